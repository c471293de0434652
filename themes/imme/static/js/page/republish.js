// Copies a story for who publishes it elsewhere, with its credit: as plain text, or as HTML that has no
// more than its words, pictures and links. Both are taken from the page itself, which so holds its text
// once. Without this script, the page in words and the feeds have the same.
"use strict";

const KEPT = { a: ["href"], img: ["src", "alt"], th: ["colspan", "rowspan"], td: ["colspan", "rowspan"], ol: ["start"] };
const UNWRAPPED = "div, span, picture, section, aside, details, summary, label";
const LEFT_OUT = "script, style, source, svg, button, audio, video, input, .footnote-backref";

function bare(text) {
  const copy = text.cloneNode(true);
  for (const each of copy.querySelectorAll(LEFT_OUT)) each.remove();
  for (const each of copy.querySelectorAll(UNWRAPPED)) each.replaceWith(...each.childNodes);
  for (const each of copy.querySelectorAll("*")) {
    const kept = [...(KEPT[each.localName] ?? []), "lang"];
    for (const { name } of [...each.attributes]) if (!kept.includes(name)) each.removeAttribute(name);
    if (each.localName === "a") each.setAttribute("href", each.href);
    if (each.localName === "img") each.setAttribute("src", each.src);
  }
  return copy.innerHTML.replace(/\s*\n\s*/g, "\n").trim();
}

function offerCopies(place) {
  const story = place.closest("article");
  const title = story.querySelector(".story__title").textContent;
  const summary = story.querySelector(".story__summary").textContent;
  const text = story.querySelector(".prose");
  const original = document.querySelector("link[rel=canonical]").href;
  const { credit } = place.dataset;
  const escaped = (words) => element("p", "", words).innerHTML;
  const asHtml = () =>
    [
      `<h1>${escaped(title)}</h1>`,
      `<p><strong>${escaped(summary)}</strong></p>`,
      bare(text),
      `<p>${escaped(credit).replace(original, `<a href="${original}">${original}</a>`)}</p>`,
    ].join("\n");
  const asText = () => [title, summary, text.innerText.trim(), credit].join("\n\n");
  const row = element("p", "listen");
  const said = element("span", "");
  said.setAttribute("role", "status");
  for (const [name, content] of [["Copiar el texto", asText], ["Copiar el HTML", asHtml]]) {
    const button = element("button", "listen__button", name);
    button.type = "button";
    button.addEventListener("click", async () => {
      said.textContent = "";
      await navigator.clipboard.writeText(content()).then(
        () => (said.textContent = "Copiado."),
        () => (said.textContent = "No se pudo copiar."),
      );
    });
    row.append(button, " ");
  }
  row.append(said);
  place.querySelector("summary").after(row);
}

const republished = document.querySelector("[data-republish]");
if (republished && navigator.clipboard) offerCopies(republished);

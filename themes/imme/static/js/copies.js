// A story for who publishes it elsewhere, as plain text or as HTML that has no more than its words, pictures
// and links: with what a kit has, in its order (plugins/kits). Both are taken from the page itself, which so
// holds its text once. Of the few who copy: js/page/republish.js asks for it.

const KEPT = { a: ["href"], img: ["src", "alt"], th: ["colspan", "rowspan"], td: ["colspan", "rowspan"], ol: ["start"] };
const UNWRAPPED = "div, span, picture, section, aside, details, summary, label, time";
// The name of a table for who cannot see that it stands above it, too.
const LEFT_OUT = "script, style, source, svg, button, audio, video, input, .footnote-backref, .tabla-nombre";
const BLOCKS = "p, h1, h2, h3, h4, h5, h6, ul, ol, dl, dt, dd, table, figure, figcaption, blockquote, pre, hr";

// In the document of a template nothing is fetched: its pictures have addresses of where it is published.
function bare(copy, original) {
  document.createElement("template").content.append(copy);
  for (const each of copy.querySelectorAll(LEFT_OUT)) each.remove();
  for (const each of copy.querySelectorAll("sup:has(.footnote-ref)")) each.replaceWith(`[${each.textContent}]`);
  for (const each of copy.querySelectorAll(UNWRAPPED)) each.replaceWith(...each.childNodes);
  for (const each of copy.querySelectorAll("*")) {
    const kept = [...(KEPT[each.localName] ?? []), "lang"];
    if (each.rel === "license") kept.push("rel");
    for (const { name } of [...each.attributes]) if (!kept.includes(name)) each.removeAttribute(name);
    for (const name of ["href", "src"]) {
      if (each.hasAttribute(name)) each.setAttribute(name, new URL(each.getAttribute(name), original));
    }
  }
  copy.normalize();
  return copy;
}

// «m²»: what stands above or below the line, where there is a letter for it.
function leveled(words, name) {
  const letters = { sup: "⁰¹²³⁴⁵⁶⁷⁸⁹", sub: "₀₁₂₃₄₅₆₇₈₉" }[name];
  return letters ? words.replace(/\d/g, (digit) => letters[digit]) : words;
}

function inline(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data.replace(/\s+/g, " ");
  if (node.localName === "br") return "\n";
  if (node.localName === "img") return node.alt && `[Imagen: ${node.alt}]`;
  const words = [...node.childNodes].map(inline).join("");
  const address = node.localName === "a" ? node.getAttribute("href") ?? "" : "";
  const isTold = !/^https?:/.test(address) || words.includes(address.replace(/^https?:\/\/|\/$/g, ""));
  return leveled(words, node.localName) + (isTold ? "" : ` (${address})`);
}

function items(list) {
  const first = Number(list.getAttribute("start") ?? 1);
  return [...list.children].map((item, place) => {
    const mark = list.localName === "ol" ? `${first + place}. ` : "- ";
    return mark + plain(item, "\n").replaceAll("\n", `\n${" ".repeat(mark.length)}`);
  });
}

function block(node) {
  if (node.matches("ul, ol")) return items(node).join("\n");
  if (node.localName === "table") {
    const named = [...node.querySelectorAll("caption")].map((each) => `${plain(each, " ")}:`);
    const rows = [...node.rows].map((row) => [...row.cells].map((cell) => plain(cell, " ")).join(" | "));
    return [...named, ...rows].join("\n");
  }
  if (node.localName === "pre") return node.textContent.trimEnd();
  if (node.localName === "hr") return "* * *";
  const text = plain(node, node.localName === "figure" ? "\n" : "\n\n");
  return node.localName === "blockquote" && !text.includes("«") ? `«${text}»` : text;
}

// What one reads in the bare *node*: words between its blocks are paragraphs of their own.
function plain(node, between) {
  const parts = [""];
  for (const child of node.childNodes) {
    if (child.nodeType === Node.ELEMENT_NODE && child.matches(BLOCKS)) parts.push(block(child), "");
    else parts[parts.length - 1] += inline(child);
  }
  const tidy = (part, place) => (place % 2 ? part : part.replace(/ *\n */g, "\n").replace(/ +/g, " ").trim());
  return parts.map(tidy).filter(Boolean).join(between);
}

// «Dónde: Plaza»; a part that has no label is told as it is.
function told(row) {
  const label = row.querySelector(".facts__label");
  const text = row.querySelector(".facts__text") ?? row;
  const name = label?.textContent ?? (row.matches(".occasion__title") ? "Contacto" : "");
  const named = name && name !== text.textContent.trim() ? [element("strong", "", `${name}:`), " "] : [];
  return element("li", "", ...named, ...text.cloneNode(true).childNodes);
}

function taken(place, original) {
  const story = place.closest("article");
  const all = (selector) => [...story.querySelectorAll(selector)];
  const own = (selector) => all(selector).map((each) => each.cloneNode(true));
  const words = (selector) => all(selector).map((each) => each.textContent.trim());
  const strong = (text) => element("p", "", element("strong", "", text));
  const listed = (rows) => (rows.length ? [element("ul", "", ...rows.map(told))] : []);
  const { credit, opening, title } = place.dataset;
  const press = listed(all(".story__press :is(.occasion__title, .facts__row, .facts__note)"));
  const quotes = own(".quote:has(.quote__text)");
  for (const quote of quotes) {
    const said = quote.querySelector(".quote__text p");
    said.textContent = `«${said.textContent}»`;
  }
  const house = document.querySelector("meta[property='og:site_name']").content;
  const license = place.querySelector("a[rel=license]").cloneNode(true);
  const source = linkTo(original, "", `${words(".speaker__name")[0]}, ${house}`);
  const link = linkTo(original, "", original);
  const [before, after] = credit.split(original);
  const parts = [
    element("p", "", ...words(".story__kicker a").slice(0, 1)),
    ...all(".story__header > .notice:not(.notice--expired)").map((each) =>
      strong([...each.children].map((part) => part.textContent).join(": ")),
    ),
    element("h1", "", title ?? words(".story__title")[0]),
    ...words(".story__header [data-from]:not([hidden]) .notice__title").map(strong),
    ...words(".story__summary ~ .notice .notice__text").map(strong),
    ...all(".corrections").flatMap((each) => [
      strong(`${each.querySelector("h2").textContent}:`),
      each.querySelector("ul").cloneNode(true),
    ]),
    element("p", "", `${opening}.`),
    ...words(".story__summary").map(strong),
    ...own(".story__photo"),
    ...listed(all(".story__header .facts .facts__row")),
    ...own(".prose"),
    ...quotes,
    ...(press.length ? [element("p", "", "Para la prensa:"), ...press] : []),
    element("p", "", "Fuente: ", source, ". Licencia: ", license, "."),
    element("p", "", "Crédito: ", before, link, after ?? ""),
  ];
  return bare(element("div", "", ...parts.flatMap((part) => [part, "\n"])), original);
}

export const copies = {
  "Copiar el texto": (place, original) => plain(taken(place, original), "\n\n"),
  "Copiar el HTML": (place, original) => taken(place, original).innerHTML.replace(/\s*\n\s*/g, "\n").trim(),
  "Copiar el enlace canónico": (_, original) => `<link rel="canonical" href="${original}">`,
};

// Offers to copy a story, to who unfolds «Republicar»: only then what does it is fetched (js/copies.js), and
// before a button is there to touch, since browsers let a page copy only right after a touch. Without it,
// the page in words and the feeds have the same.
"use strict";

async function offerCopies(place) {
  const { copies } = await import(place.dataset.republish);
  const original = document.querySelector("link[rel=canonical]").href;
  const row = element("p", "listen");
  const said = element("span", "");
  said.setAttribute("role", "status");
  for (const [name, content] of Object.entries(copies)) {
    const button = element("button", "listen__button", name);
    button.type = "button";
    button.addEventListener("click", async () => {
      said.textContent = "";
      await navigator.clipboard.writeText(content(place, original)).then(
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
if (republished && navigator.clipboard) {
  const offer = () => offerCopies(republished).catch(() => republished.addEventListener("toggle", offer, { once: true }));
  republished.addEventListener("toggle", offer, { once: true });
}

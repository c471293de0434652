// Has a QR code drawn for who prints the page (js/paper.js). A browser waits for no script once it prints,
// so computers fetch it when everything else is there; telephones, which print next to never, only then,
// and what comes too late is there the next time. The address stands on paper in words in any case.
"use strict";

const paper = document.querySelector("[data-paper]");

async function drawOnPaper() {
  try {
    (await import(paper.dataset.paper)).drawCode(paper);
  } catch {
    // Without a connection the words are enough.
  }
}

if (paper) {
  const printsOften = matchMedia("(pointer: fine)").matches && !navigator.connection?.saveData;
  addEventListener(printsOften ? "load" : "beforeprint", drawOnPaper, { once: true });
}

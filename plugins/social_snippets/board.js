// Adds a copy button to every text of the board. Without it, the texts can be selected by hand.
"use strict";

const SHOWN_FOR = 4000; // milliseconds that a button says what happened

function copyButton(field, status) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "board__copy";
  button.textContent = field.dataset.copy;
  let restoring;
  const say = (words) => {
    status.textContent = words;
    button.textContent = words;
    clearTimeout(restoring);
    restoring = setTimeout(() => {
      button.textContent = field.dataset.copy;
    }, SHOWN_FOR);
  };
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(field.value);
      say("Copiado");
    } catch {
      // The browser did not allow it (no https, no permission): leave the text ready for Ctrl+C.
      field.focus();
      field.select();
      say("Seleccionado: pulse Ctrl+C");
    }
  });
  return button;
}

const status = document.querySelector("[data-copy-status]");
for (const field of document.querySelectorAll("textarea[data-copy]")) {
  field.after(copyButton(field, status));
}

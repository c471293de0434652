// Reads a story aloud with the browser's own voice, where it has one for Spanish: a button, and nothing
// without it. One text at a time, since some browsers fall silent in a long one; who goes on after a pause
// hears that text from its beginning, since some cannot pause at all.
"use strict";

const READ = ".story__title, .story__summary, .prose > *, .prose li";

function spanishVoice() {
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^es([-_]|$)/i.test(lang));
  const liked = ["es-CL", "es-419", "es-MX", "es-US", "es-AR"];
  const place = ({ lang }) => (liked.indexOf(lang.replace("_", "-")) + 1 || 9) - 1;
  return voices.sort((one, other) => place(one) - place(other))[0];
}

function offerVoice(row, voice) {
  const all = [...row.closest("article").querySelectorAll(READ)];
  const texts = all.filter((each) => !each.querySelector("li")).map((each) => each.textContent.trim());
  let next = 0;
  const button = element("button", "listen__button", "Escuchar");
  const stop = element("button", "listen__button", "Detener");
  for (const each of [button, stop]) each.type = "button";

  function show(isSpeaking) {
    button.setAttribute("aria-pressed", isSpeaking);
    stop.hidden = !isSpeaking && !next;
  }
  function hush() {
    reading = null;
    speechSynthesis.cancel();
    show(false);
  }
  let reading = null;
  function speak() {
    if (next >= texts.length) {
      next = 0;
      return hush();
    }
    const said = new SpeechSynthesisUtterance(texts[next]);
    said.voice = voice;
    said.lang = voice.lang;
    said.onend = () => {
      if (reading !== said) return; // it was hushed
      next++;
      speak();
    };
    said.onerror = () => reading === said && hush();
    reading = said;
    speechSynthesis.speak(said);
    show(true);
  }
  button.addEventListener("click", () => (reading ? hush() : speak()));
  stop.addEventListener("click", () => {
    next = 0;
    hush();
    button.focus();
  });
  addEventListener("pagehide", hush);
  show(false);
  row.append(button, " ", stop);
}

const listened = document.querySelector("[data-listen]");
if (listened && "speechSynthesis" in window) {
  const offer = () => {
    const voice = spanishVoice();
    if (voice && !listened.children.length) offerVoice(listened, voice);
  };
  offer();
  speechSynthesis.addEventListener?.("voiceschanged", offer);
}

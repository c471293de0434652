// The desk's pages: filters, copying in two steps, sharing with the picture, and what is published.
"use strict";

const SHOWN_FOR = 4000; // milliseconds that a button says what happened
const DONE = "redes-publicado";

const status = document.querySelector("[data-status]");
const say = (words) => {
  if (status) status.textContent = words;
};

// What was marked as published in this browser: identifier of a post -> when.
function marks() {
  try {
    return JSON.parse(localStorage.getItem(DONE)) ?? {};
  } catch {
    return {}; // no storage here: nothing is remembered, everything else works
  }
}

function remember(id, isDone) {
  const all = marks();
  if (isDone) all[id] = new Date().toISOString();
  else delete all[id];
  try {
    localStorage.setItem(DONE, JSON.stringify(all));
  } catch {
    say("Este navegador no guarda lo que marca.");
  }
}

function button(words, act) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "post__button";
  made.textContent = words;
  made.addEventListener("click", () => act(made));
  return made;
}

async function copied(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // Not allowed here (no https, no permission): the text is left ready for Ctrl+C.
    field.closest("details")?.setAttribute("open", "");
    field.focus();
    field.select();
    say("Seleccionado: pulse Ctrl+C");
    return false;
  }
}

// One button: first the text, then each alternative text, as networks ask for them.
function copyButton(post, network) {
  const alts = [...post.querySelectorAll("[data-alt]")].map((field) => {
    const name = field.dataset.alt.replace("el texto", "Texto");
    return [field, `Copiar ${field.dataset.alt}`, `${name} copiado`];
  });
  const steps = [[post.querySelector("[data-text]"), "Copiar el texto", "Texto copiado"], ...alts];
  let step = 0;
  let restoring;
  const made = button(steps[0][1], async () => {
    const [field, , done] = steps[step];
    const isCopied = await copied(field);
    if (isCopied) say(`${done}: ${network}`);
    step = (step + 1) % steps.length;
    const next = steps[step][1];
    made.textContent = isCopied ? `${done} · ${next.toLowerCase()}` : next;
    clearTimeout(restoring);
    restoring = setTimeout(() => {
      made.textContent = steps[step][1];
    }, SHOWN_FOR);
  });
  return made;
}

// Phones hand the pictures and the text to the network's own program (Web Share, level 2).
function shareButton(post, network) {
  const links = [...post.querySelectorAll("[data-picture]")];
  const fileOf = async (link) => {
    const answer = await fetch(link.href);
    const blob = await answer.blob();
    return new File([blob], link.dataset.picture, { type: blob.type });
  };
  const words = links.length > 1 ? "Compartir con las imágenes" : "Compartir con la imagen";
  return button(words, async () => {
    try {
      const files = await Promise.all(links.map(fileOf));
      const data = { text: post.querySelector("[data-text]").value, files };
      await navigator.share(navigator.canShare(data) ? data : { text: data.text });
      say(`Compartido: ${network}`);
    } catch (error) {
      if (error.name !== "AbortError") say("No se pudo compartir desde aquí: copie el texto.");
    }
  });
}

function doneBox(post) {
  const label = document.createElement("label");
  label.className = "post__mark";
  const box = document.createElement("input");
  box.type = "checkbox";
  const id = post.dataset.post;
  box.checked = "published" in post.dataset || id in marks();
  box.disabled = "published" in post.dataset; // the ledger says so, and nobody unsays it here
  const show = () => post.classList.toggle("post--done", box.checked);
  box.addEventListener("change", () => {
    remember(id, box.checked);
    show();
  });
  show();
  label.append(box, " Publicado");
  return label;
}

for (const post of document.querySelectorAll("[data-post]")) {
  const network = post.querySelector(".post__network").textContent;
  const tools = document.createElement("p");
  tools.className = "post__tools";
  tools.append(copyButton(post, network));
  if (navigator.canShare && matchMedia("(pointer: coarse)").matches) {
    tools.append(shareButton(post, network));
  }
  tools.append(doneBox(post));
  post.querySelector("[data-fields]").before(tools);
  post.querySelector("[data-fields]").removeAttribute("open");
  post.querySelector("[data-done]").remove();
}
for (const field of document.querySelectorAll("[data-copies]")) {
  const words = `Copiar ${field.dataset.copies}`;
  field.after(
    button(words, async (made) => {
      if (await copied(field)) say(`Copiado: ${field.dataset.copies}`);
      made.textContent = words;
    }),
  );
}
const message = document.querySelector("#sms-texto");
message?.after(button("Copiar el mensaje", async () => (await copied(message)) && say("Mensaje copiado")));

// A link to what is folded opens it.
const opened = () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details")?.setAttribute("open", "");
addEventListener("hashchange", opened);
opened();

// The board: what is too late goes, what is due by now comes first, and filters leave what is looked for.
const now = Date.now();
const current = document.querySelector("[data-now]");
for (const task of document.querySelectorAll("[data-until]")) {
  if (Date.parse(task.dataset.until) <= now) {
    task.remove();
  } else if (current && Date.parse(task.dataset.due) <= now && !current.contains(task)) {
    task.querySelector("time").textContent = task.dataset.moment;
    current.prepend(task);
  }
}
document.querySelector("[data-nothing]")?.toggleAttribute("hidden", Boolean(current?.children.length));
// How much of each was marked as published here: who takes over at noon sees what is left.
const published = marks();
for (const task of document.querySelectorAll("[data-posts]")) {
  const posts = task.dataset.posts.split(" ");
  const done = posts.filter((id) => id in published).length;
  if (done) {
    const note = task.querySelector(".task__note");
    note.append(done === posts.length ? " · publicado en todas ✓" : ` · ${done} de ${posts.length} publicadas`);
    task.classList.toggle("task--done", done === posts.length);
  }
}
for (const list of document.querySelectorAll("[data-list]")) {
  if (!list.querySelector(".task") && !list.querySelector("[data-nothing]")) list.remove();
}
const filters = document.querySelector("[data-filters]");
if (filters) {
  filters.hidden = false;
  filters.addEventListener("submit", (event) => event.preventDefault());
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const tasks = [...document.querySelectorAll(".task")].map((task) => [task, plain(task.textContent)]);
  const filter = () => {
    const { q, department, kind, day } = Object.fromEntries(new FormData(filters));
    const words = plain(q).split(/\s+/).filter(Boolean);
    let found = 0;
    for (const [task, text] of tasks) {
      const { dataset } = task;
      const isFound =
        words.every((word) => text.includes(word)) &&
        (!department || dataset.department === department) &&
        (!kind || dataset.kind === kind) &&
        (!day || dataset.day === day);
      task.hidden = !isFound;
      found += isFound;
    }
    for (const list of document.querySelectorAll("[data-list]")) {
      const every = list.querySelectorAll(".task");
      list.hidden = every.length > 0 && [...every].every((task) => task.hidden);
    }
    const isAsked = words.length || department || kind || day;
    document.querySelector("[data-found]").textContent = isAsked
      ? found === 1
        ? "1 resultado"
        : `${found} resultados`
      : "";
  };
  filters.addEventListener("input", filter);
}

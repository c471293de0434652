// Searches in the reader's browser: Pagefind looks into the parts of the index it needs, and this page
// asks it and shows what it finds. Nothing of what is written here leaves for any server.

const form = document.querySelector("[data-search]");
const said = document.querySelector("[data-search-status]");
const list = document.querySelector("[data-search-results]");
const more = document.querySelector("[data-search-more]");
const deeper = document.querySelector("[data-search-older]");
const field = form.elements.q;

const { folder } = form.dataset;
const names = (value) => value.split(" ").filter(Boolean);
const recent = names(form.dataset.parts);
const older = names(form.dataset.olderParts);
const FILTERS = ["tipo", "departamento", "localidad", "anio"];
const AT_ONCE = 10; // results shown, and fetched, at a time
const PATIENCE = 300; // ms after the last key
const FADE = 0.9; // what an older year counts for, against the one after it

const engines = {}; // by order: results are sorted across parts by a weight that no search can change
const isByDate = () => form.elements.orden.value === "fecha";
const title = document.title;
let asked = 0; // number of the last question: an answer to an earlier one is not shown
let wantsOlder = false;

// Pagefind sorts what all parts found by its score. With scores of 0 they stay as they come: part by
// part, the newest first, and by date inside each; then the pages that have no date.
function weightOf(part) {
  if (isByDate()) return part ? 0 : -1;
  return part ? FADE ** (Number(recent[0]?.slice(0, 4)) - Number(part.slice(0, 4))) : 1;
}

async function engineWith(parts) {
  const order = isByDate() ? "fecha" : "relevancia";
  const { createInstance } = await import(`${folder}pagefind.js`);
  engines[order] ??= { search: createInstance({ basePath: folder, indexWeight: weightOf("") }), open: new Map() };
  const { search, open } = engines[order];
  // One after the other, so that the newest comes first.
  for (const part of parts) {
    if (!open.has(part)) {
      open.set(part, search.mergeIndex(`${folder}${part}/`, { indexWeight: weightOf(part) }));
    }
  }
  await Promise.all(parts.map((part) => open.get(part)));
  return search;
}

function partsFor(filters) {
  const every = [...recent, ...older];
  if (filters.anio) return every.filter((part) => part.startsWith(filters.anio));
  return wantsOlder ? every : recent;
}

function chosen() {
  const values = FILTERS.map((name) => [name, form.elements[name]?.value]);
  return Object.fromEntries(values.filter(([, value]) => value));
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

// The excerpt is HTML of ours; only its words and its marks go on, without what the index adds (spellings.py).
function marked(html) {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  return [...body.childNodes]
    .map((node) => [node.nodeName, node.textContent.replace(/\s*\u2063\S*/g, "")])
    .filter(([, text]) => text)
    .map(([name, text]) => (name === "MARK" ? element("mark", "", text) : text));
}

function shown({ url, meta, excerpt }) {
  const link = element("a", "result__link", meta.title);
  link.href = url;
  const about = [meta.fecha, meta.tipo, meta.departamento].filter(Boolean).join(" · ");
  return element(
    "li",
    "result",
    element("h2", "result__title", link),
    element("p", "result__about", about),
    element("p", "result__excerpt", ...marked(excerpt)),
  );
}

// What is asked for, as the index may have it (README.md): the nearest spelling first. A word is its letters
// and numbers, whatever signs stand between them; «n.º» before a number says nothing.
const key = (word) => word.replace(/[^\p{L}\p{N}]|[ºª]/gu, "");
const keys = (words) => words.split(/\s+/).map(key).filter(Boolean).join(" ");
const NUMBER_SIGN = /(^|\s)n\.?(?:[uú]m(?:ero)?|ro|os?)?[.º°\s]+(?=\d)/gu;
const INITIAL = /(^| )(\p{L}) (?=\p{L})/gu;
const CODE = /(^| )([^\P{L}aeiouy]) (?=\d)/gu; // a vowel alone, and «y», is a word of Spanish
const GROUPS = /(^| )(\d+(?: \d+)+)(?= |$)/g;
const BOUNDS = /(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu;
const PHONE = 7; // figures, at least
const THOUSANDS = /^\d{1,3}( \d{3})+$/;
const YEARS = /^((19|20)\d\d ?)+$/;

function oneNumber(all, before, groups) {
  const whole = groups.replaceAll(" ", "");
  const isOne = THOUSANDS.test(groups) || (whole.length >= PHONE && !YEARS.test(groups));
  return isOne ? before + whole : all;
}

function spellings(words) {
  const said = words.normalize("NFC").toLowerCase();
  const [, quoted] = said.match(/^["“«](.+)["”»]$/u) ?? [];
  if (quoted) return [`"${keys(quoted)}"`];
  const plain = said.replace(NUMBER_SIGN, "$1");
  const typed = keys(plain);
  const apart = keys(plain.replace(/[^\p{L}\p{N}]|[ºª]/gu, " ").replace(BOUNDS, "$1$2 "));
  const every = [typed.replace(CODE, "$1$2").replace(GROUPS, oneNumber), typed, typed.replace(INITIAL, "$1$2"), apart];
  return [...new Set(every)].filter(Boolean);
}

// A part of the index that lacks a word looks for the beginning of it, or without it: «al» where nobody
// says «alcaldía». What was really found tells: the same letters and numbers, but for the ending of a word.
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
const ENDING = 7; // letters, as in «postulaciones»
const everyWay = (word) => [key(word), ...(word.match(/\p{N}+|[^\P{L}ºª]+/gu) ?? [])];

function isMeant(terms, { content, locations }) {
  if (terms.startsWith('"')) return true;
  const all = content.split(/\s+/);
  const found = locations.flatMap((place) => everyWay(folded(all[place])));
  return folded(terms).split(" ").every((term) => {
    const kept = /\d/.test(term) ? term.length : Math.max(1, Math.min(term.length - 1, 4), term.length - ENDING);
    return found.some((other) => other.startsWith(term.slice(0, kept)));
  });
}

function told(count, words, isAll) {
  const what = words ? ` para «${words}»` : "";
  if (!count) return `No se encontró nada${what}. Pruebe con menos palabras, o con otras.`;
  if (!isAll) return `Primeros ${count} resultados${what}.`;
  return `${count} ${count === 1 ? "resultado" : "resultados"}${what}.`;
}

function remember(words, filters) {
  const order = isByDate() ? { orden: "fecha" } : {};
  const query = new URLSearchParams({ ...(words && { q: words }), ...filters, ...order });
  history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
  document.title = words ? `«${words}» – ${title}` : title;
}

async function answer() {
  const words = field.value.trim();
  const filters = chosen();
  const question = ++asked;
  remember(words, filters);
  list.replaceChildren();
  more.hidden = deeper.hidden = true;
  if (!words && !Object.keys(filters).length) {
    said.textContent = "";
    return;
  }
  said.textContent = "Buscando…";
  const engine = await engineWith(partsFor(filters));
  const sort = isByDate() ? { fecha: "desc" } : undefined;
  for (const terms of words ? spellings(words) : [null]) {
    const { results } = await engine.search(terms, { filters, sort });
    await show(results, terms, question);
    if (question !== asked) return;
    if (list.children.length) break;
  }
  deeper.hidden = !older.length || wantsOlder || Boolean(filters.anio);
  said.textContent = told(list.children.length, words, more.hidden);
}

// Shows the next of *results*, which are taken out of that list.
async function show(results, terms, question) {
  const found = [];
  while (found.length < AT_ONCE && results.length && question === asked) {
    const next = results.splice(0, AT_ONCE - found.length);
    const loaded = await Promise.all(next.map((each) => each.data()));
    found.push(...loaded.filter((each) => !terms || isMeant(terms, each)));
  }
  if (question !== asked) return;
  list.append(...found.map(shown));
  more.hidden = !results.length;
  more.onclick = async () => {
    const shownBefore = list.children.length;
    await show(results, terms, question);
    if (question !== asked) return;
    said.textContent = told(list.children.length, field.value.trim(), more.hidden);
    list.children[shownBefore]?.querySelector("a").focus();
  };
}

function search() {
  answer().catch((error) => {
    console.error(error);
    said.textContent = "No se pudo buscar. Revise su conexión e intente de nuevo.";
  });
}

// Up and down go from the field through the results, as in a menu.
function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [field, ...list.querySelectorAll("a")];
  const next = stops.indexOf(document.activeElement) + step;
  if (!step || next - step < 0 || !stops[next]) return;
  event.preventDefault();
  stops[next].focus();
}

let pause;
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(search, PATIENCE);
});
form.addEventListener("change", (event) => event.target !== field && search());
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  search();
});
deeper.addEventListener("click", () => {
  wantsOlder = true;
  search();
});
document.querySelector("main").addEventListener("keydown", walk);

const given = new URLSearchParams(location.search);
for (const name of ["q", "orden", ...FILTERS]) {
  const value = given.get(name);
  if (value && form.elements[name]) form.elements[name].value = value;
}
if (given.size) search();

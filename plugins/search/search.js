// Searches in the reader's browser: Pagefind looks into the parts of the index it needs, and this page
// asks it and shows what it finds; what words are is in words.js, which stands before it. Nothing of what is written here leaves for any server.

const form = document.querySelector("[data-search]");
const said = document.querySelector("[data-search-status]");
const list = document.querySelector("[data-search-results]");
const more = document.querySelector("[data-search-more]");
const deeper = document.querySelector("[data-search-older]");
const field = form.elements.q;
const chosenNames = document.querySelector("[data-search-chosen]");

const { folder } = form.dataset;
const names = (value) => value.split(" ").filter(Boolean);
const recent = names(form.dataset.parts);
const older = names(form.dataset.olderParts);
const FILTERS = ["tipo", "departamento", "localidad", "anio"];
const AT_ONCE = 10; // results shown, and fetched, at a time
const PAGE = "pagina"; // the kind of what is no story
const AIDS = `${folder}ayuda.json`;
const VOCABULARY = `${folder}palabras.txt`;
const PATIENCE = 300; // ms after the last key
const FEW = 12; // pages in doubt of which it is looked whether they really have another word
const SOME = 3; // other words that are told
const OTHER_WORD = 0.7; // what is found by a synonym counts for, against the word itself
const FADE = 0.9; // what an older year counts for, against the one after it

const engines = {}; // by order: results are sorted across parts by a weight that no search can change
const isByDate = () => form.elements.orden.value === "fecha";
const title = document.title;
let asked = 0; // number of the last question: an answer to an earlier one is not shown
let wantsOlder = false;
let counted; // says how many are shown

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

// *excerpt* is words of ours, those that were found with a mark.
function shown({ url, meta }, excerpt, className = "result") {
  const link = element("a", "result__link", meta.title);
  link.href = url;
  const about = [meta.fecha, meta.tipo, meta.departamento].filter(Boolean).join(" · ");
  const said = excerpt.flatMap(({ text, isMarked }) => [isMarked ? element("mark", "", text) : text, " "]);
  return element(
    "li",
    className,
    element("h2", "result__title", link),
    element("p", "result__about", about),
    element("p", "result__excerpt", ...said),
  );
}

function told(count, words, isAll, others, isNarrowed) {
  const what = words ? ` para «${words}»` : "";
  if (!count) {
    const or = isNarrowed ? ", con otras, o sin filtros" : ", o con otras";
    return `No se encontró nada${what}. Pruebe con menos palabras${or}.`;
  }
  const rest = others.length > SOME ? " y otras" : "";
  const also = others.length ? ` (o ${others.slice(0, SOME).join(", ")}${rest})` : "";
  if (!isAll) return `Primeros ${count} resultados${what}${also}.`;
  return `${count} ${count === 1 ? "resultado" : "resultados"}${what}${also}.`;
}

function remember(words, filters) {
  const order = isByDate() ? { orden: "fecha" } : {};
  const query = new URLSearchParams({ ...(words && { q: words }), ...filters, ...order });
  history.replaceState(null, "", query.size ? `?${query}` : location.pathname);
  document.title = words ? `«${words}» – ${title}` : title;
  const names = [...form.querySelectorAll("select")].filter((each) => each.value);
  chosenNames.textContent = names.map((each) => ` · ${each.selectedOptions[0].text}`).join("");
}

const fetched = {};
async function fetchedOnce(address) {
  try {
    fetched[address] ??= fetch(address).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status)));
    return await fetched[address];
  } catch (error) {
    delete fetched[address];
    throw error;
  }
}

// What of *results* may really have *terms*, which nobody wrote: each that has them to the letter, and the best of the rest,
// where the index may have made do with the beginning of a word.
async function likely(engine, terms, { filters }, results) {
  const exact = new Set((await engine.search(`"${terms}"`, { filters })).results.map(({ id }) => id));
  const doubtful = new Set(results.filter(({ id }) => !exact.has(id)).slice(FEW));
  return results.filter((each) => !doubtful.has(each));
}

// Asks the index for what is asked and for what else says the same, which counts for less.
async function found(engine, ways, options) {
  const all = [];
  for (const { terms, weight } of ways) {
    const { results } = await engine.search(terms, options);
    const best = results[0]?.score || 1;
    const kept = weight < 1 ? await likely(engine, terms, options, results) : results;
    all.push(...kept.map((each) => ({ each, terms, score: (weight * each.score) / best })));
  }
  if (ways.length === 1) return all;
  if (!options.sort) return all.sort((one, other) => other.score - one.score);
  const { results } = await engine.search(null, options);
  const order = new Map(results.map(({ id }, at) => [id, at]));
  const isUndated = ({ each }) => each.score < 0; // as weightOf says
  return all.sort((one, other) => isUndated(one) - isUndated(other) || order.get(one.each.id) - order.get(other.each.id));
}

// «Departamento · DIDECO»
const called = ({ title, sort, names: own }) => [sort, ...own.filter((name) => !title.includes(name))].join(" · ");

// Looks for *words* and shows what it finds; returns how many it found by looking, and what else it looked for.
async function looked(words, { engine, aids, filters, question }, trimmed = (each) => each) {
  const others = words ? instead(words, aids.synonyms) : [];
  const options = { filters, sort: isByDate() ? { fecha: "desc" } : undefined };
  const { tipo, ...rest } = filters;
  const isOfPages = words && (tipo ?? PAGE) === PAGE && !Object.keys(rest).length && !options.sort;
  const questions = isOfPages ? [words, ...others.map((other) => other.words)] : [];
  const first = [...new Set(questions.flatMap((each) => landmarks(each, aids.first)))];
  const seen = new Set(first.map(({ url }) => url));
  const tops = first.map((top) =>
    shown({ url: top.url, meta: { title: top.title, tipo: called(top) } }, [{ text: top.summary }], "result result--first"),
  );
  const own = (words ? spellings(trimmed(words)) : [null]).map((terms) => ({ terms, weight: 1 }));
  const also = others.map((other) => ({ terms: spellings(trimmed(other.words))[0], weight: OTHER_WORD }));
  // Another spelling is tried only if one finds nothing; another word always.
  const rounds = also.length ? [[...own, ...also]] : own.map((way) => [way]);
  if (question === asked) list.replaceChildren(...tops);
  for (const ways of rounds) {
    await show(await found(engine, ways, options), { seen, question });
    if (question !== asked || list.children.length > tops.length) break;
  }
  return { count: list.children.length - tops.length, others };
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
  const [engine, aids] = await Promise.all([engineWith(partsFor(filters)), fetchedOnce(AIDS).then(JSON.parse)]);
  const given = { engine, aids, filters, question };
  let [meant, note, alone] = [words, "", []];
  let { count, others } = await looked(words, given);
  const shorter = essence(words);
  if (question === asked && !count && shorter !== words) {
    ({ count, others } = await looked(words, given, essence));
    if (count) meant = shorter;
  }
  if (question === asked && words && !list.children.length) {
    const vocabulary = (await fetchedOnce(VOCABULARY)).split("\n");
    const better = mended(words, vocabulary);
    if (better) ({ others } = await looked(better, given, essence));
    if (better && list.children.length) [meant, note] = [better, `No se encontró «${words}». ¿Quiso decir «${better}»? `];
    alone = knownOf(better || words, vocabulary).filter((word) => word !== words && telling(word).length);
  }
  if (question !== asked) return;
  deeper.hidden = !older.length || wantsOlder || Boolean(filters.anio);
  counted = () => `${note}${told(list.children.length, meant, more.hidden, [...new Set(others.map(({ mean }) => mean))], Object.keys(filters).length)}`;
  said.textContent = counted();
  if (!list.children.length && alone.length) said.append(" Busque solo ", ...alone.flatMap(asLink), ".");
}

// «licencia» as a link that looks for it.
function asLink(word, at) {
  const link = element("a", "search__alone", word);
  link.href = `?q=${encodeURIComponent(word)}`;
  return at ? [" o ", link] : [link];
}

// Shows the next of *results*, which are taken out of that list.
async function show(results, { seen, question }) {
  const next = [];
  while (next.length < AT_ONCE && results.length && question === asked) {
    const some = results.splice(0, AT_ONCE - next.length);
    await Promise.all(some.map(({ each }) => each.data()));
    for (const { each, terms } of some) {
      const page = { ...(await each.data()) }; // Pagefind writes what another search found there into the same one
      if (seen.has(page.url) || (terms && !isMeant(terms, page))) continue;
      seen.add(page.url);
      next.push({ page, terms, isExact: terms && isExact(terms, page) });
    }
  }
  if (question !== asked) return;
  if (!isByDate()) next.sort((one, other) => other.isExact - one.isExact);
  list.append(...next.map(({ page, terms }) => shown(page, excerpt(page, terms ?? ""))));
  more.hidden = !results.length;
  more.onclick = async () => {
    const shownBefore = list.children.length;
    await show(results, { seen, question });
    if (question !== asked) return;
    said.textContent = counted();
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

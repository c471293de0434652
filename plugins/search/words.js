// What is asked and what is found, as words: pure functions, without the page and the index (README.md).

// ---- What is asked for, as the index may have it: the nearest spelling first. A word is its letters and
// numbers, whatever signs stand between them; «n.º» before a number says nothing.
const key = (word) => word.replace(/[^\p{L}\p{N}]|[ºª]/gu, "");
const keys = (words) => words.split(/\s+/).map(key).filter(Boolean).join(" ");
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
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

// ---- What of it matters. A page need not say «dónde queda»; the name of an office need not say «oficina».
const SMALL = (
  "al ante como con cual cuales cuando cuanto de del desde donde el en es esta estan este hay la las le lo los mas me " +
  "mi mis para pero por puedo que quien se ser si sin sobre son su sus tengo un una unas uno unos"
).split(" ");
const ASKING = (
  "atencion atiende atienden buscar contacto correo cuesta debo departamento direccion fono hacer hora " +
  "horario horarios ir llamar necesito numero oficina pagar pedir queda quiero renovar sacar saco " +
  "solicitar telefono unidad"
).split(" ");
const isSmall = (word) => word.length > 1 && SMALL.includes(word);
const spoken = (words) => folded(words).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const telling = (words) => spoken(words).filter((word) => word.length > 1 && !isSmall(word) && !ASKING.includes(word));

// *words* without what only asks; as they are if nothing else is left, or in quotes.
function essence(words) {
  const kept = words.split(/\s+/).filter((word) => telling(word).length || /\d/.test(word));
  return kept.length && !/["“”«»]/.test(words) ? kept.join(" ") : words;
}

// ---- Pages that come first for their own name: all of it that tells, or two words of it.
function landmarks(words, places) {
  const asked = telling(words);
  const rank = ({ names: own }) =>
    Math.max(
      ...own.map((name) => {
        const all = telling(name);
        if (!asked.length || !asked.every((word) => all.includes(word))) return 0;
        return all.length === asked.length ? 2 : Number(asked.length > 1);
      }),
    );
  const ranked = places.map((place) => [rank(place), place]).filter(([value]) => value);
  return ranked.sort(([one], [other]) => other - one).map(([, place]) => place);
}

// ---- What the pages may say instead (sinonimos.yaml): one word, or some, put in place of another.
const MOST = 6; // more searches at once are too many for a telephone
const single = (word) => folded(word).replace(/^(.{3,}?)e?s$/, "$1");

function instead(words, synonyms) {
  if (/["“”«»]/.test(words)) return [];
  const asked = words.split(/\s+/).filter(Boolean);
  const plain = asked.map((word) => single(key(word)));
  // The longest of what people call things says most: «corte de luz», and no more «luz».
  const known = Object.entries(synonyms)
    .map(([word, means]) => [word.split(/\s+/).map((part) => single(key(part))), means])
    .sort(([one], [other]) => other.length - one.length);
  const taken = new Set();
  const found = [];
  for (const [sought, means] of known) {
    const at = plain.findIndex((_, start) => sought.every((part, step) => plain[start + step] === part && !taken.has(start + step)));
    if (at < 0) continue;
    sought.forEach((_, step) => taken.add(at + step));
    const put = (mean) => [...asked.slice(0, at), mean, ...asked.slice(at + sought.length)].join(" ");
    found.push(...means.map((mean) => ({ words: put(mean), mean })));
  }
  return found.slice(0, MOST);
}

// ---- Words that are near to one that is not there: those that sound the same, then those of which a letter
// or two differ (optimal string alignment).
const SOUNDS = [
  [/qu(?=[ei])|c(?![ei])/g, "k"],
  [/[zxc]/g, "s"],
  [/h/g, ""],
  [/v/g, "b"],
  [/ll/g, "y"],
  [/g(?=[ei])/g, "j"],
  [/(.)\1/g, "$1"],
];
const sound = (word) => SOUNDS.reduce((all, [sign, other]) => all.replace(sign, other), folded(word));
const LONG = 8; // letters of a word in which two may be wrong
const SHORT = 4; // letters of one in which one may be

function distance(one, other) {
  let before = [];
  let above = [...other].map((_, column) => column + 1);
  above.unshift(0);
  [...one].forEach((sign, row) => {
    const here = [row + 1];
    [...other].forEach((against, column) => {
      const swapped = row && column && sign === other[column - 1] && one[row - 1] === against;
      here.push(
        Math.min(
          here[column] + 1,
          above[column + 1] + 1,
          above[column] + (sign !== against),
          swapped ? before[column - 1] + 1 : Infinity,
        ),
      );
    });
    [before, above] = [above, here];
  });
  return above[other.length];
}

function nearest(word, vocabulary) {
  const asked = folded(word);
  if (asked.length < SHORT || /\d/.test(asked)) return [];
  const most = asked.length < LONG ? 1 : 2;
  const [letters, heard] = [[...asked].length, sound(asked)];
  return vocabulary
    .filter((other) => Math.abs(other.length - letters) <= 2 && folded(other) !== asked)
    .map((other) => [other, distance(heard, sound(other)), distance(asked, folded(other))])
    .map(([other, far, off]) => ({ other, far: Math.min(far, off), off }))
    .filter(({ far, off }) => far <= most && off <= most + 1)
    .sort((one, other) => one.far - other.far || one.off - other.off)
    .map(({ other }) => other);
}

// *words* with each that nobody wrote as the nearest that somebody did; "" if there is none.
function knownOf(words, vocabulary) {
  const known = new Set(vocabulary.map(single));
  return words.split(/\s+/).filter((word) => known.has(single(key(word))));
}

function mended(words, vocabulary) {
  const known = knownOf(words, vocabulary);
  const isKnown = (word) => known.includes(word) || isSmall(folded(word));
  const mend = (word) => (isKnown(word) ? word : (nearest(key(word), vocabulary)[0] ?? word));
  const every = words.split(/\s+/).map(mend).join(" ");
  return every === words ? "" : every;
}

// ---- What was found. A part of the index that lacks a word looks for the beginning of it, or without it: «al»
// where nobody says «alcaldía». What was really found tells: the same letters, but for the ending of a word.
const ENDING = 7; // letters, as in «postulaciones»
const everyWay = (word) => [key(word), ...(word.match(/\p{N}+|[^\P{L}ºª]+/gu) ?? [])];

function says(word, term) {
  const kept = /\d/.test(term) ? term.length : Math.max(1, Math.min(term.length - 1, 4), term.length - ENDING);
  return everyWay(folded(word)).some((other) => other.startsWith(term.slice(0, kept)));
}

function isMeant(terms, { content, locations }) {
  if (terms.startsWith('"')) return true;
  const all = content.split(/\s+/);
  return folded(terms).split(" ").every((term) => locations.some((place) => says(all[place], term)));
}

// Whether each of *terms* was found as it is, in the singular or the plural: «pega» is not «pegado».
function isExact(terms, { content, locations }) {
  const all = content.split(/\s+/);
  const found = new Set(locations.flatMap((place) => everyWay(folded(all[place]))).map(single));
  return spoken(terms).every((term) => found.has(single(term)));
}

// ---- What is shown of it: whole sentences, or words with «…» where a sentence is too long. What the index adds
// (spellings.py) is not shown; what was found by it is marked on the word before.
const LONGEST = 32; // words
const FEWEST = 3; // words of a sentence
const ADDED = "\u2063";
const BEFORE = 8; // words in front of the one that was found, in a long sentence
const ABBREVIATION = /^[¿¡(«]*(?:\p{L}|av|avda|art|dr|dra|etc|inc|ing|nro|núm|pje|prof|sr|sra|srta|tel|ud|uds)\.$/iu;

const isAdded = (word) => word.startsWith(ADDED);
const isLast = (word) => /[.!?…][)"”»]*$/.test(word) && !ABBREVIATION.test(word);

function sentences(words, first) {
  const found = [];
  let [start, ends] = [first, false];
  words.forEach((word, at) => {
    ends = isLast(word) || (isAdded(word) && ends);
    const next = words[at + 1] ?? "";
    if (at >= first && (!next || (ends && !isAdded(next) && !/^\p{Ll}/u.test(next)))) {
      found.push([start, at + 1]);
      start = at + 1;
    }
  });
  return found;
}

// A word that was added belongs to the one it is added to.
function ownerOf(words, at) {
  while (at && isAdded(words[at])) at--;
  return at;
}

// Where an excerpt of the sentences from *start* on begins and ends: as many as are short enough, or a part of one.
function extent(every, start, hits) {
  let [from, to] = every[start];
  for (const [, end] of every.slice(start + 1)) {
    if (end - from > LONGEST || end - to < FEWEST) break; // or it is a row of a table
    to = end;
  }
  if (to - from <= LONGEST) return { from, to, isWhole: [true, true] };
  const hit = Math.min(...[...hits.keys()].filter((at) => at >= from));
  const begin = hit - from < LONGEST - BEFORE || hit >= to ? from : Math.min(hit - BEFORE, to - LONGEST);
  return { from: begin, to: begin + LONGEST, isWhole: [begin === from, begin + LONGEST === to] };
}

// Returns the words of the excerpt, each with whether it was looked for: those of the sentence that has most of it.
function excerpt({ content, locations, meta }, terms = "") {
  const words = content.split(/\s+/);
  const all = spoken(terms);
  const sought = all.some((term) => !isSmall(term)) ? all.filter((term) => !isSmall(term)) : all;
  const meant = (at) => sought.filter((term) => says(words[at], term));
  const hits = new Map(locations.map((at) => [ownerOf(words, at), meant(at)]).filter(([, terms]) => terms.length));
  const every = sentences(words, content.startsWith(meta.title) ? meta.title.split(/\s+/).length : 0);
  if (!every.length) return [];
  const weight = ([from, to]) => new Set([...hits].flatMap(([at, terms]) => (at >= from && at < to ? terms : []))).size;
  const weights = every.map(weight);
  // A title that says all of it needs no proof: its page is told by its summary.
  const isTold = weight([0, every[0][0]]) === weight([0, words.length]);
  const { from, to, isWhole } = extent(every, isTold ? 0 : weights.indexOf(Math.max(...weights)), hits);
  const shown = words.slice(from, to).map((text, step) => ({ text, isMarked: hits.has(from + step) }));
  const own = shown.filter(({ text }) => !isAdded(text));
  if (!isWhole[0]) own.unshift({ text: "…" });
  if (!isWhole[1]) own.push({ text: "…" });
  return own;
}

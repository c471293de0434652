// Shows, over the foot of any page, what is urgent now: the page itself knows of it nothing, so none is
// made anew for it. Without this script, «Avisos» in the menu leads to the same list.
// It also asks the browser to keep what is read, and says how old a kept page is (sw.js).
"use strict";

const STAMP = "X-Guardado";

// As the rest of the site writes it: «lunes 23 de noviembre de 2026, 10:00 horas».
function words(moment) {
  const zone = { timeZone: "America/Santiago" };
  const day = { ...zone, weekday: "long", day: "numeric", month: "long", year: "numeric" };
  const hour = { ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const date = new Date(moment);
  const written = date.toLocaleDateString("es-CL", day).replace(",", "");
  return `${written}, ${date.toLocaleTimeString("es-CL", hour)} horas`;
}

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

function linkTo(path, className, text) {
  const link = element("a", className, text);
  link.href = path;
  return link;
}

// «23 de noviembre, 10:00 horas»; the year, only of another one.
function dateOf(iso) {
  const zone = { timeZone: "America/Santiago" };
  const hasHour = iso.includes("T");
  const moment = new Date(hasHour ? iso : `${iso}T12:00Z`);
  const year = (date) => date.toLocaleDateString("es-CL", { ...zone, year: "numeric" });
  const isOld = year(moment) !== year(new Date());
  const day = { ...zone, day: "numeric", month: "long", ...(isOld && { year: "numeric" }) };
  const hour = { ...zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
  const date = moment.toLocaleDateString("es-CL", day);
  return hasHour ? `${date}, ${moment.toLocaleTimeString("es-CL", hour)} horas` : date;
}

const CLOSED = "avisos-cerrados";

// The notices that were closed in this browser, by what they said; none in one that keeps nothing.
function closedNotices() {
  try {
    return JSON.parse(localStorage.getItem(CLOSED)) ?? [];
  } catch {
    return [];
  }
}

// Gives way to whatever the keyboard is at: a page scrolls it above the banner, but not always.
function giveWay(place) {
  const focused = document.querySelector("main :focus-visible, .colophon :focus-visible");
  const box = focused?.getBoundingClientRect();
  const isUnder = box && box.bottom > innerHeight - place.offsetHeight && box.top < innerHeight;
  place.classList.toggle("banner--aside", Boolean(isUnder));
}

async function showNotices(place) {
  const answer = await fetch(place.dataset.banner, { cache: "no-cache" });
  const { notices } = await answer.json();
  const closed = closedNotices();
  const others = notices.filter(({ id, path }) => path !== location.pathname && !closed.includes(id));
  if (!others.length) return;
  const [first, ...rest] = others; // the gravest; one line more leads to the others
  const date = element("time", "banner__date", dateOf(first.date));
  date.dateTime = first.date;
  const item = element(
    "p",
    "banner__item",
    element("strong", "banner__label", first.label),
    " ",
    date,
    " ",
    linkTo(first.path, "banner__link", first.title),
  );
  if (rest.length) {
    const more = rest.length === 1 ? "Hay otro aviso urgente" : `Hay otros ${rest.length} avisos urgentes`;
    item.append(" ", linkTo("/avisos/", "banner__link banner__more", more));
  }
  const kept = answer.headers.get(STAMP);
  if (kept) item.append(element("span", "banner__kept", `Aviso guardado el ${words(kept)}; puede haber cambiado.`));
  const close = element("button", "banner__close", "×");
  close.type = "button";
  close.ariaLabel = close.title = "Cerrar este aviso hasta que cambie";
  close.addEventListener("click", () => {
    place.hidden = true;
    document.querySelector("main").focus({ preventScroll: true });
    const ids = notices.map(({ id }) => id).filter((id) => closed.includes(id) || others.some((each) => each.id === id));
    try {
      localStorage.setItem(CLOSED, JSON.stringify(ids));
    } catch {
      // It is back on the next page.
    }
  });
  place.append(element("div", "banner__inner", item, close));
  place.hidden = false;
  // The page keeps that much room at its end, and brings what is focused above it.
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--foot", `${place.offsetHeight}px`);
    giveWay(place);
  }).observe(place);
  for (const event of ["focusin", "scroll"]) addEventListener(event, () => giveWay(place), { passive: true });
}

// Every page that is kept, the last read first.
async function keptPages() {
  const found = [];
  for (const name of ["imme-front", "imme-stories", "imme-pages"]) {
    if (!(await caches.has(name))) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const answer = await cache.match(request);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const title = page.querySelector("h1")?.textContent;
      const { pathname } = new URL(request.url);
      if (title) found.push({ title, pathname, moment: answer.headers.get(STAMP) });
    }
  }
  return found.sort((one, other) => other.moment.localeCompare(one.moment));
}

async function listKept(place) {
  const entries = (await keptPages()).map(({ title, pathname, moment }) =>
    element(
      "li",
      "",
      linkTo(pathname, "", title),
      `${pathname.startsWith("/texto/") ? ", solo texto" : ""} · guardado el ${words(moment)}`,
    ),
  );
  place.replaceChildren(...entries);
  if (!entries.length) place.append(element("li", "", "Todavía no hay nada guardado."));
}

// Who asked for words alone goes to the twin of any page that has one, and comes back by «Ver con imágenes».
// The choice stays in this browser.
function textOnly(link) {
  const key = "solo-texto";
  link.addEventListener("click", () => localStorage.setItem(key, "sí"));
  if (location.hash === "#con-fotos") {
    localStorage.removeItem(key);
    history.replaceState(null, "", location.pathname);
  }
  if (!localStorage.getItem(key)) return;
  for (const each of document.querySelectorAll('a[href^="/noticias/2"]')) {
    if (each.pathname.endsWith("/")) each.href = `/texto${each.pathname}`;
  }
  // A kept copy stays: without a connection its twin may not be there.
  if ("twin" in link.dataset && !document.documentElement.dataset.kept) location.replace(link.href);
}

function sayAge(moment) {
  const text = `Copia guardada el ${words(moment)}; puede haber cambiado.`;
  const note = element("div", "notice", element("p", "notice__title", text));
  note.setAttribute("role", "note");
  document.querySelector("main").prepend(note);
}

const place = document.querySelector("[data-banner]");
// Without a connection there is no banner, and nothing else is lost.
if (place) showNotices(place).catch(() => {});

const { kept } = document.documentElement.dataset;
if (kept) sayAge(kept);

try {
  textOnly(document.querySelector("[data-text-only]"));
} catch {
  // A browser that keeps nothing: the link works, page by page.
}

const list = document.querySelector("[data-kept-list]");
if (list && "caches" in window) listKept(list).catch(() => {});

const { worker } = document.currentScript.dataset;
// Only after the page has all it needs. A browser that refuses service workers shows the same site.
if (worker && navigator.serviceWorker) {
  addEventListener("load", () => navigator.serviceWorker.register(worker).catch(() => {}));
}

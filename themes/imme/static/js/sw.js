// Keeps what was read for when there is no connection; plugins/pages/offline.py writes SHELL above.

const SHELF = `imme-shell-${SHELL.version}`;
const MOST = { front: Infinity, stories: 30, pages: 15, photos: 90 };
const FRONT = ["/", "/avisos/", "/agenda/", SHELL.banner];
const PATIENCE = 4_000; // ms until a kept copy is shown instead
const FRESH = 900_000; // ms in which the front is not fetched again unasked
const STAMP = "X-Guardado";
const NEVER = /^\/(api|feeds|redes)(\/|$)|\.[^/]+$/; // files too: a page's address has no ending

function shelfOf(path) {
  if (FRONT.includes(path)) return "front";
  if (path.startsWith("/fotos/")) return "photos";
  return /^(\/texto)?\/noticias\/\d/.test(path) ? "stories" : "pages";
}

// Keeps a whole, good answer of this host, with the moment it is from; forgets what is gone.
async function keep(path, answer) {
  const shelf = shelfOf(path);
  const cache = await caches.open(`imme-${shelf}`);
  if (answer.status === 404 || answer.status === 410) await cache.delete(path);
  if (answer.status !== 200 || answer.redirected || path === SHELL.offline) return;
  const headers = new Headers(answer.headers);
  // It may come from the browser's own store: the host's date says since when.
  const moment = Date.parse(headers.get("Date")) || Date.now();
  headers.set(STAMP, new Date(moment).toISOString());
  const body = await answer.blob(); // whole, before the last copy goes
  await cache.delete(path); // so that the new one is the last in the row
  await cache.put(path, new Response(body, { headers }));
  const row = await cache.keys();
  for (const old of row.slice(0, -MOST[shelf])) await cache.delete(old);
}

const stored = async (path) => (await caches.open(`imme-${shelfOf(path)}`)).match(path);

// A kept page says so on its first element; main.js puts that in words.
async function kept(path) {
  const copy = await stored(path);
  if (!copy || path === SHELL.banner) return copy;
  const { headers } = copy;
  const moment = headers.get(STAMP);
  const how = { timeZone: "America/Santiago", dateStyle: "long", timeStyle: "short", hour12: false };
  const words = new Date(moment).toLocaleString("es-CL", how); // for pages without a script
  const mark = `<html data-kept="${moment}" data-kept-words="${words}" `;
  return new Response((await copy.text()).replace("<html ", mark), { headers });
}

// The host's answer, unless it fails or takes too long and there is a copy.
async function soonest(asked, path) {
  const copy = await kept(path);
  if (!copy) return asked.catch(() => caches.match(SHELL.offline));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, copy));
  const good = asked.then((answer) => (answer.status < 500 ? answer : copy));
  return Promise.race([good, late]).catch(() => copy);
}

// Fetches the front when it is old, and what was open before the worker came; unless one saves data.
async function fetchAhead() {
  if (navigator.connection?.saveData) return;
  const windows = await clients.matchAll({ includeUncontrolled: true });
  const open = windows.map(({ url }) => new URL(url).pathname).filter((path) => !NEVER.test(path));
  for (const path of new Set([...FRONT, ...open])) {
    const copy = await stored(path);
    const age = copy ? Date.now() - Date.parse(copy.headers.get(STAMP)) : Infinity;
    if (Math.abs(age) > FRESH) await keep(path, await fetch(path, { cache: "no-cache" }));
  }
}

// A kept page may name a stylesheet that is gone: the current one is better than none.
async function dress(request, path) {
  const copy = await caches.match(path);
  if (copy) return copy;
  const answer = await fetch(request).catch(() => {});
  if (answer?.ok) return answer;
  return caches.match(SHELL.files.find((file) => file.endsWith(path.split(".")[1])));
}

// Photos never change at their address; those of stories and of the front are kept with them.
async function photo(event, path) {
  const copy = await stored(path);
  if (copy) return copy;
  const answer = await fetch(event.request);
  const page = await clients.get(event.clientId);
  const isKept = page && shelfOf(new URL(page.url).pathname) !== "pages";
  if (isKept) event.waitUntil(keep(path, answer.clone()));
  return answer;
}

async function tidy() {
  const current = [SHELF, ...Object.keys(MOST).map((shelf) => `imme-${shelf}`)];
  for (const name of await caches.keys()) {
    if (name.startsWith("imme-") && !current.includes(name)) await caches.delete(name);
  }
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  // What is named by its content has just come with the page.
  const how = (file) => ({ cache: /-[0-9a-f]{8,}\./.test(file) ? "default" : "no-cache" });
  const files = SHELL.files.map((file) => new Request(file, how(file)));
  event.waitUntil(caches.open(SHELF).then((cache) => cache.addAll(files)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(tidy().then(() => clients.claim()));
  // Not waited for: until a worker is active, pages wait for it.
  fetchAhead().catch(() => {});
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  const isAsked = request.mode === "navigate" && !NEVER.test(pathname);
  if (isAsked || pathname === SHELL.banner) {
    const asked = fetch(request);
    const keeps = asked.then((answer) => keep(pathname, answer.clone()));
    event.waitUntil(keeps.then(() => isAsked && fetchAhead()).catch(() => {}));
    event.respondWith(soonest(asked, pathname));
  } else if (SHELL.files.includes(pathname) || pathname.startsWith("/assets/imme-")) {
    event.respondWith(dress(request, pathname));
  } else if (request.destination === "image" && pathname.startsWith("/fotos/")) {
    event.respondWith(photo(event, pathname));
  }
});

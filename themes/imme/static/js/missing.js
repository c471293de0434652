// Where nothing is: sends on to the same address written properly, or shows addresses like it.
// Loaded by 404.html alone, which is complete without it.
"use strict";
{
  const place = document.querySelector("[data-index]");

  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9/]+/g, "-");

  // As this site writes addresses: «/Temas/Agua%20potable.html).» → «/temas/agua-potable/».
  function proper(path) {
    let text = path;
    try {
      text = decodeURIComponent(path);
    } catch {} // a cut «%C3»
    text = text.replace(/(\/(index|default))?\.(html?|php|aspx?)\W*$/i, "");
    return `${fold(text)}/`.replace(/-*\/[-/]*/g, "/");
  }

  function pairs(word) {
    const text = ` ${word} `;
    return new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
  }

  // Dice's coefficient of the pairs of letters: 1 is the same; a slip of the pen leaves most of them.
  function likeness(one, other) {
    if (one.length > 2 && other.startsWith(one)) return 0.9; // a cut address
    const [some, others] = [pairs(one), pairs(other)];
    return (2 * [...some].filter((pair) => others.has(pair)).length) / (some.size + others.size);
  }

  const parts = (path) => path.split("/").filter((part) => /[a-z]/.test(part));

  // The last part of an address says most of what was sought.
  function score(sought, path, name) {
    const names = [parts(path).pop() ?? "", fold(name)];
    return Math.max(
      0,
      ...sought.map((part, at) => {
        const weight = at === sought.length - 1 ? 1 : 0.6;
        return weight * Math.max(...names.map((each) => likeness(part, each)));
      }),
    );
  }

  // Every story of the month that the address names, which may be long ago.
  async function ofMonth(path) {
    const month = /^\/noticias(\/\d{4}\/\d\d\/)/.exec(path);
    const answer = month && (await fetch(`/archivo${month[1]}`));
    if (!answer?.ok) return [];
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const links = [...page.querySelectorAll("article h2 a")];
    const whole = [`/archivo${month[1]}`, page.querySelector("h1").textContent];
    return [whole, ...links.map((link) => [link.getAttribute("href"), link.textContent])];
  }

  async function suggest() {
    const path = proper(location.pathname);
    if (path === "/404/") return; // nobody looks for the page itself
    if (path !== "/" && path !== location.pathname && (await fetch(path, { method: "HEAD" })).ok) {
      location.replace(path + location.search + location.hash);
      return;
    }
    const [index, month] = await Promise.all([
      fetch(place.dataset.index).then((answer) => answer.json()),
      ofMonth(path),
    ]);
    const sought = parts(path.replace(/^\/noticias\/\d+/, ""));
    const found = [...new Map([...month, ...index])]
      .map(([to, name]) => ({ to, name, likely: to === month[0]?.[0] ? 0.65 : score(sought, to, name) }))
      .filter(({ likely }) => likely > 0.45)
      .sort((one, other) => other.likely - one.likely)
      .slice(0, 5);
    for (const { to, name } of found) {
      const link = document.createElement("a");
      link.href = to;
      link.textContent = name;
      const line = document.createElement("li");
      line.append(link);
      place.querySelector("ul").append(line);
    }
    place.hidden = !found.length;
  }

  suggest().catch(() => {}); // without a connection the page stays as it is
}

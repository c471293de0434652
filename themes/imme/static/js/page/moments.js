// Keeps true what a page says of now, however long ago it was made: what has passed says so, and no calendar
// is offered for it; how many days are left; which day is today. The page by itself says none of that, so
// that without this script nothing on it is false.
"use strict";

const DAY = 24 * 60 * 60 * 1000;
const inSantiago = new Intl.DateTimeFormat("en-CA", { timeZone: "America/Santiago" });

// Days from now, in Santiago, until a day: «2026-11-23».
function daysUntil(day, now) {
  return Math.round((new Date(day) - new Date(inSantiago.format(now))) / DAY);
}

function timeLeft(closes, now) {
  const days = daysUntil(closes, now);
  return ["Cierra hoy", "Cierra mañana"][days] ?? `Quedan ${days} días`;
}

function sayTimeLeft(place, now) {
  place.querySelector(".card__left")?.remove();
  const { closes, over } = place.dataset;
  if (new Date(over) > now) place.prepend(element("span", "card__left", `${timeLeft(closes, now)}. `));
}

function nameDay(place, now) {
  place.dataset.day ||= place.textContent;
  const name = place.dataset.day;
  const near = ["Hoy", "Mañana"][daysUntil(place.dateTime, now)];
  place.textContent = near ? `${near}, ${name[0].toLowerCase()}${name.slice(1)}` : name;
}

// The table of a month is on its page alone, whose address says which month it is.
function markToday(table, now) {
  const [year, month, day] = inSantiago.format(now).split("-");
  const isThisMonth = location.pathname === `/agenda/${year}/${month}/`;
  for (const cell of table.querySelectorAll("td")) {
    if (isThisMonth && parseInt(cell.textContent, 10) === Number(day)) cell.ariaCurrent = "date";
    else cell.removeAttribute("aria-current");
  }
}

// Of the times to come in one place, the first alone; nothing of a place, or of all, that has none.
function tellNext(place) {
  const [next, ...later] = place.querySelectorAll("[data-until]:not([hidden])");
  place.hidden = !next;
  if (place.localName === "li") for (const each of later) each.hidden = true;
}

function tellMoments() {
  const now = new Date();
  for (const each of document.querySelectorAll("[data-from]")) each.hidden = new Date(each.dataset.from) > now;
  for (const each of document.querySelectorAll("[data-until]")) each.hidden = new Date(each.dataset.until) <= now;
  for (const each of document.querySelectorAll("[data-next]")) tellNext(each);
  for (const each of document.querySelectorAll("[data-closes]")) sayTimeLeft(each, now);
  for (const each of document.querySelectorAll("time[data-day]")) nameDay(each, now);
  for (const each of document.querySelectorAll(".calendar")) markToday(each, now);
}

tellMoments();
// A page stays open for days on a telephone, and comes back as it was left.
addEventListener("pageshow", ({ persisted }) => persisted && tellMoments());
document.addEventListener("visibilitychange", () => document.hidden || tellMoments());

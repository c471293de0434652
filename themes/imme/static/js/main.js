// Shows, over the foot of any page, the notices that matter now: the page itself knows of none, so none is
// made anew for them. Without this script, «Avisos» in the menu leads to the same list.
"use strict";

function line(notice) {
  const item = document.createElement("li");
  item.className = `banner__item banner__item--${notice.level}`;
  const label = document.createElement("strong");
  label.className = "banner__label";
  label.textContent = notice.label;
  const link = document.createElement("a");
  link.className = "banner__link";
  link.href = notice.path;
  link.textContent = notice.title;
  item.append(label, " ", link);
  return item;
}

async function show(place) {
  const answer = await fetch(place.dataset.banner, { cache: "no-cache" });
  const { notices } = await answer.json();
  const others = notices.filter((notice) => notice.path !== location.pathname);
  if (!others.length) return;
  const list = document.createElement("ul");
  list.className = "banner__list";
  list.append(...others.map(line));
  place.append(list);
  place.hidden = false;
  // The page keeps that much room at its end, and brings what is focused above it.
  new ResizeObserver(() => {
    document.documentElement.style.setProperty("--foot", `${place.offsetHeight}px`);
  }).observe(place);
}

const place = document.querySelector("[data-banner]");
// Without a connection there is no banner, and nothing else is lost.
if (place) show(place).catch(() => {});

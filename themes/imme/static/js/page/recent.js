// Shows, at the foot of a story, the newest ones of the same series or topic: the page itself knows of
// none, so none is made anew for them. Without this script, or without any, there is no heading either; the
// links to series and topics stand above in any case.
"use strict";

const MOST_RECENT = 4;

async function showRecent(place) {
  const { stories } = await (await fetch(place.dataset.recent)).json();
  const linked = new Set([...document.querySelectorAll("main a")].map(({ pathname }) => pathname));
  const others = stories.filter(({ path }) => path !== location.pathname && !linked.has(path));
  if (!others.length) return still(place);
  const entries = others
    .slice(0, MOST_RECENT)
    .map(({ path, title, words: when }) => element("li", "", linkTo(path, "", title), ` · ${when}`));
  const subject = linkTo(place.dataset.recent.replace(/[^/]+$/, ""), "", place.dataset.about);
  const title = element("h2", "recent__title", "Más sobre ", subject);
  title.id = "mas-sobre";
  const section = element("aside", "", title, element("ul", "recent__list", ...entries));
  section.setAttribute("aria-labelledby", title.id);
  place.append(section);
}

// Gives back the room that was kept for what does not come, unless that would move what somebody reads.
function still(place) {
  if (place.getBoundingClientRect().top >= innerHeight) place.classList.add("recent--still");
}

const recent = document.querySelector("[data-recent]");
if (recent && navigator.connection?.saveData) still(recent);
else if (recent && "IntersectionObserver" in window) {
  // Well before it is seen, so that nothing moves under who reads.
  const watch = new IntersectionObserver(
    (seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
      watch.disconnect();
      showRecent(recent).catch(() => still(recent));
    },
    { rootMargin: "0px 0px 600px 0px" },
  );
  watch.observe(recent.parentElement.querySelector(".story__footer"));
  watch.observe(recent); // who jumps to the end passes the footer unseen
}

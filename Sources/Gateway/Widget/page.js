// The page that the widget stands on: its address and title, how long it is looked at, how far it
// is scrolled, and when a page without reloading becomes another one.

const longest = 2000;
let seen = 0;
let since = null;
let mark = "";

/** The title without the count that the widget may have put before it. */
function bareTitle() {
  return mark && document.title.startsWith(mark) ? document.title.slice(mark.length) : document.title;
}

/** Puts a count before the title; 0: none. */
export function countInTitle(count) {
  const bare = bareTitle();
  mark = count ? `(${count}) ` : "";
  if (document.title !== mark + bare) document.title = mark + bare;
}

/** The page as the desk is told of it. */
export function page() {
  return {
    url: location.href.slice(0, longest),
    title: bareTitle().slice(0, longest),
    referrer: document.referrer.slice(0, longest),
    language: document.documentElement.lang || navigator.language || "",
  };
}

/** Whether the screen is a telephone's. */
export function device() {
  return matchMedia("(max-width: 30em), (max-height: 30em) and (pointer: coarse)").matches ? "phone" : "desktop";
}

function isVisible() {
  return document.visibilityState === "visible";
}

function count() {
  const time = performance.now();
  if (since != null) seen += time - since;
  since = isVisible() ? time : null;
}

/** Milliseconds that the page was looked at since they were last taken. */
export function seenTime() {
  count();
  return Math.floor(seen);
}

/** Takes so many of them away: they are told. */
export function tookTime(milliseconds) {
  seen = Math.max(0, seen - milliseconds);
}

/** Percent of the page that has been scrolled over; all of one that needs no scrolling. */
export function scrolled() {
  const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement || document.documentElement;
  const way = scrollHeight - clientHeight;
  return way < 1 ? 100 : Math.max(0, Math.min(100, Math.round((100 * scrollTop) / way)));
}

/** Watches the page's time and its address. `moved` is called with the address before. */
export function watchPage(moved) {
  count();
  document.addEventListener("visibilitychange", count);
  let address = location.href.split("#")[0];
  const look = () => {
    const here = location.href.split("#")[0];
    if (here === address) return;
    const before = address;
    address = here;
    // The page sets its title a moment after its address.
    setTimeout(() => {
      moved(before);
    }, 150);
  };
  if (window.navigation) navigation.addEventListener("currententrychange", look);
  else setInterval(look, 700);
}

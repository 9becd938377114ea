// The widget of Deskbell: what the page can ask of it, and how its parts are put together.

import { make } from "./element.js";
import { session } from "./keep.js";
import { ask, wishes } from "./wire.js";
import { language, say, speak } from "./words.js";
import { isChatOpen, recall, talk, unread, watch } from "./talk.js";
import { askPicture, beginDesk, forget, isFront } from "./desk.js";
import { countInTitle } from "./page.js";
import { dress, makeHost, makeLauncher, makePoke } from "./launcher.js";
import { clock } from "./time.js";
import { makeWindow } from "./window.js";
import { hasSound, ring } from "./sound.js";

let host = null;
let root = null;
let frame = null;
let launcher = null;
let poke = null;
let panel = null;
let isHidden = false;
let isOpen = false;
let dressed = "";
let lastUnread = 0;
let focusedBefore = null;

// MARK: What the page hears

function announce(what, more) {
  const { dialogue, chat } = talk;
  const detail = {
    ...(dialogue ? { dialogue: dialogue.id, version: dialogue.version } : {}),
    ...(chat ? { chat: chat.id } : {}),
    ...(chat && chat.agent ? { agent: chat.agent.name } : {}),
    ...more,
  };
  dispatchEvent(new CustomEvent(`deskbell:${what}`, { detail }));
}

/** What the desk counted. A value is told only where the page asked for values. */
function retell({ what, ...more }) {
  if (what === "input" && "values" in wishes && talk.dialogue) {
    const given = talk.dialogue.items.findLast((item) => item.kind === "answered");
    if (given) more.value = given.text;
  }
  announce(what, more);
}

// MARK: Drawing

/** Whether there is anything to open. */
function hasContent() {
  return Boolean(talk.widget && (talk.dialogue || talk.chat));
}

function raise() {
  ({ host, root } = makeHost());
  frame = make("div", { class: "frame" });
  root.append(frame);
  document.documentElement.append(host);
}

/** Makes the parts anew, for the language that is spoken now. */
function furnish() {
  launcher = makeLauncher(() => setOpen(!isOpen));
  poke = makePoke(() => setOpen(true));
  panel = null;
  // The browser takes a while over the first time of day; not in a task with anything else.
  setTimeout(clock, 0, 0);
  frame.replaceChildren(make("section", { "aria-label": say.chat }, poke.body, launcher.body));
}

function refresh() {
  const isThere = hasContent() || isOpen;
  if (isThere && !host) raise();
  if (host) host.style.display = isThere && !isHidden ? "block" : "none";
  if (!isThere) {
    countInTitle(0);
    return;
  }
  // A page that replaces its whole body does not take the widget with it.
  if (!host.isConnected) document.documentElement.append(host);
  const isOther = speak(talk.dialogue && talk.dialogue.language, document.documentElement.lang, ...(navigator.languages || []));
  if (isOther || !launcher) furnish();
  const looks = JSON.stringify(talk.widget) + language + document.documentElement.dir;
  if (looks !== dressed) {
    dressed = looks;
    dress(frame);
  }
  frame.classList.toggle("open", isOpen);
  if (isOpen && !panel) {
    panel = makeWindow(() => setOpen(false));
    frame.firstChild.prepend(panel.body);
    fitScreen();
  }
  if (panel) {
    panel.body.hidden = !isOpen;
    if (isOpen) panel.refresh();
  }
  launcher.refresh(isOpen);
  poke.refresh(isOpen);
  const count = unread();
  if (count > lastUnread && hasSound() && isFront()) ring();
  lastUnread = count;
  countInTitle(count);
}

/** On a telephone the window is as large as what the keyboard leaves. */
function fitScreen() {
  const view = window.visualViewport;
  if (!view || !frame) return;
  const isEnlarged = view.scale > 1.01;
  frame.classList.toggle("keyboard", !isEnlarged && innerHeight - view.height > 80);
  if (isEnlarged) return;
  frame.style.setProperty("--top", `${Math.round(view.offsetTop)}px`);
  frame.style.setProperty("--height", `${Math.round(view.height)}px`);
}

/** Opens or closes the window; the focus goes in, and back to where it was. */
function setOpen(isWanted, isQuiet = false) {
  if (isWanted === isOpen) return;
  if (isWanted && !hasContent()) return;
  isOpen = isWanted;
  session.set("open", isOpen);
  if (isOpen) {
    focusedBefore = document.activeElement;
    if (poke) poke.opened();
    refresh();
    panel.opened();
    if (!isQuiet) panel.focus(true);
    return;
  }
  const wasInside = root.activeElement && panel.body.contains(root.activeElement);
  refresh();
  if (wasInside) {
    const isOurs = !focusedBefore || focusedBefore === host || focusedBefore === document.body || !focusedBefore.isConnected;
    if (isOurs) launcher.body.focus();
    else focusedBefore.focus();
  }
  announce("closed");
}

function veil(isWanted) {
  isHidden = isWanted;
  refresh();
}

// MARK: What the page can ask

const deeds = {
  open: () => setOpen(true),
  close: () => setOpen(false),
  toggle: () => setOpen(!isOpen),
  hide: () => veil(true),
  show: () => veil(false),
  async start(dialogue) {
    if (!isChatOpen()) await askPicture("start", { dialogue: String(dialogue) });
    setOpen(true);
  },
  set: (attributes) => ask("POST", "attributes", { attributes }),
  identify({ signature, ...attributes }) {
    return ask("POST", "identify", signature === undefined ? { attributes } : { attributes, signature });
  },
  async forget() {
    if (isOpen) setOpen(false);
    await forget();
  },
};

let ready = null;

/** Does what the page asks, in order, once we are known to the desk. */
function obey(name, ...given) {
  const deed = Object.hasOwn(deeds, name) && deeds[name];
  if (!deed) {
    console.warn(`deskbell: '${name}' is unknown`);
    return;
  }
  const when = hasContent() ? Promise.resolve() : ready;
  when.then(() => deed(...given)).catch((error) => console.warn(`deskbell: '${name}' was refused (${error.message})`));
}

/** Links and buttons of the page: data-deskbell="open" or data-deskbell="start:DIALOGUE". */
function clicked(event) {
  const place = event.target instanceof Element && event.target.closest("[data-deskbell]");
  if (!place) return;
  event.preventDefault();
  const [name, ...rest] = place.dataset.deskbell.split(":");
  obey(name, ...(rest.length ? [rest.join(":")] : []));
}

function begin() {
  watch(refresh);
  recall();
  ready = beginDesk(retell).then(() => {
    if (session.get("open") && !isOpen) setOpen(true, true);
    announce("ready");
  });
  // A task of its own, so that none is long.
  setTimeout(() => session.get("open") && setOpen(true, true));
  addEventListener("storage", (event) => {
    if (event.key && event.key.startsWith("deskbell:")) refresh();
  });
  document.addEventListener("visibilitychange", () => isOpen && panel && panel.seen());
  document.addEventListener("click", clicked);
  if (window.visualViewport) {
    visualViewport.addEventListener("resize", fitScreen);
    visualViewport.addEventListener("scroll", fitScreen);
  }
  const waitingCalls = (window.deskbell && window.deskbell.q) || [];
  window.deskbell = obey;
  window.deskbell.isLoaded = true;
  for (const call of waitingCalls) obey(...call);
}

/** The page comes first: we begin once it has a moment. */
function whenIdle(work) {
  if (window.requestIdleCallback) requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}

if (!window.deskbell || !window.deskbell.isLoaded) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => whenIdle(begin));
  else whenIdle(begin);
}

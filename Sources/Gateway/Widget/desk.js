// The page's side of the desk: who we are, the picture at every page, the one stream, and the time
// that the page is looked at.

import { local, locked, session, tab } from "./keep.js";
import { ask, hope, pause, patience, Trouble } from "./wire.js";
import { listen } from "./stream.js";
import { isLeader, joinTabs, leaveTabs, seeLeader, tellTabs } from "./tabs.js";
import { changed, forgetTalk, remember, takeEvent, takePicture, talk, watch } from "./talk.js";
import { clearOutbox, flush, reached, onDisagreement } from "./outbox.js";
import { device, page, scrolled, seenTime, tookTime, watchPage } from "./page.js";

let isLoaded = true;
let isAway = false;
let isShut = false;
let greeting = null;
let others = false;
let wasLinked = true;
let restart = () => {};
let wake = () => {};
let counted = () => {};

/** Begins; `onCounted` hears what the desk counts. */
export function beginDesk(onCounted) {
  counted = onCounted;
  onDisagreement(() => greet());
  watch(awaitLook);
  watch(() => (talk.dialogue || talk.chat || talk.look) && want());
  watch(tellLink);
  watchPage(moved);
  addEventListener("scroll", seeScroll, { passive: true });
  addEventListener("pagehide", leave);
  addEventListener("pageshow", (event) => event.persisted && comeBack());
  addEventListener("online", () => reached(true));
  addEventListener("offline", () => reached(false));
  document.addEventListener("visibilitychange", look);
  addEventListener("focus", beFront);
  watchSleep();
  if (document.visibilityState === "visible") beFront();
  joinTabs(hear, lead);
  seeLeader();
  return greet();
}

// MARK: The picture

/** Takes a new picture from the desk; as long as that takes. One at a time. */
export function greet(isBinding = false) {
  // One that is on its way may have been drawn before what makes this one binding.
  if (isBinding && greeting) return greeting.then(() => greet(true));
  // Tabs that open together are one visitor: the first of them asks who that is.
  const work = () => hello(isBinding);
  greeting = greeting || (local.get("token") ? work() : locked("hello", work)).finally(() => {
    greeting = null;
  });
  // Whoever was refused, or is forgotten, waits for ever.
  return greeting.then((picture) => (isShut ? new Promise(() => {}) : picture));
}

async function hello(isBinding) {
  let stale = 0;
  for (let failures = 0; !isAway && !isShut; ) {
    try {
      await forgetLate();
      const answer = await ask("POST", "hello", { page: page(), device: device(), reload: isLoaded });
      isLoaded = false;
      reached(true);
      if (answer.token) {
        local.set("token", answer.token);
        local.drop("read");
      }
      talk.widget = answer.widget;
      local.set("widget", answer.widget);
      talk.ahead = (Date.parse(answer.now) || Date.now()) - performance.now();
      local.set("told", tab);
      const binds = isBinding || stale > 4;
      if (takePicture(answer.picture, binds)) {
        if (binds) restart();
        countedIn(answer.picture);
        flush();
        return answer.picture;
      }
      // What came by the stream is newer.
      stale += 1;
      await pause(200);
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      if (!error.passes) {
        console.warn(`deskbell: 'hello' was refused (${error.message})`);
        isShut = true;
      }
      reached(false);
      await pause(error.after ? error.after * 1000 : patience(failures));
      failures += 1;
    }
  }
  return null;
}

/** What the desk counted while it made the picture is not in the stream. */
function countedIn(picture) {
  for (const one of picture.counted || []) counted(one);
}

/** Asks something whose answer is a picture. */
export async function askPicture(path, body) {
  const picture = await ask("POST", path, body);
  local.set("told", tab);
  countedIn(picture);
  if (!takePicture(picture)) await greet();
}

// MARK: The stream

function want() {
  if (isLeader()) wake();
  else tellTabs({ kind: "want" });
}

/** Whether anything can come that is worth a stream. */
function isWanted() {
  return others || talk.dialogue || talk.chat || talk.look;
}

async function lead(signal) {
  let failures = 0;
  if (!talk.isFresh) await greet();
  let { seq: place, had } = talk;
  others = false;
  tellTabs({ kind: "lead", seq: place });
  while (!signal.aborted) {
    if (!isWanted()) {
      await new Promise((done) => {
        wake = done;
        signal.addEventListener("abort", done);
      });
      continue;
    }
    const again = new AbortController();
    const stop = () => again.abort();
    signal.addEventListener("abort", stop);
    let isFromAnew = false;
    let isAsked = false;
    let rest = null;
    let since = 0;
    // What happened at one place may have come in part: it is asked for whole, and its part passed over.
    let known = had;
    restart = () => {
      isFromAnew = true;
      again.abort();
    };
    const opened = () => {
      since = performance.now();
      setLink(true);
      flush();
    };
    try {
      await listen(had ? place - 1 : place, again.signal, opened, (name, seq, data) => {
        if (again.signal.aborted) return;
        if (name === "bye") rest = data.after || 0;
        else if (name === "resync") {
          isAsked = true;
          again.abort();
        } else {
          if (seq === place && known > 0) {
            known -= 1;
            return;
          }
          tellTabs({ kind: "event", name, seq, data, after: place });
          if (seq != null) {
            had = seq === place ? had + 1 : 1;
            place = seq;
          }
          take(name, seq, data);
        }
      });
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      signal.removeEventListener("abort", stop);
      restart = () => {};
      if (signal.aborted) return;
      // One that breaks as soon as it stands does not stand.
      if (since && performance.now() - since > 2000) failures = 0;
      if (isAsked || error.status === 401 || error.status === 409) {
        const picture = await greet(true);
        ({ seq: place, had } = talk);
        if (picture) tellTabs({ kind: "picture", picture });
      } else if (isFromAnew) {
        ({ seq: place, had } = talk);
      } else if (rest != null) {
        await pause(rest);
      } else {
        if (failures > 0 || error.code !== "cut") setLink(false);
        await pause(error.after ? error.after * 1000 : failures === 0 ? 100 : patience(failures));
        failures += 1;
      }
    }
  }
}

function setLink(isLinked) {
  reached(isLinked);
  tellTabs({ kind: "link", isLinked });
}

/** Whichever tab reached the gateway, the others need not wait any longer. */
function tellLink() {
  if (talk.isLinked && !wasLinked) tellTabs({ kind: "link", isLinked: true });
  wasLinked = talk.isLinked;
}

function take(name, seq, data) {
  if (name === "items" && talk.dialogue && talk.dialogue.id !== data.dialogue) greet();
  if (takeEvent(name, seq, data) && name === "counted" && isFront()) counted(data);
}

/** What the other tabs tell. */
function hear(message) {
  switch (message.kind) {
    case "ping":
      hope();
      break;
    case "event":
      reached(true);
      if (talk.isFresh && message.after > talk.seq) greet();
      take(message.name, message.seq, message.data);
      break;
    case "lead":
      if (talk.isFresh && message.seq > talk.seq) greet();
      if (isWanted()) tellTabs({ kind: "want" });
      break;
    case "want":
      others = true;
      wake();
      break;
    case "picture":
      takePicture({ ...message.picture, look: talk.look }, true);
      break;
    case "link":
      reached(message.isLinked);
      break;
    case "forget":
      forgotten();
      break;
  }
}

// MARK: Coming, going, sleeping

function beFront() {
  local.set("front", tab);
}

/** Whether this tab is the one that was looked at last: it speaks for all to page and ear. */
export function isFront() {
  const front = local.get("front");
  return front ? front === tab : isLeader();
}

function look() {
  if (document.visibilityState !== "visible") {
    tellTime(true);
    return;
  }
  beFront();
  seeLeader();
  flush();
  // Another tab told another page in the meantime: what is shown here may be meant for that one.
  if (talk.isFresh && local.get("told") !== tab) moved();
  else awaitLook();
}

function leave() {
  tellTime(true);
  remember();
  isAway = true;
  leaveTabs();
  if (local.get("front") === tab) local.drop("front");
}

function comeBack() {
  isAway = false;
  greeting = null;
  joinTabs(hear, lead);
  beFront();
  greet(true);
}

/** A closed laptop's stream is dead, and nothing tells so: the jump of the clock does. */
function watchSleep() {
  let last = Date.now();
  setInterval(() => {
    const time = Date.now();
    if (time - last > 150000 && isLeader()) restart();
    last = time;
  }, 10000);
}

// MARK: The page

async function moved(before) {
  if (before) await tellTime(false, before);
  toldScroll = -1;
  try {
    await askPicture("page", { page: page() });
  } catch (error) {
    if (error instanceof Trouble && error.status === 401) greet();
  }
}

let timer = null;
let lastTold = -1000;
let toldScroll = -1;

/** Reports when what the desk waits for has come: time on the page, or so far scrolled. */
function awaitLook() {
  clearTimeout(timer);
  timer = null;
  if (!talk.look || document.visibilityState !== "visible") return;
  const wait = talk.look.inMilliseconds;
  // Time that is over, with scrolling still awaited, need not be told again.
  if (wait > 0 || (wait === 0 && talk.look.scroll == null)) timer = setTimeout(tellTime, Math.max(wait - seenTime(), 1000 - (performance.now() - lastTold), 0));
  seeScroll();
}

function seeScroll() {
  const wanted = talk.look && talk.look.scroll;
  if (wanted == null || toldScroll >= wanted || scrolled() < wanted) return;
  toldScroll = scrolled();
  setTimeout(tellTime, Math.max(0, 1000 - (performance.now() - lastTold)));
}

async function tellTime(isLast = false, url = page().url) {
  const milliseconds = seenTime();
  const before = talk.look;
  if (!local.get("token") || !talk.isFresh || (isLast && milliseconds < 1000)) return;
  lastTold = performance.now();
  tookTime(milliseconds);
  try {
    const answer = await ask("POST", "time", { page: url, milliseconds, scroll: scrolled() }, isLast === true);
    // What came by the stream meanwhile knows better.
    if (talk.look === before) {
      talk.look = answer.look;
      changed();
    }
  } catch {
    tookTime(-milliseconds);
    if (!isLast) timer = setTimeout(tellTime, 5000);
  }
}

// MARK: Forgetting

/** Has the desk forget this browser; if it cannot be reached, as soon as it can. */
export async function forget() {
  const token = local.get("token");
  clearOutbox();
  for (const name of ["token", "read", "left", "told"]) local.drop(name);
  tellTabs({ kind: "forget" });
  forgotten();
  if (!token) return;
  local.set("forget", token);
  await forgetLate().catch(() => {});
}

/** Until the next page nothing is asked of the desk. */
function forgotten() {
  isShut = true;
  others = false;
  forgetTalk();
  // What was half typed here is nothing for whoever comes next.
  session.names().forEach(session.drop);
  restart();
}

async function forgetLate() {
  const token = local.get("forget");
  if (!token) return;
  try {
    // Another tab may be somebody new by now: the old token is for this alone.
    await ask("POST", "forget", {}, false, token);
  } catch (error) {
    if (error.passes) throw error;
  }
  local.drop("forget");
}

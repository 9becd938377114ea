// What the visitor sends is kept until the gateway has it: it goes out in order and once, whichever
// tab sends it, also after a reload. Its id is its own, so that sending it again changes nothing.

import { local, newID } from "./keep.js";
import { ask, pause, patience, Trouble } from "./wire.js";
import { changed, takeItems, takeLine, talk } from "./talk.js";

let isAtIt = false;
let noticing = null;
let recover = async () => {};

/** What waits, in order. */
export function waiting() {
  return local.names().filter((name) => name.startsWith("out:")).map((name) => local.get(name))
    .filter(Boolean).sort((one, other) => one.number - other.number);
}

/** What is done where the desk and the page no longer agree. */
export function onDisagreement(how) {
  recover = how;
}

function put(entry) {
  local.set("out:" + entry.id, entry);
  changed();
}

export function discard(entry) {
  local.drop("out:" + entry.id);
  changed();
}

/** Forgets all of it. */
export function clearOutbox() {
  for (const entry of waiting()) discard(entry);
}

/** Sends something: kept first, then on its way. `path` is messages, answers or left. */
export function send(path, body, text) {
  const number = 1 + waiting().reduce((last, entry) => Math.max(last, entry.number), local.get("sent") || 0);
  local.set("sent", number);
  put({ id: newID(), number, path, body, text });
  flush();
}

/** Tries what failed once more, behind what waits. */
export function sendAgain(entry) {
  discard(entry);
  send(entry.path, entry.body, entry.text);
}

/** Sends all that waits, one after the other; one tab at a time. */
export function flush() {
  if (isAtIt || !waiting().some((entry) => !entry.failed)) return;
  isAtIt = true;
  const work = navigator.locks ? navigator.locks.request("deskbell:send", drain) : drain();
  work.catch(() => {}).finally(() => {
    isAtIt = false;
    if (local.get("token")) setTimeout(flush);
  });
}

async function drain() {
  let failures = 0;
  for (;;) {
    const entry = waiting().find((one) => !one.failed);
    if (!entry || !local.get("token")) return;
    try {
      taken(entry, await ask("POST", entry.path, { ...entry.body, id: entry.id }));
      failures = 0;
    } catch (error) {
      if (!(error instanceof Trouble)) throw error;
      await failed(entry, error, failures);
      failures += 1;
    }
  }
}

function taken(entry, answer) {
  reached(true);
  if (entry.path === "messages") {
    takeLine({ seq: answer.seq, kind: "message", from: "visitor", id: entry.id, text: entry.body.text, at: answer.at });
  } else if (entry.path === "answers" && answer.items) {
    takeItems(entry.body.dialogue, answer.items, answer.stand, answer.seq);
  } else if (entry.path === "left") {
    local.set("left", talk.chat ? talk.chat.id : true);
  }
  discard(entry);
}

async function failed(entry, error, failures) {
  if (error.status === 429) {
    const rest = (error.after || 5) * 1000;
    talk.held = performance.now() + rest;
    changed();
    await new Promise((done) => setTimeout(done, rest));
    talk.held = 0;
    changed();
  } else if (error.passes) {
    if (error.status === 0) reached(false);
    await pause(error.after ? error.after * 1000 : patience(failures));
  } else if (error.status === 401) {
    await recover();
  } else if (entry.path === "answers" && error.status === 409) {
    // Answered already, or asked no more: the picture says how it stands.
    discard(entry);
    await recover();
  } else {
    put({ ...entry, failed: error.status });
    if (error.status === 409) await recover();
  }
}

function notice(name) {
  talk.notice = name;
  changed();
}

/** The gateway is within reach, or no longer. A moment without it is not worth a word. */
export function reached(isLinked) {
  if (talk.isLinked === isLinked) return;
  talk.isLinked = isLinked;
  clearTimeout(noticing);
  if (!isLinked) noticing = setTimeout(notice, 1500, "lost");
  else if (talk.notice) {
    notice("back");
    noticing = setTimeout(notice, 2500, "");
  }
  changed();
}

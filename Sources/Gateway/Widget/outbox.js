// What the visitor sends is kept until the gateway has it: it goes out in order and once, whichever
// tab sends it, also after a reload. Its id is its own, so that sending it again changes nothing.

import { local, locked, newID } from "./keep.js";
import { ask, hope, pause, patience, Trouble } from "./wire.js";
import { changed, takeItems, takeLine, talk } from "./talk.js";

let isAtIt = false;
let failures = 0;
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

/** What goes out next. */
function next() {
  return local.get("token") && waiting().find((entry) => !entry.failed);
}

/** Sends all that waits, one after the other; one tab at a time, and no tab keeps others waiting. */
export async function flush() {
  if (isAtIt) return;
  isAtIt = true;
  try {
    while (next()) {
      const rest = await locked("send", drain);
      if (rest) await pause(rest);
    }
  } finally {
    isAtIt = false;
  }
}

/** Sends as long as it can; the milliseconds to wait then. */
async function drain() {
  for (let entry = next(); entry; entry = next()) {
    try {
      taken(entry, await ask("POST", entry.path, { ...entry.body, id: entry.id }));
      failures = 0;
    } catch (error) {
      const rest = await failed(entry, error);
      if (rest) return rest;
    }
  }
  return 0;
}

function taken(entry, answer) {
  reached(true);
  if (entry.path === "messages") {
    takeLine({ seq: answer.seq, kind: "message", from: "visitor", id: entry.id, text: entry.body.text, at: answer.at });
  } else if (entry.path === "answers" && answer.items) {
    takeItems(entry.body.dialogue, answer.items, answer.stand);
  } else if (entry.path === "left") {
    local.set("left", talk.chat ? talk.chat.id : true);
  }
  discard(entry);
}

async function failed(entry, error) {
  if (!(error instanceof Trouble)) throw error;
  if (error.passes) {
    failures += 1;
    const rest = error.after ? error.after * 1000 : patience(failures);
    if (error.status === 0) reached(false);
    if (error.status === 429) {
      talk.held = performance.now() + rest;
      changed();
    }
    return rest;
  }
  // An answer that fits no more was given already, or is asked no more: the picture says how it stands.
  if (entry.path === "answers" && error.status === 409) discard(entry);
  else if (error.status !== 401) put({ ...entry, failed: error.status });
  if (error.status === 401 || error.status === 409) await recover();
  return 0;
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
  if (isLinked) hope();
  if (!isLinked) noticing = setTimeout(notice, 1500, "lost");
  else if (talk.notice) {
    notice("back");
    noticing = setTimeout(notice, 2500, "");
  }
  changed();
}

// The rows of the conversation: what the dialogue shows and what was said, in order, each under a
// name of its own, so that only what is new is drawn and announced.

import { icon, make, write, button } from "./element.js";
import { away, destination, nodes } from "./markup.js";
import { disc } from "./disc.js";
import { say } from "./words.js";
import { clock, dayOf, daysAgo } from "./time.js";
import { talk } from "./talk.js";
import { discard, send, sendAgain, waiting } from "./outbox.js";

/** What stands in the window, as values; `shown` items of the dialogue. */
export function rows(shown) {
  const items = talk.dialogue ? talk.dialogue.items.slice(0, shown) : [];
  const cards = items.map(itemRow).filter(Boolean);
  const lines = talk.chat ? chatRows(talk.chat.lines) : [];
  // A chat comes of the dialogue that shows it; any other is older than the dialogue.
  const isIts = talk.dialogue && talk.dialogue.items.some((item) => item.kind === "chat");
  const all = isIts ? [...cards, ...lines] : [...lines, ...cards];
  const sent = new Set(talk.chat ? talk.chat.lines.map((line) => line.id) : []);
  for (const entry of waiting()) if (!sent.has(entry.id) && entry.text) all.push(pendingRow(entry));
  return grouped(all);
}

/** The name of what is shown of a dialogue: one that is begun again is another. */
export function walkName() {
  const { id, version, walk } = talk.dialogue || {};
  return `${id}.${version}.${walk}`;
}

function itemRow(item) {
  const key = `${walkName()}.${item.kind}.${item.card}`;
  switch (item.kind) {
    case "said":
    case "asked":
    case "prompted":
      return { key, who: "desk", text: item.text, hasMarks: true };
    case "offered":
      return { key, who: "desk", item };
    case "answered":
      return { key, who: "visitor", text: item.text };
    default:
      return null;
  }
}

function chatRows(lines) {
  const made = [];
  let day = 0;
  for (const line of lines) {
    const ago = daysAgo(line.at);
    if (ago !== day && (ago > 0 || made.length)) made.push({ key: `day.${line.seq}`, quiet: dayOf(line.at) });
    day = ago;
    if (line.kind === "message") {
      made.push({
        key: line.from === "visitor" && line.id ? line.id : `line.${line.seq}`, who: line.from, agent: line.agent,
        text: line.text, hasMarks: line.from === "agent", at: line.at,
      });
    } else {
      const quiet = systemWords(line);
      if (quiet) made.push({ key: `line.${line.seq}`, quiet });
    }
  }
  return made;
}

/** What the desk tells in the course of a chat: its own text, else ours. */
function systemWords(line) {
  if (line.text) return line.text;
  const { name } = line.agent || talk.chat.agent || {};
  return {
    connected: name && say.joined(name),
    joined: name && say.joined(name),
    requeued: say.requeued,
    handedOver: say.handedOver,
    fellBack: say.fellBack,
    abandoned: say.endedByVisitor,
    visitorGone: say.endedAway,
    ended: line.by === "visitor" ? say.endedByVisitor : line.by === "desk" ? say.endedByDesk
      : name ? say.endedByAgent(name) : say.over,
  }[line.system];
}

function pendingRow(entry) {
  const meta = entry.failed ? `${say.notSent} ${entry.failed === 409 ? say.over : entry.failed === 413 ? say.refused.tooLong : ""}` : talk.isLinked ? "" : say.waits;
  // An answer that waits becomes the one that was taken.
  const key = entry.path === "answers" ? `${walkName()}.answered.${entry.body.card}` : entry.id;
  return { key, who: "visitor", text: entry.text, meta, isPending: !entry.failed, failed: entry.failed ? entry : null };
}

/** Rows of one speaker in a row belong together: the first has the name, the last the time. */
function grouped(all) {
  all.forEach((row, place) => {
    const before = all[place - 1];
    const after = all[place + 1];
    row.isFirst = !before || !isSame(before, row);
    row.isLast = !after || !isSame(row, after);
    if (row.at && row.isLast && !row.meta) row.meta = clock(row.at);
  });
  return all;
}

function isSame(one, other) {
  if (!one.who || one.who !== other.who) return false;
  if ((one.agent ? one.agent.key : "") !== (other.agent ? other.agent.key : "")) return false;
  return !one.at || !other.at || Date.parse(other.at) - Date.parse(one.at) < 300000;
}

// MARK: Drawing

/** Brings a list of drawn rows up to what it is to show; tells which came behind the first known. */
export function draw(list, drawn, all, isLive) {
  const keys = new Set();
  let came = [];
  let hasKnown = false;
  let next = list.firstChild;
  for (const row of all) {
    if (keys.has(row.key)) continue;
    keys.add(row.key);
    let node = drawn.get(row.key);
    if (!node) {
      node = build(row);
      drawn.set(row.key, node);
      came.push(row);
    } else if (!hasKnown) {
      hasKnown = true;
      came = [];
    }
    update(node, row);
    if (node === next) next = next.nextSibling;
    else list.insertBefore(node, next);
  }
  for (const [key, node] of drawn) {
    if (keys.has(key)) continue;
    node.remove();
    drawn.delete(key);
  }
  // What comes above was there before, and does not move where one reads.
  if (isLive) for (const row of came) drawn.get(row.key).classList.add("new");
  return came;
}

function build(row) {
  if (row.quiet != null) return make("p", { class: "quiet", dir: "auto" }, row.quiet);
  const speaker = row.who === "visitor" ? say.you : row.agent ? row.agent.name : say.assistant;
  const bubble = row.item ? paper(row.item)
    : make("div", { class: "bubble", dir: "auto" }, nodes(row.text, row.hasMarks));
  const stack = make("div", { class: "stack" }, make("span", { class: "unseen" }, `${speaker}: `), bubble,
    make("div", { class: "meta", dir: "auto" }));
  return make("div", { class: "row" }, row.who === "visitor" ? null : make("span", { class: "gap" }), stack);
}

/** Something to read: opening it is an answer. */
function paper(item) {
  const url = destination(item.url);
  const inside = [icon("paper"), make("span", null, make("b", { dir: "auto" }, item.title),
    make("span", { class: "where", dir: "ltr" }, url ? url.host : ""))];
  if (!url || !url.host) return make("div", { class: "bubble paper" }, inside);
  const { id, version } = talk.dialogue;
  const click = () => send("answers", { dialogue: id, version, card: item.card, open: true }, "");
  return away(url, { class: "bubble paper", click }, inside);
}

function update(node, row) {
  if (row.quiet != null) {
    write(node, row.quiet);
    return;
  }
  const isNew = node.classList.contains("new") ? " new" : "";
  const kind = `row ${row.who === "visitor" ? "out" : "in"}${row.isFirst ? " first" : ""}${row.isLast ? " last" : ""}` +
    `${row.isPending ? " pending" : ""}${row.failed ? " failed" : ""}${isNew}`;
  if (node.className !== kind) node.className = kind;
  if (row.who !== "visitor") head(node, row);
  const meta = node.querySelector(".meta");
  if (!row.failed) write(meta, row.meta || "");
  else if (!meta.querySelector("button")) {
    meta.replaceChildren(row.meta, button("", say.again, () => sendAgain(row.failed)), button("", say.discard, () => discard(row.failed)));
  }
}

/** The first row of a speaker has their disc, and an agent's their name. */
function head(node, row) {
  const place = node.firstChild;
  if (row.isFirst === place.classList.contains("disc")) return;
  place.replaceWith(row.isFirst ? disc(row.agent) : make("span", { class: "gap" }));
  const name = node.querySelector(".name");
  if (name) name.remove();
  if (row.isFirst && row.agent) node.querySelector(".stack").prepend(make("span", { class: "name", "aria-hidden": "true", dir: "auto" }, row.agent.name));
}

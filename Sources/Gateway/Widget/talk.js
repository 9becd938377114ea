// What there is to see: the dialogue, the chat, what is awaited. A picture says it whole, events
// carry it on; each is taken once, whichever way it comes, by its place in the desk's journal.

import { local, session } from "./keep.js";

export const talk = {
  /** Up to where events are in it. */
  seq: 0,
  /** How many events of that place in the journal came; 0: a picture told all of it. */
  had: 0,
  dialogue: null,
  chat: null,
  look: null,
  /** How the widget is to look. */
  widget: session.get("widget") || local.get("widget"),
  /** How far the desk's clock is ahead of the page's own. */
  ahead: 0,
  /** Whether a picture came since the page was loaded. */
  isFresh: false,
  /** Who is writing, if somebody is. */
  typing: null,
  /** Whether the gateway is within reach. */
  isLinked: true,
  /** What is said of that: lost, back or nothing. */
  notice: "",
  /** When messages may go on, by the page's own clock; 0: now. */
  held: 0,
};

const watchers = [];
let isDue = false;
let fading = null;

/** Has something done after each change, once for all that changed together. */
export function watch(look) {
  watchers.push(look);
}

export function changed() {
  if (isDue) return;
  isDue = true;
  queueMicrotask(() => {
    isDue = false;
    for (const look of watchers) look();
  });
}

/** What the clock says at the desk: the browser's own may be wrong. */
export function now() {
  return talk.ahead + performance.now();
}

/** Keeps what is seen, so that the next page shows it before the desk has answered. */
export function remember() {
  if (!talk.isFresh) return;
  const chat = talk.chat && { ...talk.chat, lines: talk.chat.lines.slice(-50) };
  if (chat && chat.lines.length < talk.chat.lines.length) chat.more = true;
  session.set("picture", { seq: talk.seq, dialogue: talk.dialogue, chat, look: null });
}

/** Shows what was seen on the page before. */
export function recall() {
  const picture = session.get("picture");
  if (!picture || !talk.widget) return;
  talk.dialogue = picture.dialogue;
  talk.chat = picture.chat;
  changed();
}

/** Nothing is known any more. */
export function forgetTalk() {
  Object.assign(talk, { seq: 0, had: 0, dialogue: null, chat: null, look: null, typing: null });
  session.drop("picture");
  changed();
}

/** Takes the desk's own picture; false: it is older than what is seen. */
export function takePicture(picture, isBinding) {
  if (!isBinding && picture.seq < talk.seq) return false;
  talk.seq = picture.seq;
  talk.had = 0;
  talk.dialogue = picture.dialogue;
  talk.chat = picture.chat && joined(talk.isFresh ? talk.chat : null, picture.chat);
  talk.look = picture.look;
  talk.typing = null;
  talk.isFresh = true;
  changed();
  return true;
}

/** A chat with the earlier lines that were fetched of it, as long as nothing is missing between. */
function joined(before, chat) {
  const first = chat.lines.length ? chat.lines[0].seq : 0;
  if (!before || before.id !== chat.id || !chat.more) return chat;
  const earlier = before.lines.filter((line) => line.seq < first);
  const meets = before.lines.some((line) => line.seq >= first);
  return meets ? { ...chat, lines: [...earlier, ...chat.lines], more: before.more } : chat;
}

/** Takes an event; false: it is known. */
export function takeEvent(name, seq, data) {
  if (seq != null) {
    // Several events may come of one thing that happened.
    if (seq < talk.seq || (seq === talk.seq && !talk.had)) return false;
    talk.had = seq === talk.seq ? talk.had + 1 : 1;
    talk.seq = seq;
  }
  if (name === "dialogue") talk.dialogue = data;
  else if (name === "items") takeItems(data.dialogue, data.items, data.stand);
  else if (name === "chat") takeChat(data, seq);
  else if (name === "line") takeLine(data);
  else if (name === "look") talk.look = data;
  else if (name === "typing") takeTyping(data);
  changed();
  return true;
}

/** More of the dialogue, which comes both in answer to who answered and by the stream: a card is answered once. */
export function takeItems(id, items, stand) {
  const { dialogue } = talk;
  if (!dialogue || dialogue.id !== id) return;
  const isAnswer = (item) => item.kind === "answered" || item.kind === "skipped";
  const isKnown = (item) => isAnswer(item) && dialogue.items.some((one) => isAnswer(one) && one.card === item.card);
  if (items.some(isKnown)) return;
  talk.dialogue = { ...dialogue, items: [...dialogue.items, ...items], stand: stand || dialogue.stand };
  changed();
}

/** Whoever stopped is not always told of. */
function takeTyping({ agent, on }) {
  talk.typing = on ? agent : null;
  clearTimeout(fading);
  if (on) fading = setTimeout(takeTyping, 12000, {});
  changed();
}

/** A chat's state, place, agent; what it no longer has is not in the event. The first lines of a new one come before it. */
function takeChat(chat, seq) {
  const { id, lines = [], more = false } = talk.chat || {};
  const isSame = chat && chat.id === id;
  talk.chat = chat && { ...chat, lines: isSame ? lines : lines.filter((line) => line.seq === seq), more: isSame && more };
  if (!chat || chat.state !== "active") talk.typing = null;
}

/** A line, at its place; one's own is known by its id. */
export function takeLine(line) {
  talk.chat = talk.chat || { state: "ringing", lines: [] };
  const lines = talk.chat.lines.filter((one) => one.seq !== line.seq && (!line.id || one.id !== line.id));
  let place = lines.length;
  while (place > 0 && lines[place - 1].seq > line.seq) place -= 1;
  lines.splice(place, 0, line);
  talk.chat = { ...talk.chat, lines };
  if (line.kind === "message" && line.from === "agent") talk.typing = null;
  changed();
}

/** Earlier lines that were asked for. */
export function takeEarlier(lines, more) {
  talk.chat = { ...talk.chat, lines: [...lines, ...talk.chat.lines], more };
  changed();
}

/** Whether there is a chat that goes on. */
export function isChatOpen() {
  return Boolean(talk.chat) && ["ringing", "waiting", "active"].includes(talk.chat.state);
}

/** How many lines of agents came that nobody has seen. */
export function unread() {
  const read = local.get("read") || 0;
  if (!talk.chat) return 0;
  return talk.chat.lines.filter((line) => line.seq > read && line.kind === "message" && line.from === "agent").length;
}

/** All that came is seen. */
export function markRead() {
  if (!talk.chat || !talk.chat.lines.length) return;
  const last = talk.chat.lines[talk.chat.lines.length - 1].seq;
  if (last > (local.get("read") || 0)) {
    local.set("read", last);
    changed();
  }
}

// Deskbell's widget. Made by Scripts/bundle-widget from Sources/Gateway/Widget.
(() => {
"use strict";
function fill(element, properties, inside) {
for (const [name, value] of Object.entries(properties || {})) {
if (typeof value === "function") element.addEventListener(name, value);
else if (value != null && value !== false) element.setAttribute(name, value === true ? "" : value);
}
element.append(...inside.flat().filter((one) => one != null && one !== false));
return element;
}
function make(name, properties, ...inside) {
return fill(document.createElement(name), properties, inside);
}
const shapes = {
bell: "M3 19h18M5 16a7 7 0 0 1 14 0ZM12 9V6M10 6h4",
down: "m6 9 6 6 6-6",
close: "m6 6 12 12M18 6 6 18",
more: "M5 12h.01M12 12h.01M19 12h.01",
send: "M12 19V5m-6 6 6-6 6 6",
newest: "M12 5v14m-6-6 6 6 6-6",
paper: "M14 3H6v18h12V7ZM14 3v4h4M9 12h6M9 16h6",
clock: "M12 7v5l3 2M12 3a9 9 0 1 0 .01 0Z",
};
function icon(shape) {
const space = "http://www.w3.org/2000/svg";
const drawing = document.createElementNS(space, "svg");
const path = document.createElementNS(space, "path");
path.setAttribute("d", shapes[shape]);
return fill(drawing, { viewBox: "0 0 24 24", "aria-hidden": "true", class: `icon ${shape}` }, [path]);
}
function button(kind, label, click, ...inside) {
return make("button", { type: "button", class: kind, "aria-label": inside.length ? label : null, click },
inside.length ? inside : label);
}
function write(element, text) {
if (element.textContent !== text) element.textContent = text;
}
function show(element, isShown) {
if (element.hidden === isShown) element.hidden = !isShown;
}
function shelf(kind) {
const memory = new Map();
let area = null;
try {
area = window[kind];
area.setItem("deskbell:try", "1");
area.removeItem("deskbell:try");
} catch {
area = null;
}
return {
get(name) {
const text = area ? area.getItem("deskbell:" + name) : memory.get(name);
try {
return text == null ? null : JSON.parse(text);
} catch {
return null;
}
},
set(name, value) {
const text = JSON.stringify(value);
try {
if (!area) memory.set(name, text);
else area.setItem("deskbell:" + name, text);
return true;
} catch {
return false;
}
},
drop(name) {
if (area) area.removeItem("deskbell:" + name);
else memory.delete(name);
},
names() {
const all = area ? Object.keys(area).filter((name) => name.startsWith("deskbell:")) : [...memory.keys()];
return area ? all.map((name) => name.slice(9)) : all;
},
};
}
const local = shelf("localStorage");
const session = shelf("sessionStorage");
function newID() {
const bytes = crypto.getRandomValues(new Uint8Array(12));
return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
const tab = newID();
const script = document.currentScript || document.querySelector('script[src*="/widget.js"]');
const base = new URL(".", script ? script.src : location.href);
const wishes = script ? { ...script.dataset } : {};
class Trouble extends Error {
constructor(status, code, after) {
super(code);
this.status = status;
this.code = code;
this.after = after;
this.passes = status === 0 || status === 408 || status === 429 || status >= 500;
}
}
function at(path) {
return new URL(path.replace(/^\//, ""), base);
}
function headers(more) {
const token = local.get("token");
return { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...more };
}
async function trouble(response) {
const { error = {} } = await response.json().catch(() => ({}));
const after = Number(error.retryAfter || response.headers.get("Retry-After")) || 0;
return new Trouble(response.status, error.code || String(response.status), after);
}
async function ask(method, path, body, keepalive = false) {
let response;
let answer = null;
try {
response = await fetch(at("v1/" + path), {
method,
credentials: "omit",
cache: "no-store",
keepalive,
headers: headers(body ? { "Content-Type": "application/json" } : {}),
body: body ? JSON.stringify(body) : undefined,
signal: AbortSignal.timeout(15000),
});
if (response.ok && response.status !== 204) answer = await response.json();
} catch {
throw new Trouble(0, "unreachable", 0);
}
if (!response.ok) throw await trouble(response);
return answer;
}
function pause(milliseconds) {
return new Promise((done) => {
const wake = () => {
clearTimeout(timer);
removeEventListener("online", wake);
document.removeEventListener("visibilitychange", look);
done();
};
const look = () => document.visibilityState === "visible" && wake();
const timer = setTimeout(wake, milliseconds);
addEventListener("online", wake);
document.addEventListener("visibilitychange", look);
});
}
function patience(failures, least = 500) {
return Math.min(30000, least * 2 ** Math.min(failures, 10)) * (0.75 + Math.random() / 2);
}
const words = {
en: {
chat: "Chat",
open: (label) => `Open chat: ${label}`,
close: "Close chat",
more: "More",
dismiss: "Dismiss",
conversation: "Conversation",
unread: (count) => (count === 1 ? "1 new message" : `${count} new messages`),
toNewest: "Go to the newest message",
earlier: "Earlier messages",
you: "You",
assistant: "Assistant",
says: (name, text) => `${name}: ${text}`,
typing: (name) => `${name} is writing…`,
message: "Your message",
write: "Write a message…",
answer: "Your answer",
send: "Send",
skip: "Skip",
skipped: "Skipped",
choices: "Answers",
today: "Today",
yesterday: "Yesterday",
looking: "Looking for somebody for you…",
position: (place) =>
place === 1 ? "You are next in the queue." : `You are number ${place} in the queue.`,
queued: "You are in the queue.",
talking: (name) => `You are talking to ${name}.`,
over: "This chat has ended.",
nobody: "Nobody is free just now.",
asked: "You asked for a person.",
joined: (name) => `${name} has joined.`,
requeued: "You are back in the queue, at your place.",
handedOver: (name) => `You are being handed over to ${name}.`,
handedOn: "You are being handed over to somebody else.",
endedByAgent: (name) => `${name} ended the chat.`,
endedByVisitor: "You have left the chat.",
endedByDesk: "The chat ended: nobody wrote for a while.",
endedAway: "The chat ended: you were away for a while.",
fellBack: "Sorry, nobody can take your chat just now.",
abandoned: "You left before anybody came.",
lost: "No connection. What you write is kept, and sent as soon as there is one.",
back: "Connected again.",
waits: "Waiting for the connection",
sending: "Sending…",
slower: (seconds) => `A little slower, please: it goes on in ${seconds} s.`,
notSent: "Not sent.",
notSentOver: "Not sent: the chat has ended.",
notSentLong: "Not sent: it is too long.",
again: "Try again",
discard: "Discard",
tooLong: (count, most) => `${count} of at most ${most} characters`,
refused: {
empty: "Please write something.",
tooLong: "That is too long.",
noEmail: "That does not look like an email address. It should be like name@company.example.",
noPhone: "That does not look like a phone number: digits, spaces and + - . ( ) / are fine.",
noNumber: "Please write a number, such as 42 or 3.5.",
noneOfTheChoices: "Please choose one of those.",
},
leaveTitle: "Leave a message",
leaveHint: "We will answer by email.",
name: "Your name",
email: "Your email",
leaveText: "Your message",
leave: "Leave message",
left: "Thank you. Your message is with us.",
soundOn: "Turn sound on",
soundOff: "Turn sound off",
end: "End chat",
endSure: "End this chat?",
endYes: "End chat",
endNo: "Keep talking",
privacy: "Privacy",
newWindow: "opens in a new tab",
},
"zh-Hant": {
chat: "線上對談",
open: (label) => `開啟對談：${label}`,
close: "關閉對談",
more: "更多",
dismiss: "關閉提示",
conversation: "對談內容",
unread: (count) => `${count} 則新訊息`,
toNewest: "前往最新訊息",
earlier: "較早的訊息",
you: "您",
assistant: "助理",
says: (name, text) => `${name}：${text}`,
typing: (name) => `${name} 正在輸入…`,
message: "您的訊息",
write: "輸入訊息…",
answer: "您的回答",
send: "傳送",
skip: "略過",
skipped: "已略過",
choices: "可選的回答",
today: "今天",
yesterday: "昨天",
looking: "正在為您尋找服務人員…",
position: (place) => (place === 1 ? "下一位就輪到您。" : `您目前排在第 ${place} 位。`),
queued: "您正在排隊等候。",
talking: (name) => `${name} 正在與您對談。`,
over: "這次對談已結束。",
nobody: "目前沒有人員可以服務。",
asked: "您已要求與專人對談。",
joined: (name) => `${name} 已加入對談。`,
requeued: "您已回到原本的排隊順位。",
handedOver: (name) => `正在為您轉接給 ${name}。`,
handedOn: "正在為您轉接給其他人員。",
endedByAgent: (name) => `${name} 結束了對談。`,
endedByVisitor: "您已離開對談。",
endedByDesk: "因一段時間沒有訊息，對談已結束。",
endedAway: "因您離開了一段時間，對談已結束。",
fellBack: "很抱歉，目前沒有人員可以服務。",
abandoned: "您在人員到來之前離開了。",
lost: "連線中斷。您輸入的內容會保留，恢復連線後自動送出。",
back: "已恢復連線。",
waits: "等待連線",
sending: "傳送中…",
slower: (seconds) => `請稍候，${seconds} 秒後繼續。`,
notSent: "未送出。",
notSentOver: "未送出：對談已結束。",
notSentLong: "未送出：內容過長。",
again: "再試一次",
discard: "捨棄",
tooLong: (count, most) => `${count} 字，最多 ${most} 字`,
refused: {
empty: "請輸入內容。",
tooLong: "內容過長。",
noEmail: "這不像是電子郵件地址，格式應如 name@company.example。",
noPhone: "這不像是電話號碼，請使用數字、空格及 + - . ( ) /。",
noNumber: "請輸入數字，例如 42 或 3.5。",
noneOfTheChoices: "請從選項中擇一。",
},
leaveTitle: "留言給我們",
leaveHint: "我們會以電子郵件回覆您。",
name: "您的姓名",
email: "您的電子郵件",
leaveText: "您的留言",
leave: "送出留言",
left: "謝謝您，我們已收到您的留言。",
soundOn: "開啟提示音",
soundOff: "關閉提示音",
end: "結束對談",
endSure: "要結束這次對談嗎？",
endYes: "結束對談",
endNo: "繼續對談",
privacy: "隱私權",
newWindow: "在新分頁開啟",
},
};
let language = "en";
let say = words.en;
function spoken(tag) {
const head = String(tag || "").toLowerCase().split("-")[0];
return head === "en" ? "en" : head === "zh" ? "zh-Hant" : null;
}
function speak(...tags) {
const before = language;
language = tags.map(spoken).find(Boolean) || "en";
say = words[language];
return language !== before;
}
const talk = {
seq: 0,
itemsSeq: 0,
dialogue: null,
chat: null,
look: null,
widget: session.get("widget") || local.get("widget"),
ahead: 0,
isFresh: false,
typing: null,
isLinked: true,
held: 0,
};
const watchers = [];
let isDue = false;
function watch(look) {
watchers.push(look);
}
function changed() {
if (isDue) return;
isDue = true;
queueMicrotask(() => {
isDue = false;
remember();
for (const look of watchers) look();
});
}
function now() {
return talk.ahead + performance.now();
}
function remember() {
if (!talk.isFresh) return;
const chat = talk.chat && { ...talk.chat, lines: talk.chat.lines.slice(-50) };
if (chat && chat.lines.length < talk.chat.lines.length) chat.more = true;
session.set("picture", { seq: talk.seq, dialogue: talk.dialogue, chat, look: null });
}
function recall() {
const picture = session.get("picture");
if (!picture || !talk.widget) return;
talk.dialogue = picture.dialogue;
talk.chat = picture.chat;
changed();
}
function forgetTalk() {
Object.assign(talk, { seq: 0, itemsSeq: 0, dialogue: null, chat: null, look: null, typing: null });
session.drop("picture");
changed();
}
function takePicture(picture, isBinding) {
if (!isBinding && picture.seq < talk.seq) return false;
talk.seq = picture.seq;
talk.itemsSeq = picture.seq;
talk.dialogue = picture.dialogue;
talk.chat = picture.chat && joined(talk.isFresh ? talk.chat : null, picture.chat);
talk.look = picture.look;
talk.typing = null;
talk.isFresh = true;
changed();
return true;
}
function joined(before, chat) {
const first = chat.lines.length ? chat.lines[0].seq : 0;
if (!before || before.id !== chat.id || !chat.more) return chat;
const earlier = before.lines.filter((line) => line.seq < first);
const meets = before.lines.some((line) => line.seq >= first);
return meets ? { ...chat, lines: [...earlier, ...chat.lines], more: before.more } : chat;
}
function takeEvent(name, seq, data) {
if (seq != null) {
if (seq <= talk.seq) return false;
talk.seq = seq;
}
if (name === "dialogue") {
talk.dialogue = data;
talk.itemsSeq = seq;
} else if (name === "items") takeItems(data.dialogue, data.items, data.stand, seq);
else if (name === "chat") takeChat(data);
else if (name === "line") takeLine(data);
else if (name === "look") talk.look = data;
else if (name === "typing") talk.typing = data.on ? { name: data.agent, since: performance.now() } : null;
changed();
return true;
}
function takeItems(dialogue, items, stand, seq) {
if (!talk.dialogue || talk.dialogue.id !== dialogue) return;
const isRefusal = items.length > 0 && items.every((item) => item.kind === "refused");
if (seq <= talk.itemsSeq && !isRefusal) return;
talk.itemsSeq = Math.max(seq, talk.itemsSeq);
talk.dialogue = { ...talk.dialogue, items: [...talk.dialogue.items, ...items], stand: stand || talk.dialogue.stand };
changed();
}
function takeChat(chat) {
const isSame = chat && talk.chat && talk.chat.id === chat.id;
talk.chat = chat && { lines: [], more: false, ...(isSame ? talk.chat : {}), ...chat };
if (isSame) for (const part of ["position", "agent"]) if (!(part in chat)) delete talk.chat[part];
if (!chat || chat.state !== "active") talk.typing = null;
}
function takeLine(line) {
if (!talk.chat) return;
const lines = talk.chat.lines.filter((one) => one.seq !== line.seq && (!line.id || one.id !== line.id));
let place = lines.length;
while (place > 0 && lines[place - 1].seq > line.seq) place -= 1;
lines.splice(place, 0, line);
talk.chat = { ...talk.chat, lines };
if (line.kind === "message" && line.from === "agent") talk.typing = null;
changed();
}
function takeEarlier(lines, more) {
const known = new Set(talk.chat.lines.map((line) => line.seq));
const earlier = lines.filter((line) => !known.has(line.seq));
talk.chat = { ...talk.chat, lines: [...earlier, ...talk.chat.lines], more };
changed();
}
function isChatOpen() {
return Boolean(talk.chat) && ["ringing", "waiting", "active"].includes(talk.chat.state);
}
function unread() {
const read = local.get("read") || 0;
if (!talk.chat) return 0;
return talk.chat.lines.filter((line) => line.seq > read && line.kind === "message" && line.from === "agent").length;
}
function markRead() {
if (!talk.chat || !talk.chat.lines.length) return;
const last = talk.chat.lines[talk.chat.lines.length - 1].seq;
if (last > (local.get("read") || 0)) {
local.set("read", last);
changed();
}
}
const silence = 40000;
function reader(tell) {
let rest = "";
let name = "";
let id = null;
let data = [];
return (chunk) => {
const lines = (rest + chunk).split("\n");
rest = lines.pop();
for (const raw of lines) {
const line = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
const colon = line.indexOf(":");
if (line === "") {
if (data.length) tell(name || "message", id, data.join("\n"));
name = "";
id = null;
data = [];
} else if (colon !== 0) {
const field = colon < 0 ? line : line.slice(0, colon);
const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
if (field === "event") name = value;
else if (field === "data") data.push(value);
else if (field === "id" && /^\d+$/.test(value)) id = Number(value);
}
}
};
}
async function listen(after, signal, open, tell) {
const stop = new AbortController();
const halt = () => stop.abort();
signal.addEventListener("abort", halt);
let timer = setTimeout(halt, silence);
try {
const response = await fetch(at("v1/events"), {
credentials: "omit",
cache: "no-store",
headers: headers({ Accept: "text/event-stream", "Last-Event-ID": String(after) }),
signal: stop.signal,
});
if (!response.ok) throw await trouble(response);
open();
const take = reader((name, id, data) => {
let value;
try {
value = JSON.parse(data);
} catch {
return;
}
tell(name, id, value);
});
const text = new TextDecoder();
const body = response.body.getReader();
for (;;) {
const { value, done } = await body.read();
if (done) break;
clearTimeout(timer);
timer = setTimeout(halt, silence);
take(text.decode(value, { stream: true }));
}
} catch (error) {
if (error instanceof Trouble) throw error;
} finally {
clearTimeout(timer);
signal.removeEventListener("abort", halt);
}
throw new Trouble(0, "cut", 0);
}
const name = "deskbell";
let channel = null;
let inLine = null;
let letGo = null;
let leads = false;
let onHeard = () => {};
let onLeading = () => {};
let heardOfLeader = 0;
function tellTabs(message) {
if (channel) channel.postMessage({ ...message, tab });
}
function queue(steal) {
if (inLine) inLine.abort();
const mine = new AbortController();
inLine = mine;
const hold = () => {
if (mine.signal.aborted) return undefined;
leads = true;
const stop = new AbortController();
const held = new Promise((release) => {
letGo = release;
});
onLeading(stop.signal);
return held.finally(() => {
leads = false;
stop.abort();
});
};
if (!navigator.locks) {
hold();
return;
}
navigator.locks.request(name, steal ? { steal } : { signal: mine.signal }, hold).catch(() => {
if (mine.signal.aborted) return;
if (leads) letGo();
queue(false);
});
}
function joinTabs(onMessage, onLead) {
onHeard = onMessage;
onLeading = onLead;
if (channel) return;
channel = new BroadcastChannel(name);
channel.addEventListener("message", ({ data }) => {
if (data.kind === "ping" && leads) tellTabs({ kind: "pong" });
if (data.kind === "pong" || data.kind === "event") heardOfLeader = performance.now();
onHeard(data);
});
queue(false);
}
function leaveTabs() {
if (!channel) return;
channel.close();
channel = null;
if (inLine) inLine.abort();
if (leads) letGo();
}
function seeLeader() {
if (leads || !channel || !navigator.locks) return;
const asked = performance.now();
tellTabs({ kind: "ping" });
setTimeout(() => {
if (!leads && channel && heardOfLeader < asked) queue(true);
}, 3000);
}
function isLeader() {
return leads;
}
let isAtIt = false;
let recover = async () => {};
function waiting() {
return local.names().filter((name) => name.startsWith("out:")).map((name) => local.get(name))
.filter(Boolean).sort((one, other) => one.number - other.number);
}
function onDisagreement(how) {
recover = how;
}
function put(entry) {
local.set("out:" + entry.id, entry);
changed();
}
function discard(entry) {
local.drop("out:" + entry.id);
changed();
}
function clearOutbox() {
for (const entry of waiting()) discard(entry);
}
function send(path, body, text) {
const number = 1 + waiting().reduce((last, entry) => Math.max(last, entry.number), local.get("sent") || 0);
local.set("sent", number);
put({ id: newID(), number, path, body, text });
flush();
}
function sendAgain(entry) {
discard(entry);
send(entry.path, entry.body, entry.text);
}
function flush() {
if (isAtIt || !waiting().some((entry) => !entry.failed)) return;
isAtIt = true;
const work = navigator.locks ? navigator.locks.request("deskbell:send", drain) : drain();
work.catch(() => {}).finally(() => {
isAtIt = false;
if (waiting().some((entry) => !entry.failed)) setTimeout(flush, 0);
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
discard(entry);
await recover();
} else {
put({ ...entry, failed: error.status === 409 ? "over" : error.status === 413 ? "long" : "refused" });
if (error.status === 409) await recover();
}
}
function reached(isLinked) {
if (talk.isLinked === isLinked) return;
talk.isLinked = isLinked;
changed();
}
const longest = 2000;
let seen = 0;
let since = null;
function bareTitle() {
return document.title.replace(/^\(\d+\+?\) /, "");
}
function page() {
return {
url: location.href.slice(0, longest),
title: bareTitle().slice(0, longest),
referrer: document.referrer.slice(0, longest),
language: document.documentElement.lang || navigator.language || "",
};
}
function device() {
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
function seenTime() {
count();
return Math.floor(seen);
}
function tookTime(milliseconds) {
seen = Math.max(0, seen - milliseconds);
}
function scrolled() {
const { scrollTop, scrollHeight, clientHeight } = document.scrollingElement || document.documentElement;
const way = scrollHeight - clientHeight;
return way < 1 ? 100 : Math.max(0, Math.min(100, Math.round((100 * scrollTop) / way)));
}
function watchPage(moved) {
count();
document.addEventListener("visibilitychange", count);
let address = location.href.split("#")[0];
const look = () => {
const here = location.href.split("#")[0];
if (here === address) return;
const before = address;
address = here;
setTimeout(() => {
moved(before);
}, 150);
};
if (window.navigation) navigation.addEventListener("currententrychange", look);
else setInterval(() => isVisible() && look(), 700);
addEventListener("popstate", look);
}
let isReload = false;
let isAway = false;
let isShut = false;
let greeting = null;
let others = false;
let restart = () => {};
let wake = () => {};
let counted = () => {};
function beginDesk(onCounted) {
counted = onCounted;
const [way] = performance.getEntriesByType("navigation");
isReload = Boolean(way) && way.type === "reload";
onDisagreement(() => greet());
watch(awaitLook);
watch(() => (talk.dialogue || talk.chat || talk.look) && want());
watchPage(moved);
addEventListener("scroll", seeScroll, { passive: true });
addEventListener("pagehide", leave);
addEventListener("pageshow", (event) => event.persisted && comeBack());
addEventListener("online", flush);
addEventListener("offline", () => reached(false));
document.addEventListener("visibilitychange", look);
addEventListener("focus", beFront);
watchSleep();
if (document.visibilityState === "visible") beFront();
joinTabs(hear, lead);
return greet();
}
function greet(isBinding = false) {
if (isShut) return new Promise(() => {});
greeting = greeting || (navigator.locks && !local.get("token")
? navigator.locks.request("deskbell:hello", () => hello(isBinding))
: hello(isBinding)).finally(() => {
greeting = null;
});
return greeting;
}
async function hello(isBinding) {
let stale = 0;
for (let failures = 0; !isAway; ) {
try {
await forgetLate();
const answer = await ask("POST", "hello", {
page: page(), device: device(), languages: [...(navigator.languages || [])].slice(0, 10), reload: isReload,
});
isReload = false;
reached(true);
if (answer.token) {
local.set("token", answer.token);
tellTabs({ kind: "token" });
}
const settings = JSON.stringify(answer.widget);
if (settings !== JSON.stringify(local.get("widget"))) local.set("widget", answer.widget);
talk.widget = answer.widget;
talk.ahead = (Date.parse(answer.now) || Date.now()) - performance.now();
local.set("told", tab);
const binds = isBinding || stale > 4;
if (takePicture(answer.picture, binds)) {
if (binds) restart();
countedIn(answer.picture);
flush();
return answer.picture;
}
stale += 1;
await pause(200);
} catch (error) {
if (!(error instanceof Trouble)) throw error;
if (!error.passes) {
console.warn(`deskbell: the gateway refuses this page (${error.code})`);
isShut = true;
return new Promise(() => {});
}
reached(false);
await pause(error.after ? error.after * 1000 : patience(failures));
failures += 1;
}
}
return null;
}
function countedIn(picture) {
for (const one of picture.counted || []) counted(one);
}
async function askPicture(path, body) {
const picture = await ask("POST", path, body);
local.set("told", tab);
countedIn(picture);
if (!takePicture(picture)) await greet();
}
function want() {
if (isLeader()) wake();
else tellTabs({ kind: "want" });
}
function isWanted() {
return others || talk.dialogue || talk.chat || talk.look;
}
async function lead(signal) {
let failures = 0;
await greet(false);
let place = talk.seq;
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
restart = () => {
isFromAnew = true;
again.abort();
};
const opened = () => {
failures = 0;
setLink(true);
flush();
};
try {
await listen(place, again.signal, opened, (name, seq, data) => {
if (again.signal.aborted) return;
if (name === "bye") rest = data.after || 0;
else if (name === "resync") {
isAsked = true;
again.abort();
} else {
tellTabs({ kind: "event", name, seq, data, after: place });
if (seq != null) place = seq;
take(name, seq, data);
}
});
} catch (error) {
if (!(error instanceof Trouble)) throw error;
signal.removeEventListener("abort", stop);
restart = () => {};
if (signal.aborted) return;
if (isAsked || error.status === 401 || error.status === 409) {
const picture = await greet(true);
place = talk.seq;
tellTabs({ kind: "picture", picture });
} else if (isFromAnew) {
place = talk.seq;
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
function take(name, seq, data) {
if (takeEvent(name, seq, data) && name === "counted" && isFront()) counted(data);
}
function hear(message) {
switch (message.kind) {
case "event":
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
if (message.isLinked) flush();
break;
case "forget":
forgetTalk();
break;
}
}
function beFront() {
local.set("front", tab);
}
function isFront() {
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
if (talk.isFresh && local.get("told") !== tab) moved();
else awaitLook();
}
function leave() {
tellTime(true);
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
function watchSleep() {
let last = Date.now();
setInterval(() => {
const time = Date.now();
if (time - last > 150000 && isLeader()) restart();
last = time;
}, 10000);
}
async function moved(before) {
if (before) tellTime(false, before);
try {
await askPicture("page", page());
} catch (error) {
if (error instanceof Trouble && error.status === 401) greet();
}
}
let timer = null;
let lastTold = -1000;
let toldScroll = -1;
function awaitLook() {
clearTimeout(timer);
timer = null;
if (!talk.look || document.visibilityState !== "visible") return;
const wait = talk.look.inMilliseconds;
if (wait != null) timer = setTimeout(tellTime, Math.max(wait - seenTime(), 1000 - (performance.now() - lastTold), 0));
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
if (talk.look === before) {
talk.look = answer.look;
changed();
}
} catch {
tookTime(-milliseconds);
if (!isLast) timer = setTimeout(tellTime, 5000);
}
}
async function forget() {
const token = local.get("token");
clearOutbox();
for (const name of ["token", "read", "left", "told"]) local.drop(name);
tellTabs({ kind: "forget" });
forgetTalk();
restart();
if (!token) return;
local.set("forget", token);
await forgetLate().catch(() => {});
}
async function forgetLate() {
const token = local.get("forget");
if (!token) return;
const current = local.get("token");
try {
local.set("token", token);
await ask("POST", "forget", {});
local.drop("forget");
} catch (error) {
if (!error.passes) local.drop("forget");
else throw error;
} finally {
if (current) local.set("token", current);
else local.drop("token");
}
}
const marks = new RegExp(
"\\*\\*(?=\\S)([^\\n]{1,500}?)(?<=\\S)\\*\\*" +
"|\\*(?=[^\\s*])([^*\\n]{1,500}?)(?<=\\S)\\*" +
"|\\[([^\\[\\]\\n]{1,500})\\]\\((https?:[^()\\s]{1,2000})\\)", "i");
const addresses =
/(?<![\p{L}\p{N}])(?:https?:\/\/|mailto:|tel:)[^\s<>"'`，。；：！？、「」『』（）【】《》“”\u0000-\u001f\u202a-\u202e\u2066-\u2069]{1,2000}/giu;
function destination(address) {
try {
const url = new URL(address);
if (/^https?:$/.test(url.protocol)) return url.hostname ? url : null;
return /^(mailto|tel):$/.test(url.protocol) ? url : null;
} catch {
return null;
}
}
function link(url, text) {
const shown = text.toLowerCase();
const isPlain = url.host
? shown.startsWith(`${url.protocol}//${url.host}`) && !url.username && !url.password
: shown.startsWith(url.protocol);
const anchor = make("a", {
href: url.href, target: "_blank", rel: "noopener noreferrer", title: say.newWindow,
}, make("bdi", null, text));
if (!isPlain) anchor.append(" ", make("span", { class: "host", dir: "ltr" }, url.host || url.pathname));
return anchor;
}
function linked(text) {
const nodes = [];
let from = 0;
for (const found of text.matchAll(addresses)) {
const address = found[0].replace(/[.,;:!?)\]}*]+$/, "");
const url = destination(address);
if (!url) continue;
nodes.push(text.slice(from, found.index), link(url, address));
from = found.index + address.length;
}
nodes.push(text.slice(from));
return nodes.filter((node) => node !== "");
}
function nodes(text, hasMarks, depth = 0) {
const made = [];
let rest = text;
while (hasMarks && depth < 4) {
const found = marks.exec(rest);
if (!found) break;
const [whole, bold, italic, title, address] = found;
const url = address && destination(address);
const before = rest.slice(0, found.index);
made.push(...linked(before));
if (bold) made.push(make("strong", null, nodes(bold, true, depth + 1)));
else if (italic) made.push(make("em", null, nodes(italic, true, depth + 1)));
else if (url) made.push(link(url, title));
else made.push(whole);
rest = rest.slice(found.index + whole.length);
}
made.push(...linked(rest));
return made;
}
function plain(text) {
return make("p", null, nodes(text, true)).textContent;
}
const colours = ["#8a3b2e", "#7a4a10", "#4d6017", "#1f6a45", "#16656b", "#2a5a97", "#5a4aa0", "#8b3a78"];
const pictures = new Map();
function initials(name) {
const words = name.trim().split(/\s+/).filter(Boolean);
const first = (word) => Array.from(word || "")[0] || "";
return (first(words[0]) + (words.length > 1 ? first(words[words.length - 1]) : "")).toUpperCase();
}
function colour(key) {
let sum = 0;
for (const letter of key) sum = (sum * 31 + letter.codePointAt(0)) >>> 0;
return colours[sum % colours.length];
}
function picture(path) {
if (!pictures.has(path)) {
pictures.set(path, (async () => {
const url = at(path);
if (!url.href.startsWith(at("v1/agents/").href)) throw new Error("not ours");
const response = await fetch(url, { credentials: "omit", headers: headers() });
if (!response.ok) throw new Error("no picture");
return createImageBitmap(await response.blob(), { resizeWidth: 96, resizeHeight: 96, resizeQuality: "high" });
})());
}
return pictures.get(path);
}
function disc(agent) {
if (!agent) return make("span", { class: "disc desk", "aria-hidden": "true" }, icon("bell"));
const made = make("span", { class: "disc", "aria-hidden": "true" }, initials(agent.name));
made.style.setProperty("--disc", colour(agent.key || agent.name));
if (agent.picture) {
picture(agent.picture).then((bitmap) => {
const canvas = make("canvas", { width: 96, height: 96 });
canvas.getContext("2d").drawImage(bitmap, 0, 0, 96, 96);
made.replaceChildren(canvas);
}, () => pictures.delete(agent.picture));
}
return made;
}
const sheet = new CSSStyleSheet();
sheet.replaceSync(":host{all: initial;position: fixed;inset: auto 0 0 0;height: 0;z-index: 2147483000}*,*::before,*::after{box-sizing: border-box}[hidden]{display: none !important}.frame{--accent: var(--own-accent,#20564b);--accent-text: var(--own-accent-text,#ffffff);--paper: var(--own-paper,#ffffff);--ink: var(--own-ink,#1b2422);--soft: color-mix(in srgb,var(--ink) 6%,var(--paper));--line: color-mix(in srgb,var(--ink) 13%,var(--paper));--edge: color-mix(in srgb,var(--ink) 52%,var(--paper));--faint: color-mix(in srgb,var(--ink) 70%,var(--paper));--wrong: #b3261e;--shadow: 0 1px 2px rgb(10 20 18 / .10),0 12px 40px rgb(10 20 18 / .20);--pad: 20px;color: var(--ink);font: 400 15px/1.45 var(--own-font,system-ui,-apple-system,\"Segoe UI\",Roboto,\"Noto Sans\",\"Noto Sans TC\",sans-serif);-webkit-font-smoothing: antialiased;text-align: start}@media (prefers-color-scheme: dark){.frame{--paper: #161b1c;--ink: #e9eeec;--wrong: #ffb4ab;--soft: color-mix(in srgb,var(--ink) 10%,var(--paper));--line: color-mix(in srgb,var(--ink) 17%,var(--paper));--shadow: 0 0 0 1px rgb(255 255 255 / .09),0 12px 40px rgb(0 0 0 / .55)}}button,input,textarea{font: inherit;color: inherit;margin: 0}button{background: none;border: 1px solid transparent;padding: 0;cursor: pointer;touch-action: manipulation}:focus-visible{outline: 2px solid var(--ink);outline-offset: 2px;box-shadow: 0 0 0 2px var(--paper)}a{color: inherit;text-decoration: underline;text-decoration-thickness: 1px;text-underline-offset: 2px;overflow-wrap: anywhere}h2,p{margin: 0;font: inherit}.icon{width: 22px;height: 22px;fill: none;stroke: currentColor;stroke-width: 1.8;stroke-linecap: round;stroke-linejoin: round;flex: none;display: block}.icon.more{stroke-width: 3}.unseen{position: absolute;width: 1px;height: 1px;overflow: hidden;clip-path: inset(50%);white-space: nowrap}.launcher,.poke,.window{position: fixed}.launcher{bottom: calc(var(--pad) + env(safe-area-inset-bottom));height: 56px;min-width: 56px;padding: 0 17px;border-radius: 28px;display: flex;align-items: center;gap: 10px;color: var(--accent-text);background: var(--accent);box-shadow: 0 1px 3px rgb(10 20 18 / .18),0 6px 20px rgb(10 20 18 / .20);font-weight: 600}.launcher .label{padding-inline-end: 5px;max-width: 14em;white-space: nowrap;overflow: hidden;text-overflow: ellipsis}.launcher:hover{background: color-mix(in srgb,var(--accent) 90%,var(--accent-text))}.right .launcher,.right .poke,.right .window{right: calc(var(--pad) + env(safe-area-inset-right))}.left .launcher,.left .poke,.left .window{left: calc(var(--pad) + env(safe-area-inset-left))}.open .launcher{padding: 0 16px}.open .launcher .label{display: none}.badge{position: absolute;top: -5px;right: -5px;min-width: 22px;height: 22px;padding: 0 6px;border-radius: 11px;background: #b3261e;color: #fff;font-size: 12.5px;line-height: 22px;font-weight: 700;text-align: center;box-shadow: 0 0 0 2px var(--paper)}.left .badge{right: auto;left: -5px}.poke{bottom: calc(var(--pad) + 70px + env(safe-area-inset-bottom));width: min(300px,calc(100vw - 2 * var(--pad)));background: var(--paper);border: 1px solid transparent;border-radius: 18px;box-shadow: var(--shadow)}.poke .open-poke{display: flex;gap: 11px;width: 100%;padding: 14px 38px 15px 14px;padding-inline: 14px 38px;text-align: start;border-radius: 17px;align-items: flex-start}.poke .text{display: -webkit-box;-webkit-box-orient: vertical;-webkit-line-clamp: 4;overflow: hidden;overflow-wrap: anywhere;padding-top: 3px}.poke .dismiss{position: absolute;top: 7px;inset-inline-end: 7px;width: 28px;height: 28px;border-radius: 14px;display: grid;place-items: center;color: var(--faint)}.poke .dismiss .icon{width: 15px;height: 15px}.window{bottom: calc(var(--pad) + 70px + env(safe-area-inset-bottom));width: min(384px,calc(100vw - 2 * var(--pad)));height: min(620px,calc(100dvh - 2 * var(--pad) - 74px));display: flex;flex-direction: column;background: var(--paper);border: 1px solid transparent;border-radius: 20px;box-shadow: var(--shadow);overflow: hidden}header{display: flex;align-items: center;gap: 11px;padding: 13px 10px 12px 16px;padding-inline: 16px 10px;border-bottom: 1px solid var(--line);flex: none}header .who{flex: 1;min-width: 0}header h2{font-size: 16px;line-height: 1.3;font-weight: 650;letter-spacing: -.005em;white-space: nowrap;overflow: hidden;text-overflow: ellipsis}header h2:focus{outline: none}header p{font-size: 13px;line-height: 1.35;color: var(--faint);overflow: hidden;text-overflow: ellipsis;display: -webkit-box;-webkit-box-orient: vertical;-webkit-line-clamp: 2}.round{width: 36px;height: 36px;border-radius: 18px;display: grid;place-items: center;flex: none;color: var(--faint)}.round:hover,.dismiss:hover{background: var(--soft);color: var(--ink)}.disc{width: 30px;height: 30px;border-radius: 50%;flex: none;display: grid;place-items: center;overflow: hidden;font-size: 12px;font-weight: 650;letter-spacing: .02em;color: #fff;background: var(--disc,var(--accent))}.disc.desk{color: var(--accent-text);background: var(--accent)}.disc .icon{width: 17px;height: 17px}.disc canvas{width: 100%;height: 100%}header .disc{width: 38px;height: 38px;font-size: 14px}header .disc .icon{width: 21px;height: 21px}.menu{position: absolute;top: 54px;inset-inline-end: 12px;z-index: 3;min-width: 180px;padding: 6px;background: var(--paper);border: 1px solid var(--line);border-radius: 14px;box-shadow: var(--shadow)}.menu button{display: block;width: 100%;min-height: 40px;padding: 8px 12px;border-radius: 9px;text-align: start}.menu button:hover{background: var(--soft)}.middle{position: relative;flex: 1;min-height: 0;display: flex;flex-direction: column}.scroller{flex: 1;min-height: 0;overflow-y: auto;overscroll-behavior: contain;overflow-anchor: none;padding: 14px 16px 30px;scrollbar-width: thin;scrollbar-color: var(--line) transparent}.scroller:focus-visible,.middle :focus-visible{outline-offset: -2px;box-shadow: none}.notice{position: absolute;inset: 0 0 auto 0;z-index: 2;padding: 8px 16px;font-size: 13px;text-align: center;background: var(--ink);color: var(--paper)}.notice:empty{display: none}.newest{position: absolute;bottom: 12px;left: 50%;transform: translateX(-50%);display: flex;align-items: center;gap: 6px;height: 36px;padding: 0 14px 0 10px;border-radius: 18px;background: var(--paper);border: 1px solid var(--line);box-shadow: 0 3px 14px rgb(10 20 18 / .16);font-size: 13px;font-weight: 600;white-space: nowrap}.newest .icon{width: 17px;height: 17px}.earlier{display: block;margin: 0 auto 12px;padding: 6px 14px;min-height: 32px;border-radius: 16px;font-size: 13px;color: var(--faint);border-color: var(--line)}.row{display: flex;gap: 9px;align-items: flex-end;margin-top: 3px}.row.first{margin-top: 14px}.log > .row:first-child{margin-top: 0}.row > .disc,.row > .gap{width: 30px;flex: none;align-self: flex-start;margin-top: 1px}.stack{min-width: 0;max-width: 84%;display: flex;flex-direction: column;align-items: flex-start}.out{justify-content: flex-end}.out .stack{align-items: flex-end}.name{font-size: 12.5px;color: var(--faint);margin: 0 0 3px 2px}.bubble{padding: 9px 13px 10px;border-radius: 17px;background: var(--soft);border: 1px solid transparent;white-space: pre-wrap;overflow-wrap: anywhere;min-width: 0;max-width: 100%}.in.first .bubble{border-start-start-radius: 6px}.out .bubble{background: var(--accent);color: var(--accent-text)}.out.last .bubble{border-end-end-radius: 6px}.pending .bubble{opacity: .72}.failed .bubble{background: var(--soft);color: var(--ink);border-color: var(--wrong);opacity: 1}.meta{font-size: 12px;color: var(--faint);margin: 4px 3px 0;display: flex;flex-wrap: wrap;gap: 4px 10px;align-items: center}.meta:empty{display: none}.meta button{min-height: 24px;padding: 0 2px;text-decoration: underline;text-underline-offset: 2px}.failed .meta{color: var(--wrong)}.host{font-size: .84em;opacity: .85;text-decoration: none;display: inline-block;border: 1px solid;border-radius: 5px;padding: 0 4px;line-height: 1.3;overflow-wrap: anywhere}.paper{display: flex;gap: 11px;align-items: center;text-decoration: none;padding: 12px 15px 12px 12px;background: none;border-color: var(--line)}.paper:hover{background: var(--soft)}.paper b{display: block;font-weight: 600}.paper .where{font-size: 12.5px;color: var(--faint);display: block}.quiet{text-align: center;font-size: 12.5px;color: var(--faint);margin: 14px 12px;overflow-wrap: anywhere;white-space: pre-wrap}.quiet + .quiet{margin-top: -8px}.typing{position: absolute;bottom: 4px;inset-inline: 18px;height: 22px;display: flex;align-items: center;gap: 8px;font-size: 12.5px;color: var(--faint);background: linear-gradient(transparent,var(--paper) 40%);pointer-events: none}.dots{display: flex;gap: 3px}.dots i{width: 5px;height: 5px;border-radius: 50%;background: currentColor;animation: dot 1.2s infinite ease-in-out}.dots i:nth-child(2){animation-delay: .15s}.dots i:nth-child(3){animation-delay: .3s}@keyframes dot{0%,60%,100%{opacity: .3}30%{opacity: 1}}.choices{display: flex;flex-wrap: wrap;gap: 8px;justify-content: flex-end;margin-top: 14px}.choices button{min-height: 40px;padding: 8px 16px;border-radius: 20px;border-color: var(--edge);font-weight: 550;text-align: start;overflow-wrap: anywhere;max-width: 100%;white-space: pre-wrap}.choices button:hover{background: var(--accent);border-color: var(--accent);color: var(--accent-text)}.choices[aria-busy=\"true\"]{opacity: .6}.composer{flex: none;padding: 10px 12px calc(10px + env(safe-area-inset-bottom));border-top: 1px solid var(--line)}.field{display: flex;align-items: flex-end;border: 1px solid var(--edge);border-radius: 23px;padding: 4px;gap: 4px;background: var(--paper)}.field:focus-within{border-color: var(--ink);box-shadow: 0 0 0 1px var(--ink)}.field textarea,.field input{flex: 1;min-width: 0;font-size: 16px;line-height: 22px;padding: 7px 4px 7px 12px;padding-inline: 12px 4px;border: 0;background: none;outline: none;box-shadow: none;resize: none;height: 36px;max-height: 132px;overflow-y: auto;scrollbar-width: none}::placeholder{color: var(--faint);opacity: 1}.send{width: 36px;height: 36px;border-radius: 18px;display: grid;place-items: center;background: var(--accent);color: var(--accent-text);flex: none}.send[aria-disabled=\"true\"]{background: var(--soft);color: var(--faint);cursor: default}.send .icon{width: 20px;height: 20px;stroke-width: 2.1}.skip{height: 36px;padding: 0 12px;border-radius: 18px;color: var(--faint);font-size: 14px}.skip:hover{background: var(--soft)}.wrong{color: var(--wrong);font-size: 13px;margin: 0 6px 8px}.wrong:empty,.count:empty{display: none}.count{color: var(--faint);font-size: 12.5px;margin: 6px 8px 0;text-align: end}.privacy{flex: none;text-align: center;font-size: 12px;padding: 0 12px calc(9px + env(safe-area-inset-bottom));color: var(--faint)}.privacy a{display: inline-block;min-height: 24px;line-height: 24px;padding: 0 6px}.composer:not([hidden]) + .privacy{margin-top: -4px}.leave{margin-top: 16px;padding: 16px;border: 1px solid var(--line);border-radius: 16px;display: grid;gap: 11px}.leave h3{margin: 0;font-size: 15px;font-weight: 650}.leave h3 + p{font-size: 13px;color: var(--faint);margin-top: -8px}.leave label{display: grid;gap: 4px;font-size: 13px}.leave input,.leave textarea{width: 100%;font-size: 16px;line-height: 22px;padding: 8px 11px;border: 1px solid var(--edge);border-radius: 10px;background: var(--paper);resize: vertical}.leave input:focus,.leave textarea:focus{outline: 2px solid var(--ink);outline-offset: -1px}.leave .wrong{margin: 0}.solid,.plain{min-height: 42px;padding: 8px 18px;border-radius: 21px;font-weight: 600}.solid{background: var(--accent);color: var(--accent-text)}.plain{border-color: var(--edge)}.sure{position: absolute;inset: auto 0 0 0;z-index: 3;background: var(--paper);border-top: 1px solid var(--line);padding: 16px;display: flex;flex-wrap: wrap;align-items: center;gap: 10px;box-shadow: 0 -8px 24px rgb(10 20 18 / .10)}.sure p{flex: 1 1 100%;font-weight: 600}@media (max-width: 30em),(max-height: 26em){.launcher .label{display: none}.launcher{padding: 0 16px}.open .launcher{display: none}.frame .window{inset: var(--top,0px) 0 auto 0;width: auto;height: var(--height,100dvh);border-radius: 0;padding: env(safe-area-inset-top) env(safe-area-inset-right) 0 env(safe-area-inset-left);bottom: auto}.composer,.privacy{padding-bottom: 8px}.frame:not(.keyboard) .window{padding-bottom: env(safe-area-inset-bottom)}}@media (max-height: 26em){header{padding-block: 5px}header .disc{width: 30px;height: 30px}.menu{top: 44px}.composer{padding-block: 5px}.privacy{display: none}}@media (prefers-reduced-motion: no-preference){.launcher{animation: come .25s ease-out}.window{animation: rise .2s cubic-bezier(.2,.8,.3,1);transform-origin: bottom right}.left .window{transform-origin: bottom left}.poke{animation: rise .3s cubic-bezier(.2,.8,.3,1)}.row.new{animation: rise .18s ease-out}button{transition: background-color .12s,color .12s}@keyframes come{from{opacity: 0;transform: scale(.8)}}@keyframes rise{from{opacity: 0;transform: translateY(8px)}}}@media (prefers-reduced-motion: reduce){.dots i{animation: none;opacity: .6}}@media (forced-colors: active){.launcher,.poke,.window,.send,.solid,.bubble,.disc,.badge,.newest{border: 1px solid ButtonText}.out .bubble{border-width: 2px}.notice{border-bottom: 1px solid CanvasText}.send[aria-disabled=\"true\"]{border-color: GrayText;color: GrayText}:focus-visible{outline-color: Highlight}}@media print{.frame{display: none}}");
const fonts = { system: "", page: "" };
function makeHost() {
const host = make("deskbell-widget");
const root = host.attachShadow({ mode: "open" });
root.adoptedStyleSheets = [sheet];
return { host, root };
}
function dress(frame) {
const { side, padding, colours = {}, font } = talk.widget;
frame.classList.toggle("left", side === "left");
frame.classList.toggle("right", side !== "left");
const own = { accent: colours.accent, "accent-text": colours.accentText, paper: colours.background, ink: colours.text };
for (const [name, value] of Object.entries(own)) {
if (value && CSS.supports("color", value)) frame.style.setProperty(`--own-${name}`, value);
else frame.style.removeProperty(`--own-${name}`);
}
if (Number.isFinite(padding)) frame.style.setProperty("--pad", `${Math.max(0, Math.min(200, padding))}px`);
const family = font === "page" ? getComputedStyle(document.body).fontFamily
: font && font !== "system" ? `${JSON.stringify(font)}, system-ui, sans-serif` : "";
if (family) frame.style.setProperty("--own-font", family);
else frame.style.removeProperty("--own-font");
frame.dir = getComputedStyle(document.documentElement).direction;
frame.lang = language;
}
function makeLauncher(toggle) {
const label = make("span", { class: "label", dir: "auto" });
const badge = make("span", { class: "badge", "aria-hidden": "true" });
const shape = make("span", null, icon("bell"));
const body = make("button", { type: "button", class: "launcher", "aria-haspopup": "dialog", click: toggle }, shape, label, badge);
let isDown = false;
return {
body,
refresh(isOpen) {
const text = talk.widget.label || say.chat;
const count = isOpen ? 0 : unread();
write(label, text);
write(badge, count > 99 ? "99+" : String(count || ""));
show(badge, count > 0);
const name = isOpen ? say.close : say.open(text) + (count ? `, ${say.unread(count)}` : "");
if (body.getAttribute("aria-label") !== name) body.setAttribute("aria-label", name);
body.setAttribute("aria-expanded", String(isOpen));
if (isDown === isOpen) return;
isDown = isOpen;
shape.replaceChildren(icon(isOpen ? "down" : "bell"));
},
};
}
function makePoke(open) {
const face = make("span");
const text = make("span", { class: "text", dir: "auto" });
const body = make("div", { class: "poke", role: "status" });
const content = [
make("button", { type: "button", class: "open-poke", click: open }, face, text),
button("dismiss", say.dismiss, dismiss, icon("close")),
];
let current = null;
function dismiss() {
session.set("dismissed", current);
refresh(false);
}
function subject() {
const { dialogue, chat } = talk;
if (unread()) {
const line = chat.lines.findLast((one) => one.kind === "message" && one.from === "agent");
return { key: `line.${line.seq}`, agent: line.agent, text: line.text };
}
if (!dialogue || !dialogue.poke || chat || dialogue.stand.at === "completed") return null;
const first = dialogue.items.find((item) => item.text);
return first ? { key: `${dialogue.id}.${dialogue.version}`, agent: null, text: first.text } : null;
}
function refresh(isOpen) {
const found = isOpen ? null : subject();
const isSeen = found && session.get("dismissed") === found.key;
const next = found && !isSeen ? found : null;
show(body, Boolean(next));
if (!next) {
if (!isSeen && !isOpen) current = null;
body.replaceChildren();
return;
}
if (current !== next.key || !body.firstChild) {
current = next.key;
face.replaceChildren(disc(next.agent));
write(text, plain(next.text));
body.replaceChildren(...content);
}
}
return {
body,
refresh,
opened() {
if (current) session.set("dismissed", current);
},
};
}
const formats = new Map();
function told(at, options) {
const name = language + JSON.stringify(options);
if (!formats.has(name)) formats.set(name, new Intl.DateTimeFormat(language, options));
return formats.get(name).format(new Date(at));
}
function clock(at) {
return told(at, { hour: "numeric", minute: "2-digit" });
}
function dayOf(at) {
return told(at, { dateStyle: "full" });
}
function daysAgo(at) {
const day = (time) => Math.floor((time.getTime() - time.getTimezoneOffset() * 60000) / 86400000);
return day(new Date(now())) - day(new Date(at));
}
const reasons = { over: "notSentOver", long: "notSentLong", refused: "notSent" };
function rows(shown) {
const items = talk.dialogue ? talk.dialogue.items.slice(0, shown) : [];
const cards = items.map(itemRow).filter(Boolean);
const lines = talk.chat ? chatRows(talk.chat.lines) : [];
const isIts = talk.dialogue && talk.dialogue.items.some((item) => item.kind === "chat");
const all = isIts ? [...cards, ...lines] : [...lines, ...cards];
const sent = new Set(talk.chat ? talk.chat.lines.map((line) => line.id) : []);
for (const entry of waiting()) if (!sent.has(entry.id) && entry.text) all.push(pendingRow(entry));
return grouped(all);
}
function itemKey(dialogue, version, kind, card) {
return `${dialogue}.${version}.${kind}.${card}`;
}
function itemRow(item) {
const key = itemKey(talk.dialogue.id, talk.dialogue.version, item.kind, item.card);
switch (item.kind) {
case "said":
case "asked":
case "prompted":
return { key, who: "desk", text: item.text, hasMarks: true };
case "offered":
return { key, who: "desk", item };
case "answered":
return { key, who: "visitor", text: item.text };
case "skipped":
return { key, quiet: say.skipped };
default:
return null;
}
}
function chatRows(lines) {
const made = [];
let day = 0;
for (const line of lines) {
const ago = daysAgo(line.at);
if (ago !== day && (ago > 0 || made.length)) made.push({ key: `day.${line.seq}`, quiet: dayWords(line.at, ago) });
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
function dayWords(at, ago) {
if (ago === 0) return say.today;
if (ago === 1) return say.yesterday;
return dayOf(at);
}
function systemWords(line) {
if (line.text) return line.text;
const name = line.agent && line.agent.name;
switch (line.system) {
case "asked": return say.asked;
case "connected": return name ? say.joined(name) : null;
case "requeued": return say.requeued;
case "handedOver": return name ? say.handedOver(name) : say.handedOn;
case "fellBack": return say.fellBack;
case "abandoned": return say.abandoned;
case "visitorGone": return say.endedAway;
case "ended":
if (line.by === "visitor") return say.endedByVisitor;
if (line.by === "desk") return say.endedByDesk;
return name ? say.endedByAgent(name) : say.over;
default: return null;
}
}
function pendingRow(entry) {
const meta = entry.failed ? say[reasons[entry.failed]] : talk.isLinked ? "" : say.waits;
const { dialogue, version, card } = entry.body;
const key = entry.path === "answers" ? itemKey(dialogue, version, "answered", card) : entry.id;
return { key, who: "visitor", text: entry.text, meta, isPending: !entry.failed, failed: entry.failed ? entry : null };
}
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
function draw(list, drawn, all, isLive) {
const keys = new Set();
const came = [];
let next = list.firstChild;
for (const row of all) {
if (keys.has(row.key)) continue;
keys.add(row.key);
let node = drawn.get(row.key);
if (!node) {
node = build(row);
drawn.set(row.key, node);
came.push(row);
if (isLive) node.classList.add("new");
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
return came;
}
function build(row) {
if (row.quiet != null) return make("p", { class: "quiet", dir: "auto" }, row.quiet);
const speaker = row.who === "visitor" ? say.you : row.agent ? row.agent.name : say.assistant;
const bubble = row.item ? paper(row.item)
: make("div", { class: "bubble", dir: "auto" }, nodes(row.text, row.hasMarks));
const stack = make("div", { class: "stack" }, make("span", { class: "unseen" }, say.says(speaker, "")), bubble,
make("div", { class: "meta" }));
return make("div", { class: "row" }, row.who === "visitor" ? null : make("span", { class: "gap" }), stack);
}
function paper(item) {
const url = destination(item.url);
const inside = [icon("paper"), make("span", null, make("b", { dir: "auto" }, item.title),
make("span", { class: "where", dir: "ltr" }, url ? url.host : ""))];
if (!url || !url.host) return make("div", { class: "bubble paper" }, inside);
const { id, version } = talk.dialogue;
const click = () => send("answers", { dialogue: id, version, card: item.card, open: true }, "");
return make("a", { class: "bubble paper", href: url.href, target: "_blank", rel: "noopener noreferrer", title: say.newWindow, click }, inside);
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
function head(node, row) {
const place = node.firstChild;
if (row.isFirst === place.classList.contains("disc")) return;
place.replaceWith(row.isFirst ? disc(row.agent) : make("span", { class: "gap" }));
const name = node.querySelector(".name");
if (name) name.remove();
if (row.isFirst && row.agent) node.querySelector(".stack").prepend(make("span", { class: "name", "aria-hidden": "true", dir: "auto" }, row.agent.name));
}
const kinds = {
text: { type: "text" },
email: { type: "email", inputmode: "email", autocomplete: "email", autocapitalize: "none", spellcheck: "false" },
phone: { type: "tel", inputmode: "tel", autocomplete: "tel" },
number: { type: "text", inputmode: "decimal" },
};
function waitingCard(shown) {
const { dialogue } = talk;
if (!dialogue || dialogue.stand.at !== "waiting" || shown < dialogue.items.length) return null;
const isAnswered = waiting().some((entry) => entry.path === "answers" && entry.body.card === dialogue.stand.card && !entry.body.open && !entry.failed);
if (isAnswered) return null;
return dialogue.items.find((item) => item.card === dialogue.stand.card && (item.kind === "asked" || item.kind === "prompted")) || null;
}
function flaw(card) {
const last = talk.dialogue.items[talk.dialogue.items.length - 1];
return last && last.kind === "refused" && last.card === card.card ? say.refused[last.reason] || say.notSent : "";
}
function answer(card, what, text) {
send("answers", { dialogue: talk.dialogue.id, version: talk.dialogue.version, card: card.card, ...what }, text);
}
function makeComposer(sent) {
const area = make("textarea", { rows: 1, enterkeyhint: "send", dir: "auto" });
const slot = make("div", { class: "field" });
const wrong = make("p", { class: "wrong", id: "wrong", role: "alert" });
const count = make("p", { class: "count", "aria-live": "polite" });
const go = button("send", say.send, submit, icon("send"));
const skip = button("skip", say.skip, () => answer(mode, { skip: true }, say.skipped));
const form = make("form", { class: "composer", novalidate: true, submit: (event) => {
event.preventDefault();
submit();
} }, wrong, slot, count);
let mode = null;
let input = area;
let typedAt = -5000;
let isTold = false;
form.addEventListener("input", () => {
keepDraft();
fit();
tellTyping(input.value !== "");
});
form.addEventListener("keydown", (event) => {
if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229 || event.target !== input) return;
event.preventDefault();
submit();
});
function draftName() {
return mode === "message" ? "draft" : `draft.${talk.dialogue.id}.${mode.card}`;
}
function keepDraft() {
if (input.value) session.set(draftName(), input.value);
else session.drop(draftName());
}
function fit() {
const most = talk.widget.limits ? talk.widget.limits.message : 8000;
const length = mode === "message" ? Array.from(input.value.trim()).length : 0;
write(count, length > most ? say.tooLong(length, most) : "");
go.setAttribute("aria-disabled", String(!input.value.trim() || length > most));
if (input !== area) return;
area.style.height = "36px";
area.style.height = `${Math.min(132, Math.max(36, area.scrollHeight))}px`;
}
function submit() {
const text = input.value.trim();
if (!mode || go.getAttribute("aria-disabled") === "true") {
input.focus();
return;
}
if (mode === "message") send("messages", { text }, text);
else answer(mode, { value: text }, text);
if (mode !== "message") session.set("tried." + draftName(), text);
input.value = "";
keepDraft();
fit();
typedAt = -5000;
isTold = false;
sent();
}
function tellTyping(isOn) {
if (mode !== "message" || !talk.chat || talk.chat.state !== "active") return;
const time = performance.now();
if (isOn ? time - typedAt < 3000 : !isTold) return;
typedAt = isOn ? time : -5000;
isTold = isOn;
ask("POST", "typing", { on: isOn }).catch(() => {});
}
function refresh(shown) {
const card = waitingCard(shown);
const next = isChatOpen() ? "message" : card && card.kind === "prompted" && card.type !== "choice" ? card : null;
const name = (one) => (one && one !== "message" ? `${talk.dialogue && talk.dialogue.id}.${one.card}` : one);
const isOther = name(next) !== form.dataset.mode && !(next === null && !form.dataset.mode);
show(form, next !== null);
mode = next;
if (isOther) {
if (next) form.dataset.mode = name(next);
else delete form.dataset.mode;
if (next) prepare(next);
}
const reason = mode && mode !== "message" ? flaw(mode) : "";
write(wrong, reason);
if (!mode) return isOther;
if (reason) {
input.setAttribute("aria-invalid", "true");
input.setAttribute("aria-describedby", "wrong");
const tried = session.get("tried." + draftName());
if (tried) {
session.drop("tried." + draftName());
input.value = tried;
keepDraft();
}
}
fit();
return isOther;
}
function prepare(next) {
if (next === "message") {
input = area;
area.setAttribute("aria-label", say.message);
area.setAttribute("placeholder", say.write);
} else {
input = make("input", { ...kinds[next.type] || kinds.text, "aria-label": next.text || say.answer,
placeholder: next.placeholder || null, enterkeyhint: "send", dir: "auto", name: next.card });
}
slot.replaceChildren(input, ...(next.maySkip ? [skip] : []), go);
input.value = session.get(draftName()) || "";
}
return {
form,
refresh,
focus: () => input.focus(),
isShown: () => !form.hidden,
};
}
function leaving() {
if (!talk.chat || !["fellBack", "abandoned", "ended"].includes(talk.chat.state)) return null;
if (local.get("left") === talk.chat.id) return "left";
if (waiting().some((entry) => entry.path === "left" && !entry.failed)) return "sent";
return talk.chat.takesMessage ? "open" : null;
}
function makeLeave() {
const kept = session.get("leave") || {};
const name = make("input", { name: "name", autocomplete: "name", dir: "auto" });
const email = make("input", { name: "email", type: "email", autocomplete: "email", inputmode: "email", required: true, dir: "auto" });
const text = make("textarea", { name: "text", rows: 3, required: true, dir: "auto" });
const wrong = make("p", { class: "wrong", id: "wrong-left", role: "alert" });
const fields = [name, email, text];
fields.forEach((field) => {
field.value = kept[field.name] || "";
});
const values = () => Object.fromEntries(fields.map((field) => [field.name, field.value.trim()]));
const form = make("form", { class: "leave", novalidate: true, "aria-label": say.leaveTitle, submit, input: () => session.set("leave", values()) },
make("h3", null, say.leaveTitle), make("p", null, say.leaveHint),
make("label", null, say.name, name), make("label", null, say.email, email), make("label", null, say.leaveText, text),
wrong, make("button", { type: "submit", class: "solid" }, say.leave));
const done = make("p", { class: "quiet", role: "status" });
function submit(event) {
event.preventDefault();
const given = values();
const bad = !given.email ? [email, "empty"] : !/^[^\s@]+@[^\s@]+$/.test(given.email) ? [email, "noEmail"]
: !given.text ? [text, "empty"] : null;
fields.forEach((field) => {
const isBad = bad && bad[0] === field;
field.setAttribute("aria-invalid", String(Boolean(isBad)));
if (isBad) field.setAttribute("aria-describedby", "wrong-left");
else field.removeAttribute("aria-describedby");
});
write(wrong, bad ? say.refused[bad[1]] : "");
if (bad) {
bad[0].focus();
return;
}
session.drop("leave");
send("left", given, given.text);
}
return {
parts: [form, done],
refresh() {
const how = leaving();
show(form, how === "open");
show(done, how === "left");
write(done, how === "left" ? say.left : "");
},
isShown: () => !form.hidden,
focus: () => name.focus(),
};
}
let context = null;
function hasSound() {
return local.get("sound") === true;
}
function turnSound(isOn) {
local.set("sound", isOn);
if (isOn) ring();
}
function ring() {
const Context = window.AudioContext || window.webkitAudioContext;
if (!Context) return;
try {
context = context || new Context();
context.resume();
[[880, 0], [1174.7, 0.13]].forEach(([frequency, delay]) => note(frequency, context.currentTime + delay));
} catch {
}
}
function note(frequency, start) {
const tone = context.createOscillator();
const volume = context.createGain();
tone.type = "sine";
tone.frequency.value = frequency;
volume.gain.setValueAtTime(0.0001, start);
volume.gain.exponentialRampToValueAtTime(0.12, start + 0.015);
volume.gain.exponentialRampToValueAtTime(0.0001, start + 0.7);
tone.connect(volume).connect(context.destination);
tone.start(start);
tone.stop(start + 0.75);
}
function standing() {
const { chat } = talk;
if (!chat) return "";
switch (chat.state) {
case "ringing": return say.looking;
case "waiting": return chat.position ? say.position(chat.position) : say.queued;
case "active": return chat.agent ? say.talking(chat.agent.name) : "";
case "fellBack": return say.nobody;
default: return say.over;
}
}
function makeWindow(close) {
const title = make("h2", { id: "title", tabindex: "-1", dir: "auto" });
const state = make("p");
const face = make("span");
const more = button("round", say.more, () => toggleMenu(menu.hidden), icon("more"));
const menu = make("div", { class: "menu", id: "menu" });
const list = make("div", { role: "log", "aria-label": say.conversation, class: "log" });
const earlier = button("earlier", say.earlier, fetchEarlier);
const choices = make("div", { class: "choices", role: "group", "aria-label": say.choices });
const leave = makeLeave();
const scroller = make("div", { class: "scroller", role: "region", "aria-label": say.conversation, tabindex: "0", scroll: scrolledTo },
earlier, list, choices, leave.parts);
const typing = make("div", { class: "typing" }, make("span", { class: "dots", "aria-hidden": "true" }, make("i"), make("i"), make("i")), make("span"));
const newest = button("newest", say.toNewest, toNewest, icon("newest"), make("span"));
const notice = make("p", { class: "notice", role: "status" });
const composer = makeComposer(() => {
isAtEnd = true;
changed();
});
const sure = make("div", { class: "sure", role: "group", "aria-label": say.endSure }, make("p", null, say.endSure),
button("solid", say.endYes, leaveChat), button("plain", say.endNo, () => askEnd(false)));
const privacy = make("p", { class: "privacy" });
const body = make("div", { class: "window", role: "dialog", "aria-labelledby": "title", keydown },
make("header", null, face, make("div", { class: "who" }, title, state), more, button("round", say.close, close, icon("close"))),
menu, make("div", { class: "middle" }, notice, scroller, typing, newest), composer.form, privacy, sure);
const drawn = new Map();
let isAtEnd = true;
let isLive = false;
let shown = null;
let revealing = null;
let fresh = 0;
let faceOf = null;
let choicesOf = null;
let notes = null;
let wasLinked = true;
[menu, newest, sure, typing, earlier].forEach((part) => show(part, false));
new ResizeObserver(() => isAtEnd && toEnd()).observe(scroller);
function toEnd() {
scroller.scrollTop = scroller.scrollHeight;
}
function scrolledTo() {
isAtEnd = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 48;
if (isAtEnd) seen();
}
function toNewest() {
toEnd();
seen();
focus();
}
function seen() {
fresh = 0;
show(newest, false);
if (isShown() && document.visibilityState === "visible") markRead();
}
async function fetchEarlier() {
const first = talk.chat.lines[0];
const { lines, more: hasMore } = await ask("GET", `lines?before=${first ? first.seq : 0}`).catch(() => ({}));
if (!lines) return;
const rest = scroller.scrollHeight - scroller.scrollTop;
takeEarlier(lines, hasMore);
queueMicrotask(() => {
scroller.scrollTop = scroller.scrollHeight - rest;
if (!hasMore) scroller.focus();
});
}
function reveal() {
const { dialogue } = talk;
const name = dialogue && `${dialogue.id}.${dialogue.version}`;
if (!shown || shown.name !== name) shown = { name, count: dialogue ? dialogue.items.length : 0 };
if (!dialogue) return;
const items = dialogue.items;
if (!isLive || !isShown()) shown.count = items.length;
const isSpoken = (item) => ["said", "asked", "prompted", "offered"].includes(item.kind);
while (shown.count < items.length && !isSpoken(items[shown.count])) shown.count += 1;
if (shown.count >= items.length || revealing) return;
revealing = setTimeout(() => {
revealing = null;
shown.count += 1;
changed();
}, Math.min(3000, Math.max(0, talk.widget.responseDelay || 0)));
}
function refresh() {
reveal();
const count = shown ? shown.count : 0;
const focused = body.getRootNode().activeElement;
drawHead();
show(earlier, Boolean(talk.chat && talk.chat.more && talk.chat.lines.length));
const came = draw(list, drawn, rows(count), isLive);
drawChoices(count);
leave.refresh();
const isOther = composer.refresh(count);
drawTyping();
drawNotice();
drawPrivacy();
if (!isChatOpen()) askEnd(false);
const strange = came.filter((row) => row.who !== "visitor" && isLive).length;
if (isAtEnd || came.some((row) => row.who === "visitor" && isLive)) {
toEnd();
isAtEnd = true;
seen();
} else if (strange) {
fresh += strange;
show(newest, true);
}
write(newest.lastChild, fresh ? say.unread(fresh) : "");
const active = body.getRootNode().activeElement;
const isLost = focused && body.contains(focused) === false && !active;
if (isShown() && (isLost || (wasInside && !active) || (isOther && active === scroller))) focus(true);
wasInside = Boolean(body.getRootNode().activeElement);
isLive = talk.isFresh;
}
let wasInside = false;
function drawHead() {
const agent = talk.chat && talk.chat.agent;
write(title, agent ? agent.name : talk.widget.title || say.chat);
write(state, standing());
show(state, state.textContent !== "");
const key = agent ? `${agent.key}${agent.name}${agent.picture}` : "";
if (key === faceOf) return;
faceOf = key;
face.replaceChildren(disc(agent));
}
function drawChoices(count) {
const card = waitingCard(count);
const texts = card ? card.choices || [] : [];
const key = card && texts.length ? `${talk.dialogue.id}.${card.card}` : "";
show(choices, key !== "");
if (key === choicesOf) return;
choicesOf = key;
if (!key) {
choices.replaceChildren();
return;
}
const choose = (text, place) => () => answer(card, card.kind === "asked" ? { choice: place } : { value: text }, text);
const made = texts.map((text, place) => make("button", { type: "button", dir: "auto", click: choose(text, place) }, text));
if (card.maySkip) made.push(button("", say.skip, () => answer(card, { skip: true }, say.skipped)));
choices.replaceChildren(...made);
}
function drawTyping() {
const isOurs = Boolean(revealing);
const name = talk.typing && isChatOpen() ? talk.typing.name : null;
show(typing, isOurs || Boolean(name));
write(typing.lastChild, name ? say.typing(name) : "");
}
function drawNotice() {
const rest = Math.ceil((talk.held - performance.now()) / 1000);
clearTimeout(notes);
if (rest > 0) {
write(notice, say.slower(rest));
notes = setTimeout(changed, 1000);
} else if (!talk.isLinked) {
if (wasLinked === true) {
wasLinked = performance.now();
}
const since = performance.now() - wasLinked;
if (since > 1500) write(notice, say.lost);
else notes = setTimeout(changed, 1600 - since);
} else if (notice.textContent === say.lost) {
write(notice, say.back);
notes = setTimeout(changed, 2500);
wasLinked = true;
} else {
wasLinked = true;
if (notice.textContent !== say.back || !notes) write(notice, "");
else notes = setTimeout(() => write(notice, ""), 2500);
}
}
function drawPrivacy() {
const url = talk.widget.privacy && destination(talk.widget.privacy);
show(privacy, Boolean(url));
if (url && !privacy.firstChild) {
privacy.append(make("a", { href: url.href, target: "_blank", rel: "noopener noreferrer", title: say.newWindow }, say.privacy));
}
}
function toggleMenu(isOpen) {
show(menu, isOpen);
more.setAttribute("aria-expanded", String(isOpen));
if (!isOpen) return;
menu.replaceChildren(button("", hasSound() ? say.soundOff : say.soundOn, () => {
turnSound(!hasSound());
toggleMenu(false);
more.focus();
}));
if (isChatOpen()) menu.append(button("", say.end, () => {
toggleMenu(false);
askEnd(true);
}));
menu.firstChild.focus();
}
more.setAttribute("aria-expanded", "false");
more.setAttribute("aria-controls", "menu");
body.addEventListener("focusout", (event) => {
if (!menu.hidden && event.relatedTarget && !menu.contains(event.relatedTarget) && event.relatedTarget !== more) toggleMenu(false);
});
body.addEventListener("pointerdown", (event) => {
if (!menu.hidden && !menu.contains(event.target) && !more.contains(event.target)) toggleMenu(false);
});
function askEnd(isAsked) {
if (sure.hidden === !isAsked) return;
show(sure, isAsked);
if (isAsked) sure.querySelector("button").focus();
else if (isShown()) focus();
}
async function leaveChat() {
try {
await ask("POST", "leave", {});
} catch (error) {
if (error.passes) {
reached(error.status !== 0);
return;
}
}
await greet();
}
function keydown(event) {
if (event.key !== "Escape" || event.isComposing) return;
event.stopPropagation();
if (!menu.hidden) {
toggleMenu(false);
more.focus();
} else if (!sure.hidden) askEnd(false);
else close();
}
function isShown() {
return body.isConnected && !body.hidden;
}
function focus(isGentle = false) {
const isTouch = matchMedia("(pointer: coarse)").matches;
const first = choices.querySelector("button");
if (composer.isShown() && !(isGentle && isTouch)) composer.focus();
else if (!choices.hidden && first) first.focus({ preventScroll: true });
else if (leave.isShown() && !isTouch) leave.focus();
else title.focus();
}
return {
body,
refresh,
focus,
opened() {
refresh();
if (isAtEnd) toEnd();
seen();
},
seen: () => isAtEnd && seen(),
};
}
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
function retell({ what, ...more }) {
if (what === "input" && "values" in wishes && talk.dialogue) {
const given = talk.dialogue.items.findLast((item) => item.kind === "answered");
if (given) more.value = given.text;
}
announce(what, more);
}
function hasContent() {
return Boolean(talk.widget && (talk.dialogue || talk.chat));
}
function raise() {
({ host, root } = makeHost());
frame = make("div", { class: "frame" });
root.append(frame);
document.documentElement.append(host);
}
function furnish() {
launcher = makeLauncher(() => setOpen(!isOpen));
poke = makePoke(() => setOpen(true));
panel = null;
frame.replaceChildren(make("section", { "aria-label": say.chat }, poke.body, launcher.body));
}
function refresh() {
if (!hasContent() && !isOpen) {
if (host) host.hidden = true;
countInTitle(0);
return;
}
if (!host) raise();
if (!host.isConnected) document.documentElement.append(host);
host.style.setProperty("display", isHidden ? "none" : "block");
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
function countInTitle(count) {
const title = count ? `(${count > 99 ? "99+" : count}) ${bareTitle()}` : bareTitle();
if (document.title !== title) document.title = title;
}
function fitScreen() {
const view = window.visualViewport;
if (!view || !frame) return;
const isEnlarged = view.scale > 1.01;
frame.classList.toggle("keyboard", !isEnlarged && innerHeight - view.height > 80);
if (isEnlarged) return;
frame.style.setProperty("--top", `${Math.round(view.offsetTop)}px`);
frame.style.setProperty("--height", `${Math.round(view.height)}px`);
}
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
const deeds = {
open: () => setOpen(true),
close: () => setOpen(false),
toggle: () => setOpen(!isOpen),
hide() {
isHidden = true;
refresh();
},
show() {
isHidden = false;
refresh();
},
async start(dialogue) {
if (!isChatOpen()) await askPicture("start", { dialogue: String(dialogue) });
setOpen(true);
},
set: (attributes) => ask("POST", "attributes", { attributes }),
identify({ signature, ...attributes }) {
return ask("POST", "identify", signature === undefined ? { attributes } : { attributes, signature });
},
async forget() {
session.drop("open");
if (isOpen) setOpen(false);
await forget();
},
};
let ready = null;
function obey(name, ...given) {
const deed = Object.hasOwn(deeds, name) && deeds[name];
if (!deed) {
console.warn(`deskbell: there is no '${name}'`);
return;
}
const isOurs = ["close", "hide", "show"].includes(name) || ((name === "open" || name === "toggle") && hasContent());
if (isOurs) deed(...given);
else ready = ready.then(() => deed(...given)).catch((error) => console.warn(`deskbell: '${name}' was refused (${error.message})`));
}
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
ready = beginDesk(retell);
ready = ready.then(() => {
if (session.get("open") && !isOpen) setOpen(true, true);
announce("ready");
});
if (session.get("open") && hasContent()) setOpen(true, true);
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
function whenIdle(work) {
if (window.requestIdleCallback) requestIdleCallback(work, { timeout: 2000 });
else setTimeout(work, 200);
}
if (!window.deskbell || !window.deskbell.isLoaded) {
if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => whenIdle(begin));
else whenIdle(begin);
}
})();

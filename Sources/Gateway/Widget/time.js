// Times as the visitor reads them. "Today" is by the desk's clock, since the browser's may be wrong.

import { language } from "./words.js";
import { now } from "./talk.js";

const formats = new Map();

/** A time in words of the language spoken now. */
function told(at, options) {
  const name = language + JSON.stringify(options);
  if (!formats.has(name)) formats.set(name, new Intl.DateTimeFormat(language, options));
  const time = new Date(at);
  return isNaN(time) ? "" : formats.get(name).format(time);
}

/** The time of day. */
export function clock(at) {
  return told(at, { hour: "numeric", minute: "2-digit" });
}

/** The day: near ones as one speaks of them, others in full. */
export function dayOf(at) {
  const ago = daysAgo(at);
  if (ago > 1) return told(at, { dateStyle: "full" });
  const text = new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(-ago, "day");
  return text[0].toUpperCase() + text.slice(1);
}

/** How many days before today that was, in the browser's zone. */
export function daysAgo(at) {
  const day = (time) => Math.floor((time.getTime() - time.getTimezoneOffset() * 60000) / 86400000);
  return day(new Date(now())) - day(new Date(at)) || 0;
}

// The small markup of texts: **bold**, *italic*, [text](https://…), and addresses by themselves.
// All else is literal. What comes out is nodes, made one by one.

import { make } from "./element.js";

// Every repetition is bounded, so that no text takes long, whatever it looks like.
const marks = new RegExp(
  "\\*\\*(?=[^\\s*])([^\\n]{1,500}?)(?<=\\S)\\*\\*(?!\\*)" +
  "|\\*(?=[^\\s*])([^*\\n]{1,500}?)(?<=\\S)\\*" +
  "|\\[([^\\[\\]\\n]{1,500})\\]\\((https?:[^()\\s]{1,2000})\\)", "i");
const addresses =
  /(?<![a-z0-9])(?:https?:\/\/|mailto:|tel:)[^\s<>"'`，。；：！？、「」『』（）【】《》“”\u0000-\u001f\u202a-\u202e\u2066-\u2069]{1,2000}/gi;

/** Where an address leads, if that is a place one may go to: http, https, mailto, tel. */
export function destination(address) {
  try {
    const url = new URL(address);
    if (/^https?:$/.test(url.protocol)) return url.hostname ? url : null;
    return /^(mailto|tel):$/.test(url.protocol) ? url : null;
  } catch {
    return null;
  }
}

/** A link that leads away from the page. */
export function away(url, properties, ...inside) {
  return make("a", { ...properties, href: url.href, target: "_blank", rel: "noopener noreferrer" }, ...inside);
}

/** A link that shows where it leads: its host stands beside every text that does not begin with it. */
function link(url, text) {
  const shown = text.toLowerCase();
  const isPlain = url.host
    ? shown.startsWith(`${url.protocol}//${url.host}`) && !url.username && !url.password
    : shown.startsWith(url.protocol);
  const anchor = away(url, {}, make("bdi", null, text));
  if (!isPlain) anchor.append(" ", make("span", { class: "host", dir: "ltr" }, url.host || url.pathname));
  return anchor;
}

/** The text with its addresses as links. */
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

/** The nodes of a text. Only cards and agents write with marks; a visitor's stars are stars. */
export function nodes(text, hasMarks, depth = 0) {
  const made = [];
  let rest = text;
  while (hasMarks && depth < 4) {
    const found = marks.exec(rest);
    if (!found) break;
    const [whole, bold, italic, title, address] = found;
    const url = address && destination(address);
    const before = rest.slice(0, found.index);
    // An address of its own that began before is not broken by a star within it.
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

/** The same text as somebody would read it aloud: without its marks. */
export function plain(text) {
  return make("p", null, nodes(text, true)).textContent;
}

// The round picture of who speaks: the agent's own, else initials on a colour that stays theirs.

import { icon, make } from "./element.js";
import { at, headers } from "./wire.js";

/** Dark enough for white letters, each of them (4.5 to 1 and more). */
const colours = ["#8a3b2e", "#7a4a10", "#4d6017", "#1f6a45", "#16656b", "#2a5a97", "#5a4aa0", "#8b3a78"];
const pictures = new Map();

/** The first letters of a name's first and last word. */
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

/** Fetches a picture and draws it: no `img-src` is needed on the page. */
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

/** The disc of an agent; of nobody: the desk's own. */
export function disc(agent) {
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

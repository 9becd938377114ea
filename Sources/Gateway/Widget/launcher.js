// The launcher at the edge of the page, what pokes out beside it, and the frame around all of it.

import { button, icon, make, show, write } from "./element.js";
import { session } from "./keep.js";
import { plain } from "./markup.js";
import { disc } from "./disc.js";
import { language, say } from "./words.js";
import { talk, unread } from "./talk.js";
import sheet from "./style.css" with { type: "css" };

/** The element of the widget on the page, closed off from it. */
export function makeHost() {
  const host = make("deskbell-widget");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}

/** Lets the frame look as the desk's settings say; what is no colour is left out. */
export function dress(frame) {
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

/** The button that opens and closes the window. */
export function makeLauncher(toggle) {
  const label = make("span", { class: "label", dir: "auto" });
  const badge = make("span", { class: "badge", "aria-hidden": "true" });
  const shape = make("span", null, icon("bell"));
  const body = make("button", { type: "button", class: "launcher", "aria-haspopup": "dialog", click: toggle }, shape, label, badge);
  let isDown = false;
  return {
    body,
    refresh(isOpen) {
      const text = talk.widget.label || "";
      const count = isOpen ? 0 : unread();
      write(label, text);
      show(label, text !== "");
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

/** What pokes out beside the closed launcher: the dialogue's first words, or an agent's last ones. */
export function makePoke(open) {
  const face = make("span");
  const text = make("span", { class: "text", dir: "auto" });
  const body = make("div", { class: "poke", role: "status" });
  const content = [
    make("button", { type: "button", class: "open-poke", click: open }, face, text),
    button("round", say.close, dismiss, icon("close")),
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
    /** Opened once, it need not poke again. */
    opened() {
      if (current) session.set("dismissed", current);
    },
  };
}

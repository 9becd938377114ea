// The window: who one talks to, the conversation, and where one writes.

import { button, icon, make, show, write } from "./element.js";
import { ask } from "./wire.js";
import { away, destination } from "./markup.js";
import { say } from "./words.js";
import { disc } from "./disc.js";
import { draw, rows, walkName } from "./rows.js";
import { answer, makeComposer, waitingCard } from "./composer.js";
import { makeLeave } from "./leave.js";
import { hasSound, turnSound } from "./sound.js";
import { changed, isChatOpen, markRead, takeEarlier, talk } from "./talk.js";
import { greet } from "./desk.js";

/** How the talk stands, in a line. */
function standing() {
  const { chat } = talk;
  if (!chat) return "";
  if (chat.state === "active") return chat.agent ? talk.widget.title || "" : "";
  if (!isChatOpen()) return chat.state === "fellBack" ? say.fellBack : say.over;
  return chat.position ? say.position(chat.position) : say.looking;
}

/** Makes the window; `close` closes it. */
export function makeWindow(close) {
  const name = make("bdi");
  const title = make("h2", { id: "title", tabindex: "-1" }, name);
  const state = make("p", { role: "status" });
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
  const newest = button("newest", say.toNewest, toNewest, icon("down"), make("span"));
  const notice = make("p", { class: "notice", role: "status" });
  const composer = makeComposer(() => {
    isAtEnd = true;
    changed();
  });
  const sure = make("div", { class: "sure", role: "group", "aria-label": say.endSure }, make("p", null, say.endSure),
    button("solid", say.end, leaveChat), button("plain", say.endNo, () => askEnd(false)));
  const privacy = make("p", { class: "privacy" });
  const body = make("div", { class: "window", role: "dialog", "aria-labelledby": "title", keydown },
    make("header", null, face, make("div", { class: "who" }, title, state), more, button("round", say.close, close, icon("close"))),
    menu, make("div", { class: "middle" }, notice, scroller, typing, newest), composer.form, privacy, sure);
  const drawn = new Map();
  let isAtEnd = true;
  let most = 25;
  let end = 0;
  let slip = 0;
  let isLive = false;
  let shown = null;
  let revealing = null;
  let fresh = 0;
  let wasWriting = false;
  let faceOf = null;
  let choicesOf = null;
  let notes = null;
  [menu, newest, sure, typing, earlier].forEach((part) => show(part, false));
  new ResizeObserver(() => isAtEnd && toEnd()).observe(scroller);

  // MARK: The place in the conversation

  function toEnd() {
    scroller.scrollTop = scroller.scrollHeight;
    end = scroller.scrollTop;
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
    if (!hasMore) scroller.focus();
    takeEarlier(lines, hasMore);
  }

  // MARK: Cards one after the other

  /** How many items are shown: what comes while one looks on comes one by one, with a pause. */
  function reveal() {
    const { dialogue } = talk;
    const name = walkName();
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

  // MARK: Drawing

  function refresh() {
    reveal();
    // Whoever scrolled up just now is not taken back, though the browser has not told of it yet.
    if (isAtEnd && scroller.scrollTop < end) scrolledTo();
    const count = shown ? shown.count : 0;
    const focused = body.getRootNode().activeElement;
    drawHead();
    show(earlier, Boolean(talk.chat && talk.chat.more && talk.chat.lines.length));
    const came = drawRows(count);
    const isOther = [drawChoices(count), composer.refresh(count)].includes(true);
    leave.refresh();
    drawTyping();
    drawNotice();
    drawPrivacy();
    if (!isChatOpen()) askEnd(false);
    const strange = came.filter((row) => row.who && row.who !== "visitor" && isLive).length;
    if (isAtEnd || came.some((row) => row.who === "visitor" && isLive)) {
      toEnd();
      isAtEnd = true;
      seen();
    } else if (strange) {
      fresh += strange;
      show(newest, true);
    }
    write(newest.lastChild, fresh ? say.unread(fresh) : "");
    // Whoever was in here and lost the place goes on where there is something to do.
    const isLost = focused && focused !== title && !focused.getClientRects().length;
    if (isLost) wasWriting = focused.matches("input, textarea");
    if (isShown() && (isLost || (focused === title && isOther))) focus(!wasWriting);
    isLive = talk.isFresh;
  }

  /** A long talk is drawn from its end, a part at a time, and what one reads stays where it is. */
  function drawRows(count) {
    const all = rows(count);
    const last = isAtEnd ? null : list.lastChild;
    const top = last && last.getBoundingClientRect().top;
    const came = draw(list, drawn, all.slice(-most), isLive);
    if (last && last.isConnected) {
      // Browsers scroll by whole pixels and rows are no whole pixels high: what is left over is made good
      // the next time, or a long history would creep away under the eye.
      const place = scroller.scrollTop + last.getBoundingClientRect().top - top + slip;
      scroller.scrollTop = place;
      slip = place - scroller.scrollTop;
    }
    if (all.length > most) {
      most += 25;
      setTimeout(changed);
    }
    return came;
  }

  function drawHead() {
    const agent = talk.chat && talk.chat.agent;
    write(name, agent ? agent.name : talk.widget.title || say.chat);
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
    if (key === choicesOf) return false;
    choicesOf = key;
    const choose = (text, place) => () => answer(card, card.kind === "asked" ? { choice: place } : { value: text }, text);
    const made = texts.map((text, place) => make("button", { type: "button", dir: "auto", click: choose(text, place) }, text));
    if (key && card.maySkip) made.push(button("", say.skip, () => answer(card, { skip: true }, say.skip)));
    choices.replaceChildren(...made);
    return true;
  }

  function drawTyping() {
    const isOurs = Boolean(revealing);
    const name = isChatOpen() && talk.typing;
    show(typing, isOurs || Boolean(name));
    write(typing.lastChild, name ? say.typing(name) : "");
  }

  function drawNotice() {
    const rest = Math.ceil((talk.held - performance.now()) / 1000);
    clearTimeout(notes);
    if (rest > 0) notes = setTimeout(changed, 1000);
    write(notice, rest > 0 ? say.slower(rest) : say[talk.notice] || "");
  }

  function drawPrivacy() {
    const url = talk.widget.privacy && destination(talk.widget.privacy);
    show(privacy, Boolean(url));
    if (url && !privacy.firstChild) {
      privacy.append(away(url, {}, make("bdi", null, say.privacy)));
    }
  }

  // MARK: What one may do beside talking

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

  /** That it is over comes by the stream. */
  function leaveChat() {
    ask("POST", "leave", {}).catch((error) => error.status === 409 && greet());
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

  // MARK: Focus

  function isShown() {
    return body.isConnected && !body.hidden;
  }

  /** Goes to where something is to be done. `isGentle`: no keyboard is to come up for it. */
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
    /** The window comes into view: from here on what comes is new. */
    opened() {
      refresh();
      if (isAtEnd) toEnd();
      seen();
    },
    seen: () => isAtEnd && seen(),
  };
}

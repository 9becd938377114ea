// Where the visitor writes: a message to a person, or the value that a card asks for. What is half
// typed is kept for the next page.

import { button, icon, make, show, write } from "./element.js";
import { session } from "./keep.js";
import { ask } from "./wire.js";
import { say } from "./words.js";
import { isChatOpen, talk } from "./talk.js";
import { send, waiting } from "./outbox.js";

const kinds = {
  email: { type: "email", autocomplete: "email" },
  phone: { type: "tel", autocomplete: "tel" },
  number: { inputmode: "decimal" },
};

/** The card that waits for a value, if one does and none is on its way. */
export function waitingCard(shown) {
  const { dialogue } = talk;
  if (!dialogue || dialogue.stand.at !== "waiting" || shown < dialogue.items.length) return null;
  const isAnswered = waiting().some((entry) => entry.path === "answers" && entry.body.card === dialogue.stand.card && !entry.body.open && !entry.failed);
  if (isAnswered) return null;
  return dialogue.items.find((item) => item.card === dialogue.stand.card && (item.kind === "asked" || item.kind === "prompted")) || null;
}

/** Why the value that was given last will not do; empty: it was not refused. */
function flaw(card) {
  const last = talk.dialogue.items[talk.dialogue.items.length - 1];
  return last && last.kind === "refused" && last.card === card.card ? say.refused[last.reason] || say.notSent : "";
}

/** Answers a card of the dialogue. */
export function answer(card, what, text) {
  send("answers", { dialogue: talk.dialogue.id, version: talk.dialogue.version, card: card.card, ...what }, text);
}

export function makeComposer(sent) {
  const area = make("textarea", { rows: 1, enterkeyhint: "send", dir: "auto" });
  const slot = make("div", { class: "field" });
  const wrong = make("p", { class: "wrong", id: "wrong", role: "alert" });
  const count = make("p", { class: "count", "aria-live": "polite" });
  const go = button("round send", say.send, submit, icon("up"));
  const skip = button("skip", say.skip, () => answer(mode, { skip: true }, say.skip));
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
    // Enter in the middle of an input method's word chooses the word.
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
    if (mode === "message") {
      send("messages", { text }, text);
      input.value = "";
      keepDraft();
      fit();
    } else {
      // Kept until the next card, in case that it is refused and to be mended.
      answer(mode, { value: text }, text);
    }
    typedAt = -5000;
    isTold = false;
    sent();
  }

  /** Tells the agent that the visitor writes: every three seconds at most, and when they stop. */
  function tellTyping(isOn) {
    if (mode !== "message" || !talk.chat || talk.chat.state !== "active") return;
    const time = performance.now();
    if (isOn ? time - typedAt < 3000 : !isTold) return;
    typedAt = isOn ? time : -5000;
    isTold = isOn;
    ask("POST", "typing", { on: isOn }).catch(() => {});
  }

  /** Shows what can be written now; tells whether the place to write is another one than before. */
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
    if (reason) {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", "wrong");
    }
    return isOther;
  }

  function prepare(next) {
    if (next === "message") {
      input = area;
      area.setAttribute("aria-label", say.message);
      area.setAttribute("placeholder", `${say.message}…`);
    } else {
      input = make("input", { ...kinds[next.type], "aria-label": next.text,
        placeholder: next.placeholder || null, enterkeyhint: "send", dir: "auto", name: next.card });
    }
    slot.replaceChildren(input, ...(next.maySkip ? [skip] : []), go);
    input.value = session.get(draftName()) || "";
    fit();
  }

  return {
    form,
    refresh,
    focus: () => input.focus(),
    isShown: () => !form.hidden,
  };
}

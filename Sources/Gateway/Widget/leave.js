// The form of a message that is left because nobody could come.

import { make, show, write } from "./element.js";
import { local, session } from "./keep.js";
import { say } from "./words.js";
import { talk } from "./talk.js";
import { send, waiting } from "./outbox.js";

/** Whether a message may be left, was left, or neither. */
function leaving() {
  if (!talk.chat || !["fellBack", "abandoned", "ended"].includes(talk.chat.state)) return null;
  if (local.get("left") === talk.chat.id) return "left";
  if (waiting().some((entry) => entry.path === "left" && !entry.failed)) return "sent";
  return talk.chat.takesMessage ? "open" : null;
}

export function makeLeave() {
  const kept = session.get("leave") || {};
  const name = make("input", { name: "name", autocomplete: "name", dir: "auto" });
  const email = make("input", { name: "email", type: "email", autocomplete: "email", required: true, dir: "auto" });
  const text = make("textarea", { name: "text", rows: 3, required: true, dir: "auto" });
  const wrong = make("p", { class: "wrong", id: "wrong-left", role: "alert" });
  const fields = [name, email, text];
  fields.forEach((field) => {
    field.value = kept[field.name] || "";
  });
  const values = () => Object.fromEntries(fields.map((field) => [field.name, field.value.trim()]));
  const form = make("form", { class: "leave", novalidate: true, "aria-label": say.leave, submit, input: () => session.set("leave", values()) },
    make("h3", null, say.leave), make("p", null, say.leaveHint),
    make("label", null, say.name, name), make("label", null, say.email, email), make("label", null, say.message, text),
    wrong, make("button", { type: "submit", class: "solid" }, say.send));
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

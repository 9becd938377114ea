// Server-sent events, read with fetch so that the token can travel in a header.

import { at, headers, trouble, Trouble } from "./wire.js";

/** A line that says nothing for so long is dead: the gateway speaks every 15 seconds. */
const silence = 40000;

/** Splits what comes into events and hands each over: its name, its id or null, its data. */
export function reader(tell) {
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

/** Holds one stream until it breaks; throws why. `open` is called once it stands. */
export async function listen(after, signal, open, tell) {
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

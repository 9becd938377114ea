// What is asked of the gateway. The token travels in a header, never in an address.

import { local } from "./keep.js";

const script = document.currentScript || document.querySelector('script[src*="/widget.js"]');

/** Where the gateway is: the folder that the widget came from. */
const base = new URL(".", script ? script.src : location.href);

/** What the page asked for at the line that loads the widget. */
export const wishes = script ? { ...script.dataset } : {};

/** Why the gateway did not do it. Status 0: it was not reached. */
export class Trouble extends Error {
  constructor(status, code, after) {
    super(code);
    this.status = status;
    this.code = code;
    /** Seconds until it may be asked again. */
    this.after = after;
    /** Whether asking again may help. */
    this.passes = status === 0 || status === 408 || status === 429 || status >= 500;
  }
}

/** The address of something at the gateway. */
export function at(path) {
  return new URL(path.replace(/^\//, ""), base);
}

/** The headers that say who asks. */
export function headers(more, token = local.get("token")) {
  return { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...more };
}

/** What an answer that refuses says. */
export async function trouble(response) {
  const { error = {} } = await response.json().catch(() => ({}));
  const after = Number(error.retryAfter || response.headers.get("Retry-After")) || 0;
  return new Trouble(response.status, error.code || String(response.status), after);
}

/** Asks and waits for the answer, but not for ever. */
export async function ask(method, path, body, keepalive, token) {
  let response;
  let answer = null;
  try {
    response = await fetch(at("v1/" + path), {
      method,
      credentials: "omit",
      cache: "no-store",
      keepalive,
      headers: headers(body ? { "Content-Type": "application/json" } : {}, token),
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

const sleepers = new Set();

/** Ends all pauses: the network is back, somebody looks again, another tab reached the gateway. */
export function hope() {
  for (const wake of sleepers) wake();
}

addEventListener("online", hope);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && hope());

/** A pause that ends early where there is hope. */
export function pause(milliseconds) {
  return new Promise((done) => {
    const wake = () => {
      clearTimeout(timer);
      sleepers.delete(wake);
      done();
    };
    const timer = setTimeout(wake, milliseconds);
    sleepers.add(wake);
  });
}

/** How long to wait after so many failures: longer each time, up to half a minute, never in step. */
export function patience(failures, least = 500) {
  return Math.min(30000, least * 2 ** Math.min(failures, 10)) * (0.75 + Math.random() / 2);
}

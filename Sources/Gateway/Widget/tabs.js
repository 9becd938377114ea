// The tabs of one browser: they hear each other, and one of them leads, which is the one that
// holds the stream. The lead goes on by itself when its tab is closed or put away.

import { tab } from "./keep.js";

let channel = null;
let inLine = null;
let letGo = null;
let leads = false;
let onHeard = () => {};
let onLeading = () => {};
let heardOfLeader = 0;

/** Tells the other tabs. */
export function tellTabs(message) {
  if (channel) channel.postMessage({ ...message, tab });
}

/** Waits for the lead; `steal` takes it from a tab that does not answer. */
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
    // A page that is not secure has no locks: there the tab that is looked at leads.
    const look = () => {
      const isSeen = document.visibilityState === "visible";
      if (isSeen && !leads) hold();
      else if (!isSeen && leads) letGo();
    };
    document.addEventListener("visibilitychange", look, { signal: mine.signal });
    look();
    return;
  }
  navigator.locks.request("deskbell", steal ? { steal } : { signal: mine.signal }, hold).catch(() => {
    // Stolen by another tab, or no longer waited for.
    if (mine.signal.aborted) return;
    if (leads) letGo();
    queue(false);
  });
}

/** Begins to be one of the tabs. */
export function joinTabs(onMessage, onLead) {
  onHeard = onMessage;
  onLeading = onLead;
  if (channel) return;
  channel = new BroadcastChannel("deskbell");
  channel.addEventListener("message", ({ data }) => {
    if (data.kind === "ping" && leads) tellTabs({ kind: "pong" });
    if (data.kind === "pong" || data.kind === "event") heardOfLeader = performance.now();
    onHeard(data);
  });
  queue(false);
}

/** Leaves them, so that the page may rest in the back-forward cache. */
export function leaveTabs() {
  if (!channel) return;
  channel.close();
  channel = null;
  if (inLine) inLine.abort();
  if (leads) letGo();
}

/** Sees that the leader is awake: a telephone puts tabs to sleep that still hold their locks. */
export function seeLeader() {
  if (leads || !channel || !navigator.locks) return;
  const asked = performance.now();
  tellTabs({ kind: "ping" });
  setTimeout(() => {
    if (!leads && channel && heardOfLeader < asked) queue(true);
  }, 3000);
}

/** Whether this tab holds the stream. */
export function isLeader() {
  return leads;
}

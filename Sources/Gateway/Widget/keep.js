// What the browser keeps: for all tabs of the page's origin, or for this one. Where it may keep
// nothing, it is kept as long as the page lives.

const ours = "deskbell:";

function shelf(kind) {
  const memory = new Map();
  let area = null;
  try {
    area = window[kind];
    area.getItem(ours);
  } catch {
    area = null;
  }
  const names = () => (area ? Object.keys(area).filter((name) => name.startsWith(ours)).map((name) => name.slice(ours.length)) : []);
  return {
    get(name) {
      const text = memory.get(name) || (area && area.getItem(ours + name));
      try {
        return JSON.parse(text || null);
      } catch {
        return null;
      }
    },
    set(name, value) {
      const text = JSON.stringify(value);
      memory.delete(name);
      try {
        area.setItem(ours + name, text);
      } catch {
        // No room, or none for us.
        memory.set(name, text);
      }
    },
    drop(name) {
      memory.delete(name);
      if (area) area.removeItem(ours + name);
    },
    names: () => [...memory.keys(), ...names()],
  };
}

export const local = shelf("localStorage");
export const session = shelf("sessionStorage");

/** An id that nobody else makes, of a form that the gateway takes. */
export function newID() {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Does something while no other tab does it; a page that is not secure has no locks, and just does it. */
export function locked(name, work) {
  return navigator.locks ? navigator.locks.request(`deskbell:${name}`, work) : work();
}

/** The name of this tab among those of the browser. */
export const tab = newID();

// What the browser keeps: for all tabs of the page's origin, or for this one. Where it may keep
// nothing, it is kept as long as the page lives.

function shelf(kind) {
  const memory = new Map();
  let area = null;
  try {
    area = window[kind];
    area.setItem("deskbell:try", "1");
    area.removeItem("deskbell:try");
  } catch {
    area = null;
  }
  return {
    get(name) {
      const text = area ? area.getItem("deskbell:" + name) : memory.get(name);
      try {
        return text == null ? null : JSON.parse(text);
      } catch {
        return null;
      }
    },
    set(name, value) {
      const text = JSON.stringify(value);
      try {
        if (!area) memory.set(name, text);
        else area.setItem("deskbell:" + name, text);
        return true;
      } catch {
        return false;
      }
    },
    drop(name) {
      if (area) area.removeItem("deskbell:" + name);
      else memory.delete(name);
    },
    names() {
      const all = area ? Object.keys(area).filter((name) => name.startsWith("deskbell:")) : [...memory.keys()];
      return area ? all.map((name) => name.slice(9)) : all;
    },
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

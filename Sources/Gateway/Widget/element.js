// Elements are made here and nowhere else: a text is always a text node, never markup.

function fill(element, properties, inside) {
  for (const [name, value] of Object.entries(properties || {})) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value != null && value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...inside.flat().filter((one) => one != null && one !== false));
  return element;
}

/** An element with its attributes (functions are listeners) and what is in it. */
export function make(name, properties, ...inside) {
  return fill(document.createElement(name), properties, inside);
}

const shapes = {
  bell: "M3 19h18M5 16a7 7 0 0 1 14 0ZM12 9V6M10 6h4",
  down: "m6 9 6 6 6-6",
  close: "m6 6 12 12M18 6 6 18",
  more: "M5 12h.01M12 12h.01M19 12h.01",
  up: "M12 19V5m-6 6 6-6 6 6",
  paper: "M14 3H6v18h12V7ZM14 3v4h4M9 12h6M9 16h6",
};

/** A drawing of one of our shapes, for eyes only. */
export function icon(shape) {
  const space = "http://www.w3.org/2000/svg";
  const drawing = document.createElementNS(space, "svg");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", shapes[shape]);
  return fill(drawing, { viewBox: "0 0 24 24", "aria-hidden": "true", class: `icon ${shape}` }, [path]);
}

/** A button that says what it does. */
export function button(kind, label, click, ...inside) {
  return make("button", { type: "button", class: kind, "aria-label": inside.length ? label : null, click },
    inside.length ? inside : label);
}

/** Writes a text only where it differs, so that nothing is announced twice. */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Shows or hides an element. */
export function show(element, isShown) {
  if (element.hidden === isShown) element.hidden = !isShown;
}

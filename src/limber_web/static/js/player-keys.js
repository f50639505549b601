/**
 * The keyboard, and switches that act as one: space, arrows, H and Escape.
 *
 * Takes key presses; gives the names of what the buttons do. Never takes a key from a field, a list of choices or a dialog.
 */

const KEYS = {" ": "main", ArrowLeft: "back", ArrowRight: "skip", h: "hurts", H: "hurts", Escape: "escape"};

/** @returns {?string} what a key press asks for, or null where the key belongs to something else. */
export function wish(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  const place = event.target;
  if (place.closest?.("dialog[open], input, select, textarea")) return null;
  // A focused button is pressed with space by the browser itself.
  if (event.key === " " && place.closest?.("button, a, summary")) return null;
  return KEYS[event.key] ?? null;
}

/** Listen for keys on a page. @param {(name: string) => void} act */
export function listen(page, act) {
  page.addEventListener("keydown", (event) => {
    const name = wish(event);
    if (!name) return;
    event.preventDefault();
    act(name);
  });
}

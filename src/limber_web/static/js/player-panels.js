/**
 * The sheets that take the upper screen's place: before the start, more choices, getting up, how was it.
 *
 * Takes the page's `data-panel` sections; gives one of them or none. Never covers "It hurts" while a session is under way.
 */

/** The sheets of one page. */
export class Panels {
  /** @param {HTMLElement} root the player. */
  constructor(root) {
    this.root = root;
    this.all = [...root.querySelectorAll("[data-panel]")];
  }

  /** @returns {?string} the name of the sheet that is shown. */
  get open() {
    return this.all.find((panel) => !panel.hidden)?.dataset.panel ?? null;
  }

  /** @returns {boolean} whether the page has a sheet of this name. */
  has(name) {
    return this.all.some((panel) => panel.dataset.panel === name);
  }

  /** Show one sheet, with the focus on its heading, or none. */
  show(name) {
    for (const panel of this.all) panel.hidden = panel.dataset.panel !== name;
    this.root.dataset.panelOpen = name ?? "";
    // What lies under the sheet is neither read aloud nor reached with the keyboard; the foot with "It hurts" stays.
    for (const part of this.root.querySelectorAll(".stage, .beat")) part.inert = Boolean(name);
    if (!name) return;
    const panel = this.all.find((each) => each.dataset.panel === name);
    panel.scrollTop = 0;
    panel.querySelector("h1, h2").focus();
  }

  /** @returns {string} what a sheet says aloud. */
  spoken(name) {
    const panel = this.all.find((each) => each.dataset.panel === name);
    return [...(panel?.querySelectorAll("[data-say]") ?? [])].map((part) => part.textContent.trim()).join(". ");
  }
}

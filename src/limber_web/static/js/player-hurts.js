/**
 * "It hurts": stops, asks what was felt, and says what follows.
 *
 * Takes the page's dialog; gives the choice to the player, which marks, ends or goes on. Every choice but the first two ends
 * the exercise for today. Never lets the clock run while the question stands.
 */

/** What each choice leaves in the report of the exercise, and what follows. Rules: pain monitoring table, rows 3, 4, 6 and its notes. */
export const CHOICES = {
  pull: {marks: {strong_pull: true}, ends: false},
  cramp: {marks: {cramp: true}, ends: false},
  worse: {marks: {worse: true}, ends: true},
  spasm: {marks: {spasm: true}, ends: true, comfort: true},
  leg: {marks: {leg: "spreading"}, ends: true, stops: true},
  elsewhere: {marks: {elsewhere: true}, ends: true, swaps: true},
  chest: {marks: {}, ends: true, stops: true, danger: true},
  // Not sure means the more cautious reading: as if the back hurt more.
  unsure: {marks: {worse: true}, ends: true},
};

/** The dialog of one page. */
export class Hurts {
  /** @param {HTMLDialogElement} dialog @param {import("./player-speech.js").Speech} speech @param {(choice: string) => void} chosen */
  constructor(dialog, speech, chosen) {
    this.dialog = dialog;
    this.speech = speech;
    this.chosen = chosen;
    this.choice = null;
    dialog.addEventListener("click", (event) => this.tap(event));
    // Escape before a choice means the same as "pressed by mistake"; after a choice it must not lead back into the exercise.
    dialog.addEventListener("cancel", (event) => { if (this.choice) event.preventDefault(); });
    dialog.addEventListener("close", () => this.speech.hush());
  }

  /** Stop and ask. */
  open() {
    this.choice = null;
    this.show("ask");
    this.dialog.showModal();
    const heading = this.dialog.querySelector("[data-hurts=ask] h2");
    heading.focus();
    this.speech.say(this.spoken());
  }

  /** @returns {string} the question and its choices, read aloud one after the other. */
  spoken() {
    const words = [...this.dialog.querySelectorAll("[data-hurts=ask] [data-say], [data-choice]")];
    return words.map((part) => part.textContent.trim()).join(". ");
  }

  /** Show one sheet of the dialog and hide the others. */
  show(name) {
    for (const sheet of this.dialog.querySelectorAll("[data-hurts]")) sheet.hidden = sheet.dataset.hurts !== name;
  }

  /** A choice was tapped: tell the player, then show what follows. */
  tap(event) {
    const button = event.target.closest("[data-choice]");
    if (!button || this.choice) return;
    this.choice = button.dataset.choice;
    this.chosen(this.choice);
    this.show(this.choice);
    const sheet = this.dialog.querySelector(`[data-hurts=${this.choice}]`);
    sheet.querySelector("h2").focus();
    this.speech.say([...sheet.querySelectorAll("[data-say]")].map((part) => part.textContent.trim()).join(". "));
  }

  /** Close the dialog. */
  close() {
    if (this.dialog.open) this.dialog.close();
  }
}

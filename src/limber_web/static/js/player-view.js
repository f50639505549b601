/**
 * Draws a clock's state on the page.
 *
 * Takes a state, the session and the page's parts; gives nothing but what is seen and announced. Never changes the state.
 */

import {guides, lasts, secondsLeft, timeLeft, waits, WORK} from "./player-clock.js";
import {bigCount, cue, minutesLeft, ownCount, phaseWord, tally} from "./player-words.js";

const RING = 100;

/** The page of the player. */
export class View {
  /** @param {HTMLElement} root the player. @param {object} session as the server gave it. @param {object} figure what moves. */
  constructor(root, session, figure) {
    this.root = root;
    this.figure = figure;
    this.session = session;
    this.parts = Object.fromEntries([...root.querySelectorAll("[data-part]")].map((part) => [part.dataset.part, part]));
    this.shown = {};
    this.slugs = [...new Set(session.steps.map((step) => step.exercise))].filter((slug) => session.exercises[slug]);
    this.parts.bars.replaceChildren(...this.slugs.map(() => document.createElement("i")));
  }

  /** Draw everything that has changed since the last time. */
  draw(state) {
    const {steps, words, exercises} = this.session;
    const step = steps[state.index];
    const exercise = exercises[step.exercise];
    const left = secondsLeft(state, steps) + this.stillSteady(state);
    this.shape(step, state);
    this.text("title", this.title(step, exercise));
    this.text("left", minutesLeft(timeLeft(state, steps), words));
    this.phase(step.guide ? words.phases[`guide_${step.guide}`] : phaseWord(step, exercise, words));
    this.text("say", cue(step, exercise, words, state.extra));
    this.text("tally", exercise ? tally(step, exercise, words).join("\n") : "");
    this.count(step, exercise, left, state);
    this.ring(step, state);
    this.bars(step, state);
    const own = step.picture ? "" : (exercise?.own_words ?? []).join("\n");
    this.parts.own.hidden = !own;
    this.text("own", own);
    this.parts.own.classList.toggle("long", own.length > 240);
    this.parts.picture.hidden = this.figure.draw(state, steps, exercise) || Boolean(own);
    if (!this.parts.picture.hidden) this.picture(step.picture ? step : exercise);
  }

  /** @returns {number} the seconds of the steady steps that follow a steady one: a length of time comes in steps of a minute. */
  stillSteady(state) {
    const {steps} = this.session;
    const {kind, exercise, side} = steps[state.index];
    let more = 0;
    const goesOn = (step) => step?.kind === "steady" && step.exercise === exercise && step.side === side;
    if (kind === "steady") for (let next = state.index + 1; goesOn(steps[next]); next += 1) more += steps[next].seconds;
    return more;
  }

  /** Set what the stylesheet asks for: the phase, whether it runs, whether it waits for a tap. */
  shape(step, state) {
    const phase = guides(step, state) ? "guide" : step.kind === "return" ? "move" : step.kind;
    this.set("phase", phase);
    this.set("running", String(state.running));
    this.set("waits", String(waits(step, state)));
    this.set("floor", String(step.guide === "up" || Boolean(this.session.exercises[step.exercise]?.floor)));
    this.label(this.main(step, state));
  }

  /** @returns {string} which word the middle button carries. */
  main(step, state) {
    if (waits(step, state)) return guides(step, state) ? "next" : "done";
    return state.running ? "pause" : state.done.length ? "resume" : "start";
  }

  /** Show the middle button's word and what a tap on the upper screen does. */
  label(which) {
    if (this.shown.label === which) return;
    this.shown.label = which;
    this.set("main", which);
    this.parts.main.textContent = this.session.words.buttons[which];
    this.parts.upper.setAttribute("aria-label", this.session.words.buttons[which]);
  }

  /** @returns {string} the name over the picture; what comes next while resting before it. */
  title(step, exercise) {
    if (!exercise) return this.session.words.titles[step.guide];
    return exercise.name;
  }

  /** The big number. Where the person counts, the number asked for; where guidance waits, none. */
  count(step, exercise, left, state) {
    if (guides(step, state)) return this.number("", "");
    if (state.own && WORK.has(step.kind)) {
      const asked = ownCount(step, exercise, this.session.words);
      return this.number(asked.count, asked.unit);
    }
    const {count, unit} = bigCount(step, exercise, state.own ? step.seconds : left, this.session.words);
    return this.number(count, unit);
  }

  /** Write the big number and its unit. */
  number(count, unit) {
    this.text("count", count);
    this.text("unit", unit);
    this.parts.number.classList.toggle("two", count.length > 1);
    this.parts.number.classList.toggle("four", count.length > 2);
    this.parts.number.classList.toggle("five", count.length > 4);
  }

  /** Fill the ring: repetitions done while moving, time left in everything else. */
  ring(step, state) {
    const length = lasts(step, state);
    let share = Number.isFinite(length) && length > 0 ? 1 - state.elapsed / length : 1;
    const total = this.session.exercises[step.exercise]?.repetitions ?? 1;
    if ((step.kind === "move" || step.kind === "return") && total > 1) {
      share = ((step.repetition ?? 1) - 1 + (step.kind === "return" ? 0.5 : 0) + (1 - share) / 2) / total;
    }
    const drawn = Math.round(Math.min(1, Math.max(0, share)) * RING * 2) / 2;
    if (this.shown.ring === drawn) return;
    this.shown.ring = drawn;
    this.parts.ring.setAttribute("stroke-dasharray", `${drawn} ${RING}`);
  }

  /** One bar an exercise: done, now, to come. */
  bars(step, state) {
    const now = this.slugs.indexOf(step.exercise);
    const key = `${now} ${state.gone.join()}`;
    if (now < 0 || this.shown.bars === key) return;
    this.shown.bars = key;
    [...this.parts.bars.children].forEach((bar, index) => {
      bar.className = index < now ? "done" : index === now ? "now" : "";
    });
    const {words} = this.session;
    this.parts.bars.setAttribute("aria-label", words.bars.replace("{number}", now + 1).replace("{total}", this.slugs.length));
  }

  /** The picture of the exercise, or of a sentence of guidance. */
  picture(shows) {
    if (!shows || this.shown.picture === shows.picture) return;
    this.shown.picture = shows.picture;
    this.parts.picture.src = shows.picture;
    this.parts.picture.alt = shows.picture_says ?? "";
  }

  /** Write a part's text where it changed. */
  text(part, text) {
    if (this.shown[part] === text) return;
    this.shown[part] = text;
    this.parts[part].textContent = text;
  }

  /** Write the phase word, and tell the stylesheet how wide its longest word is, in its own size: it shall never leave the page. */
  phase(text) {
    if (this.shown.phase === text) return;
    this.text("phase", text);
    this.pen ??= document.createElement("canvas").getContext("2d");
    const style = getComputedStyle(this.parts.phase);
    this.pen.font = `${style.fontWeight} 100px ${style.fontFamily}`;
    const widths = text.split(" ").map((word) => this.pen.measureText(word).width / 100);
    this.parts.phase.style.setProperty("--wide", Math.max(1, ...widths).toFixed(2));
  }

  /** Set a data attribute of the player where it changed. */
  set(name, value) {
    if (this.root.dataset[name] !== value) this.root.dataset[name] = value;
  }

  /** Tell a screen reader, once. */
  announce(text) {
    if (text && this.parts.live.textContent !== text) this.parts.live.textContent = text;
  }
}

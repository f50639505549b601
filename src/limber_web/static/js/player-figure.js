/**
 * The moving figure: the drawing of the exercise at hand, held to the session's clock.
 *
 * Takes the place for it on the page, the session's addresses and the clock's states; gives what is seen. It draws nothing itself: it sets
 * the second of drawings that come from the server. Never more than one of them is on the page, and after `fetch` none is asked for again.
 */

import {lasts, waits, WORK} from "./player-clock.js";
import {drawn, partsOf, readPhases, secondOf, sideOf} from "./player-motion.js";

const MOVING = new Set(["move", "hold", "return"]);
/** The kinds that show what comes next: the start, with the movement as its ghost. */
const NEXT = new Set(["rest", "switch"]);

/** @returns {string} the address for a side: of what works alike on both there is one; "" where there is none. */
function ofSide(addresses, side) {
  return addresses?.[side] ?? Object.values(addresses ?? {})[0] ?? "";
}

/** The figure of one page. */
export class Figure {
  /** @param {HTMLElement} place where it stands. */
  constructor(place) {
    this.place = place;
    this.texts = new Map();
    this.sheet = null;
    this.svg = null;
    this.address = "";
    this.second = -1;
    this.frame = 0;
    this.calm = globalThis.matchMedia("(prefers-reduced-motion: reduce)");
  }

  /** Fetch every drawing that the session may need, in its order, so that it plays on when the server is out of reach; tell of each. */
  async fetch(session, arrived) {
    const exercises = [...Object.values(session.exercises), ...Object.values(session.swaps).map((swap) => swap.exercise)];
    const forms = exercises.map((exercise) => exercise.figure ?? {});
    const addresses = forms.flatMap((form) => [...Object.values(form.moving ?? {}), ...Object.values(form.rest ?? {})]);
    for (const address of new Set(addresses)) {
      if (this.texts.has(address)) continue;
      try {
        const answer = await fetch(address, {credentials: "same-origin"});
        if (answer.ok) this.texts.set(address, await answer.text());
      } catch {
        // Without it the still picture stays; the session needs none.
      }
      arrived();
    }
  }

  /** Show a state. @returns {boolean} whether there is a figure for it; else the page shows its picture. */
  draw(state, steps, exercise) {
    const step = steps[state.index];
    const {moving, rest} = (!step.picture && exercise?.figure) || {};
    const side = sideOf(state.index, steps);
    const runs = ofSide(moving, side);
    const address = NEXT.has(step.kind) ? ofSide(rest, side) : runs;
    if (!this.texts.has(address)) this.clear();
    else if (address !== this.address) this.mount(address, this.texts.get(runs), exercise.figure.halves);
    if (this.svg) this.follow(state, steps);
    return Boolean(this.svg);
  }

  /** Put a drawing on the page in place of the one before; `runs` is the moving one of the same exercise and side. */
  mount(address, runs, halves) {
    this.clear();
    // The content policy is asked about a style element even where it is only parsed: it is taken out of the text.
    const [before, style, after] = this.texts.get(address).split(/<style>|<\/style>/);
    const svg = new DOMParser().parseFromString(before + after, "image/svg+xml").documentElement;
    this.wear(style);
    const {phases, cycle} = svg.dataset;
    // Both drawings of an exercise stand on the same ground, so that nothing jumps between them.
    if (!phases && runs) svg.setAttribute("viewBox", /viewBox="([^"]*)"/.exec(runs)[1]);
    const {width, height} = svg.viewBox.baseVal;
    this.place.classList.toggle("tall", height > width);
    this.place.replaceChildren(document.adoptNode(svg));
    this.place.hidden = false;
    svg.pauseAnimations();
    Object.assign(this, {svg, address, halves, parts: phases ? readPhases(phases) : [], cycle: Number(cycle ?? 0), second: -1, flows: ""});
  }

  /** Take the drawing's own rules, which the page's content policy allows as a sheet and not as an element. */
  wear(text) {
    if (!("adoptedStyleSheets" in document)) return;
    if (!this.sheet) {
      this.sheet = new CSSStyleSheet();
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
    }
    this.sheet.replaceSync(text);
  }

  /** Take the drawing off the page. */
  clear() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    if (!this.svg) return;
    this.svg = null;
    this.address = "";
    this.place.replaceChildren();
    this.place.hidden = true;
  }

  /** Stand where the state stands, and go on with it from frame to frame while it runs. */
  follow(state, steps) {
    const step = steps[state.index];
    const since = performance.now();
    const flows = step.kind === "steady" || (state.own && WORK.has(step.kind) && waits(step, state));
    this.place.classList.toggle("stands", flows && this.calm.matches);
    if (flows) return this.flow(state, steps);
    this.svg.pauseAnimations();
    this.flows = "";
    this.stand(state, steps, state.elapsed);
    if (!state.running || !MOVING.has(step.kind) || this.calm.matches) return this.rest();
    this.next = () => this.stand(state, steps, state.elapsed + performance.now() - since);
    if (!this.frame) this.go();
  }

  /** Draw frame after frame until `rest`. */
  go() {
    this.frame = requestAnimationFrame(() => {
      this.next();
      this.go();
    });
  }

  /** Draw no more frames. */
  rest() {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
  }

  /** A length of time: the drawing runs at its own pace, and stands still with the clock. */
  flow(state, steps) {
    this.rest();
    const {exercise, side} = steps[state.index];
    const flows = `${exercise} ${side}`;
    if (this.flows !== flows) this.svg.setCurrentTime(this.cycle ? (state.elapsed / 1000) % this.cycle : 0);
    this.flows = flows;
    this.second = -1;
    if (state.running && !this.calm.matches) this.svg.unpauseAnimations();
    else this.svg.pauseAnimations();
  }

  /** Show one moment of a step. */
  stand(state, steps, elapsed) {
    if (!this.parts.length) return;
    const step = steps[state.index];
    const parts = partsOf(this.parts, step.side, this.halves);
    const [kind, share] = drawn(step, steps[state.index - 1], elapsed, lasts(step, state));
    const second = secondOf(kind, share, parts, this.calm.matches);
    if (second === this.second) return;
    this.second = second;
    this.svg.setCurrentTime(second);
  }
}

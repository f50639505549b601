/**
 * Which second of a figure's cycle a step of the session shows.
 *
 * Takes steps and the phases that the figure itself states; gives seconds. Touches no page, and knows of no exercise.
 *
 * @typedef {{phase: string, begin: number, end: number}} Part
 */

/** How long the way into a position is drawn where a hold is asked without a movement before it, in milliseconds, and at most of the hold. */
const APPROACH_MS = 1500;
const APPROACH_SHARE = 0.3;
/** For whoever wants no motion, a movement is its last moment at which the arrow is still there; arrows fade in this many seconds. */
const FADE_S = 0.2;

/** @returns {Part[]} the parts of a cycle from `data-phases`, as "ready 0 1;move 1 4". */
export function readPhases(text) {
  return text.split(";").map((part) => {
    const [phase, begin, end] = part.split(" ");
    return {phase, begin: Number(begin), end: Number(end)};
  });
}

/** @returns {Part[]} the parts in which a side works: where sides take turns, its half of the cycle, the halves being named in their order. */
export function partsOf(parts, side, halves) {
  const middle = parts.at(-1).end / 2;
  const place = halves ? halves.indexOf(side) : -1;
  return place < 0 ? parts : parts.filter((part) => (part.begin + part.end) / 2 > middle === (place === 1));
}

/** @returns {number} the second a share of the way through all parts of one phase; where there are none, `without`. */
function through(parts, phase, share, without) {
  const own = parts.filter((part) => part.phase === phase);
  if (!own.length) return without;
  return own[0].begin + share * (own.at(-1).end - own[0].begin);
}

/** @returns {number} the second at which the movement out has arrived. */
function arrived(parts) {
  return through(parts, "move", 1, through(parts, "hold", 0, parts[0].begin));
}

/** @returns {number} the second of the cycle for a step of which a share (0 to 1) is over; `still` is for whoever wants no motion. */
export function secondOf(kind, share, parts, still = false) {
  if (kind === "move") {
    const end = arrived(parts);
    return still ? Math.max(parts[0].begin, end - FADE_S) : through(parts, "move", share, end);
  }
  if (kind === "hold") return through(parts, "hold", 0, arrived(parts));
  if (kind === "return") return still ? parts[0].begin : through(parts, "return", share, arrived(parts));
  return parts[0].begin;
}

/** @returns {[string, number]} the kind and the share that are drawn: a hold that no movement leads to begins with the way there. */
export function drawn(step, before, elapsed, length) {
  const share = Number.isFinite(length) && length > 0 ? Math.min(1, elapsed / length) : 0;
  const led = step.kind !== "hold" || (before?.kind === "move" && before.exercise === step.exercise);
  const approach = Math.min(APPROACH_MS, length * APPROACH_SHARE);
  return led || elapsed >= approach ? [step.kind, share] : ["move", elapsed / approach];
}

/** @returns {string} the side that works in a step, after a rest or before a start in the next step that names one; "" where none does. */
export function sideOf(index, steps) {
  const {exercise, kind} = steps[index];
  const first = kind === "rest" ? index + 1 : index;
  const found = steps.slice(first).find((step) => step.exercise !== exercise || step.side);
  return found?.exercise === exercise ? found.side : "";
}

/**
 * What the player shows and says for a step: words from the server, numbers from the step.
 *
 * Takes a step, its exercise and the table of words that came with the session; gives sentences. Never holds a sentence itself.
 *
 * @typedef {{name: string, cues: string[], phases: Object<string, string>, repetitions: number, sets: number, dose_words: string}} Exercise
 */

import {WORK} from "./player-clock.js";

/** Holds up to this long are counted second by second; longer ones every ten seconds and the last three. */
const COUNTED_HOLD_S = 10;

/** @returns {string} the sentence with its {places} filled in. */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

/** @returns {string} the one word of the phase: the exercise's own where it has one. */
export function phaseWord(step, exercise, words) {
  return exercise?.phases?.[step.kind] ?? words.phases[step.kind];
}

/** @returns {string} "4 min left", at least one minute. */
export function minutesLeft(milliseconds, words) {
  return fill(words.minutes_left, {minutes: Math.max(1, Math.round(milliseconds / 60_000))});
}

/** @returns {string} both sentences where two lines hold them, else the first; what is not shown is said aloud all the same. */
function both(first, second, words) {
  const joined = `${first} ${second}`.trim();
  return joined.length > words.cue_letters ? first : joined;
}

/** @returns {string} how long a rest is with the milliseconds that the person added: what is read and heard never contradicts the ring. */
export function restWords(step, extra, words) {
  return fill(words.rest, {seconds: step.seconds + extra / 1000});
}

/** @returns {string} the line or two under the phase word; `extra` is what the person added to the step, in milliseconds. */
export function cue(step, exercise, words, extra = 0) {
  if (step.kind === "rest" && extra) return restWords(step, extra, words);
  if (step.kind === "ready") return both(step.say[1] ?? "", step.say[2] ?? "", words);
  if (!WORK.has(step.kind)) return step.say.join(" ");
  const cues = exercise.cues;
  const one = cues.length ? cues[Math.max(0, (step.repetition ?? 1) - 1) % cues.length] : "";
  return step.kind === "hold" && !/breath/i.test(one) ? both(words.keep_breathing, one, words) : one;
}

/** @returns {string[]} the tally: how many of how many, which set, which side. */
export function tally(step, exercise, words) {
  const lines = [];
  if (step.repetition && exercise.repetitions > 1 && step.kind !== "move" && step.kind !== "return") {
    lines.push(fill(words.of, {number: step.repetition, total: exercise.repetitions}));
  }
  if (step.set && exercise.sets > 1) lines.push(fill(words.set_of, {number: step.set, total: exercise.sets}));
  if (step.side) lines.push(words.sides[step.side] ?? step.side);
  return lines;
}

/** @returns {{count: string, unit: string}} the big number and the word under it. */
export function bigCount(step, exercise, left, words) {
  if (step.kind === "move" || step.kind === "return") {
    const total = exercise.repetitions;
    return {count: String(step.repetition ?? 1), unit: total > 1 ? fill(words.of_total, {total}) : ""};
  }
  if (left > 90) return {count: `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}`, unit: words.minutes};
  return {count: String(left), unit: left === 1 ? words.second : words.seconds};
}

/** @returns {{count: string, unit: string}} what is asked of who counts for themselves: so many times, or so long where nothing is counted. */
export function ownCount(step, exercise, words) {
  if (step.kind === "steady") return bigCount(step, exercise, step.seconds, words);
  const times = exercise.repetitions;
  return {count: String(times), unit: times === 1 ? words.time : words.times};
}

/** @returns {string} what is said when a step begins: the coach's sentences; while moving the number and the exercise's own word. */
export function saidAtStart(step, exercise, words) {
  const phase = phaseWord(step, exercise, words);
  if (step.kind === "move") return step.repetition ? `${step.repetition}. ${phase}` : phase;
  if (step.kind === "return") return phase;
  return step.say.length ? step.say.join(" ") : phase;
}

/** @returns {string} what is said when a step has `left` seconds to go; mostly nothing. */
export function saidAtSecond(step, left) {
  if (left < 1 || left >= step.seconds) return "";
  const long = step.kind === "rest" || step.kind === "steady" || step.seconds > COUNTED_HOLD_S;
  if (step.kind === "hold" && !long) return String(step.seconds - left);
  if (!long || step.kind === "move" || step.kind === "return") return "";
  if (left <= 3) return String(left);
  if (left > 60) return left % 60 === 0 ? String(left) : "";
  return step.kind !== "rest" && left % 10 === 0 ? String(left) : "";
}

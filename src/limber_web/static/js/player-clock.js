/**
 * The clock of a session as a pure fold: a state and an event give the next state.
 *
 * Takes steps as the session form gives them and events with milliseconds; gives a new state and touches nothing else.
 * Never reads the time and never rounds: what is left over of one step is counted into the next, so a session does not drift.
 *
 * @typedef {{kind: string, seconds: number, exercise: string, side: ?string, set: ?number, repetition: ?number, say: string[],
 *            guide?: string, serves?: string[]}} Step
 * @typedef {{index: number, elapsed: number, running: boolean, pace: string, own: boolean, extra: number,
 *            done: number[], gone: string[], finished: boolean}} State
 * @typedef {{type: string, ms?: number, pace?: string, own?: boolean, exercises?: string[]}} Event
 */

/** A longer silence than this between two ticks means that the device slept: the session waits instead of jumping ahead. */
export const LONGEST_TICK_MS = 3000;
/** Within this time of a block's start, Back means the block before. */
const BACK_MS = 3000;
/** How much longer or shorter moving takes; holds, rests and timed work are the dose and keep their seconds. */
export const PACES = {slower: 1.4, normal: 1, faster: 0.75};
const PACED = new Set(["position", "ready", "move", "return", "switch"]);
/** The kinds in which the exercise itself is done. */
export const WORK = new Set(["move", "hold", "return", "steady"]);

const STEP = {exercise: null, side: null, set: null, repetition: null, say: []};

/** @returns {Step[]} the steps with what the server leaves out filled in. */
export function whole(steps) {
  return steps.map((step) => ({...STEP, ...step}));
}

/** @returns {State} a session that has not begun, at its first step that is not gone. */
export function begin(steps, {pace = "normal", own = false, gone = []} = {}) {
  const state = {index: 0, elapsed: 0, running: false, pace, own, extra: 0, done: [], gone, finished: false};
  return enter(state, 0, steps);
}

/**
 * @returns {boolean} whether the step is guidance that the person takes in their own time: each sentence of the first week's, and once an
 * exercise has been ended every way down or up. Who lies there until a spasm eases is not told after seconds to stand.
 */
export function guides(step, state) {
  return step.kind === "guide" || (Boolean(step.guide) && state.gone.length > 0);
}

/** @returns {boolean} whether the step waits for a tap instead of the clock. */
export function waits(step, state) {
  return guides(step, state) || state.own;
}

/** @returns {number} how long the step lasts, in milliseconds; Infinity where it waits for a tap. */
export function lasts(step, state) {
  if (waits(step, state)) return Infinity;
  const pace = PACED.has(step.kind) ? PACES[state.pace] : 1;
  return step.seconds * 1000 * pace + state.extra;
}

/** @returns {number} seconds left of the present step, rounded up; 0 where it waits. */
export function secondsLeft(state, steps) {
  const length = lasts(steps[state.index], state);
  return Number.isFinite(length) ? Math.max(0, Math.ceil((length - state.elapsed) / 1000)) : 0;
}

/** @returns {number} milliseconds to the end of the session, without what waits for a tap. */
export function timeLeft(state, steps) {
  const coming = steps.slice(state.index).filter((step) => !state.gone.includes(step.exercise) && step.kind !== "guide");
  const whole = coming.reduce((sum, step) => sum + step.seconds * 1000, 0);
  return Math.max(0, whole - state.elapsed);
}

/** @returns {number} the share of an exercise that was done, 0 to 1, by seconds of work. */
export function shareDone(state, steps, exercise) {
  let asked = 0;
  let done = 0;
  steps.forEach((step, index) => {
    if (step.exercise !== exercise || !WORK.has(step.kind)) return;
    asked += step.seconds;
    if (state.done.includes(index)) done += step.seconds;
  });
  return asked ? Math.round((done / asked) * 100) / 100 : 0;
}

/** @returns {boolean} whether a step opens a block: getting ready, one set, a rest, the other side, one sentence of guidance. */
export function opens(index, steps) {
  if (index === 0) return true;
  return steps[index].kind === "guide" || blockOf(index, steps) !== blockOf(index - 1, steps);
}

/** @returns {number} where the next block begins; the number of steps after the last. */
export function nextBlock(index, steps) {
  let next = index + 1;
  while (next < steps.length && !opens(next, steps)) next += 1;
  return next;
}

/** @returns {string} a name that two neighbouring steps share when they stand in one block. */
function blockOf(index, steps) {
  const {exercise, set, kind} = steps[index];
  const next = steps[index + 1];
  const within = kind === "rest" && next && next.exercise === exercise && next.set === set && WORK.has(next.kind);
  const part = WORK.has(kind) || within ? "work" : kind === "position" || kind === "ready" ? "lead" : kind;
  return part === "work" ? `${exercise} ${set} work` : `${exercise} ${part}`;
}

/** @returns {boolean} whether a step is left out: its exercise has ended, or there is nobody to guide down or up any more. */
function isAway(step, state, steps) {
  if (step.guide === "down") return step.serves.every((slug) => state.gone.includes(slug));
  if (step.guide === "up") return !state.done.some((index) => steps[index].guide === "down");
  return state.gone.includes(step.exercise);
}

/** @returns {State} the state at the first step from `index` on that is not gone; finished where there is none. */
function enter(state, index, steps) {
  let at = index;
  while (at < steps.length && isAway(steps[at], state, steps)) at += 1;
  const finished = at >= steps.length;
  return {...state, index: Math.min(at, steps.length - 1), elapsed: 0, extra: 0, finished, running: state.running && !finished};
}

/** @returns {State} the state with the steps from `first` up to, but without, `end` counted as done. */
function complete(state, first, end) {
  const done = new Set(state.done);
  for (let index = first; index < end; index += 1) done.add(index);
  return {...state, done: [...done]};
}

/** Let time pass. A tick that is too long pauses. */
function tick(state, event, steps) {
  if (!state.running || state.finished) return state;
  if (event.ms > LONGEST_TICK_MS) return {...state, running: false};
  let now = {...state, elapsed: state.elapsed + event.ms};
  while (!now.finished) {
    const length = lasts(steps[now.index], now);
    if (now.elapsed < length) break;
    const over = now.elapsed - length;
    now = enter(complete(now, now.index, now.index + 1), now.index + 1, steps);
    now.elapsed = now.finished ? 0 : over;
  }
  return now;
}

/** The person says that what waited is done: one sentence of guidance, or the whole block where they count themselves. */
function next(state, event, steps) {
  const end = nextBlock(state.index, steps);
  return enter(complete(state, state.index, end), end, steps);
}

/** Leave the block; nothing of it that was not done counts. A way down that was skipped was gone: the way up stays. */
function skip(state, event, steps) {
  if (steps[state.index].guide) return next(state, event, steps);
  return enter(state, nextBlock(state.index, steps), steps);
}

/** Go to the start of the block, or to the block before when it has only just begun. */
function back(state, event, steps) {
  let first = state.index;
  while (!opens(first, steps)) first -= 1;
  const fresh = first === state.index && state.elapsed < BACK_MS;
  let target = first;
  if (fresh && first > 0) {
    target = first - 1;
    while (target > 0 && (!opens(target, steps) || isAway(steps[target], state, steps))) target -= 1;
  }
  return enter({...state, finished: false}, target, steps);
}

/** End exercises for today: no more repetitions of them in this session. */
function drop(state, event, steps) {
  const gone = [...new Set([...state.gone, ...event.exercises])];
  const stopped = {...state, gone, running: false};
  return isAway(steps[state.index], stopped, steps) ? enter(stopped, state.index, steps) : stopped;
}

const FOLDS = {
  tick, next, skip, back, drop,
  pause: (state) => (state.running ? {...state, running: false} : state),
  resume: (state) => ({...state, running: !state.finished}),
  pace: (state, event) => ({...state, pace: event.pace}),
  own: (state, event) => ({...state, own: event.own, elapsed: 0}),
  longer: (state, event) => ({...state, extra: state.extra + event.ms}),
};

/** @returns {State} the state after the event. An event of no known type raises. */
export function fold(state, event, steps) {
  return FOLDS[event.type](state, event, steps);
}

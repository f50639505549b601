/**
 * What has happened in the session so far, kept on this device until the diary has it.
 *
 * Takes the clock's state and what the person told; gives the exercises of a session report. Never keeps more than it needs to go on
 * after a reload: ordinals of the steps that are done, marks, and the number before.
 */

import {shareDone} from "./player-clock.js";
import {newId} from "./player-queue.js";

const PREFIX = "limber.run.";

/** The run of one session by one person. */
export class Run {
  /** @param {string} person the person's id. @param {string} key the day and the way it is done; another key is another session. */
  constructor(person, key, store = globalThis.localStorage) {
    this.place = PREFIX + person;
    this.store = store;
    this.data = this.read(key) ?? {key, id: newId(), pain: null, marks: {}, gone: [], reported: [], done: {}, at: null};
  }

  /** @returns {?object} what was kept under the key, or null. */
  read(key) {
    try {
      const kept = JSON.parse(this.store.getItem(this.place));
      return kept?.key === key ? kept : null;
    } catch {
      return null;
    }
  }

  /** @returns {boolean} whether this session was under way already: the number before was given, or some of it is done. */
  get begun() {
    return this.data.at !== null || this.data.pain !== null;
  }

  /** Keep the run on this device. */
  keep() {
    this.store.setItem(this.place, JSON.stringify(this.data));
  }

  /** Forget the run. */
  forget() {
    this.store.removeItem(this.place);
  }

  /** Note where the session stands. */
  note(state, steps) {
    const places = ordinals(steps);
    this.data.done = {};
    for (const index of state.done) {
      const [exercise, ordinal] = places[index];
      (this.data.done[exercise] ??= []).push(ordinal);
    }
    this.data.gone = state.gone;
    this.data.at = places[state.index];
    this.keep();
  }

  /** @returns {object} the clock's state as it was kept, for steps that may have lost some exercises since. */
  restore(state, steps) {
    const places = ordinals(steps);
    const isDone = ([exercise, ordinal]) => this.data.done[exercise]?.includes(ordinal);
    const done = places.flatMap((place, index) => (isDone(place) ? [index] : []));
    const [exercise, ordinal] = this.data.at ?? [];
    const here = places.findIndex((place) => place[0] === exercise && place[1] === ordinal);
    const index = here >= 0 ? here : Math.min(steps.length - 1, Math.max(-1, ...done) + 1);
    return {...state, done, index, gone: this.data.gone};
  }

  /** Note what the person felt in an exercise. */
  mark(exercise, marks) {
    this.data.marks[exercise] = {...this.data.marks[exercise], ...marks};
    this.keep();
  }

  /** @returns {object} one exercise as the diary's session entry wants it. */
  exercise(slug, session, state) {
    const done = shareDone(state, session.steps, slug);
    return {exercise: slug, dose: session.exercises[slug].dose, done, ...this.data.marks[slug]};
  }

  /** @returns {object} a session entry's payload for the exercises named, which are then told and not told again. */
  report(slugs, session, state) {
    const exercises = slugs.filter((slug) => !this.data.reported.includes(slug)).map((slug) => this.exercise(slug, session, state));
    this.data.reported.push(...slugs);
    this.keep();
    const before = this.data.pain === null ? {} : {pain_before: this.data.pain};
    return {...before, exercises};
  }
}

/** @returns {Array<[string, number]>} for each step its exercise and how many-th step of that exercise it is. */
function ordinals(steps) {
  const counts = {};
  return steps.map(({exercise}) => {
    counts[exercise] = (counts[exercise] ?? -1) + 1;
    return [exercise, counts[exercise]];
  });
}

/**
 * The player: one session on the whole screen, step by step, seen and heard.
 *
 * Takes the page and the session that the server compiled; gives diary entries. It puts together the clock (a pure fold), the view,
 * the voice, the sheets and the queue. Never decides what to do when it hurts: it stops, marks and tells.
 */

import {begin, fold, guides, secondsLeft, whole, WORK} from "./player-clock.js";
import {Beep} from "./player-beep.js";
import {Figure} from "./player-figure.js";
import {CHOICES, Hurts} from "./player-hurts.js";
import {listen} from "./player-keys.js";
import {Panels} from "./player-panels.js";
import {csrfToken, Queue} from "./player-queue.js";
import {missing, notes, settled, told, withTold} from "./player-report.js";
import {Run} from "./player-run.js";
import {readSettings, writeSettings} from "./player-settings.js";
import {Speech} from "./player-speech.js";
import {View} from "./player-view.js";
import {Wake} from "./player-wake.js";
import {restWords, saidAtSecond, saidAtStart} from "./player-words.js";

const TICK_MS = 100;
const LONGER_MS = 15_000;
const RETRY_MS = 20_000;

/** One session on one page. */
class Player {
  /** @param {HTMLElement} root the element that holds the player and its addresses. */
  constructor(root) {
    this.root = root;
    this.panels = new Panels(root);
    this.queue = new Queue(root.dataset.person, root.dataset.diary);
    this.speech = new Speech(document.documentElement.lang);
    this.beep = new Beep();
    this.figure = new Figure(root.querySelector("[data-part=figure]"));
    this.wake = new Wake();
    this.settings = readSettings();
    this.hurts = new Hurts(root.querySelector("dialog"), this.speech, (choice) => this.felt(choice));
    this.run = new Run(root.dataset.person, root.dataset.key);
    this.session = null;
    this.state = null;
    this.last = performance.now();
    this.heard = {index: -1, second: -1, exercise: ""};
  }

  /** Show the first sheet and listen. */
  open() {
    this.root.addEventListener("click", (event) => this.tap(event));
    this.root.addEventListener("change", (event) => this.changed(event));
    this.root.addEventListener("submit", (event) => this.submitted(event));
    listen(document, (name) => this.act(name));
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.pause(); });
    globalThis.addEventListener("online", () => this.send());
    setInterval(() => this.tick(), TICK_MS);
    setInterval(() => this.send(), RETRY_MS);
    this.settle();
    this.send();
    if (this.run.begun) this.load();
    else this.panels.show(this.panels.has("before") ? "before" : "pain");
  }

  /** Ask the server for the session, with the number before; then stand at its beginning, or where it was left. */
  async load() {
    const body = JSON.stringify({pain: this.run.data.pain, way: this.root.dataset.way});
    const headers = {"Content-Type": "application/json", "X-CSRFToken": csrfToken(), "X-Limber-Person": this.root.dataset.person};
    try {
      const answer = await fetch(this.root.dataset.session, {method: "POST", credentials: "same-origin", headers, body});
      if (answer.redirected || !answer.ok) return location.assign(this.root.dataset.home);
      this.session = await answer.json();
      if (this.session.ask) return location.assign(this.session.ask);
      this.session.steps = whole(this.session.steps);
    } catch {
      return this.panels.show("unreachable");
    }
    if (!this.session.steps.length) return location.assign(this.root.dataset.home);
    this.view = new View(this.root, this.session, this.figure);
    this.figure.fetch(this.session, () => this.view.draw(this.state));
    this.state = begin(this.session.steps, {pace: this.settings.pace, own: this.settings.own, gone: this.run.data.gone});
    if (this.run.begun) this.state = this.run.restore(this.state, this.session.steps);
    this.panels.show(null);
    this.shown();
  }

  /** Fold an event into the state and show what came of it. */
  fold(event) {
    if (!this.state) return;
    const before = this.state;
    this.state = fold(before, event, this.session.steps);
    if (this.state === before) return;
    if (this.state.index !== before.index || event.type === "drop") this.run.note(this.state, this.session.steps);
    if (this.state.finished) this.finish();
    else this.shown();
  }

  /** Let the clock go on by the time that really passed. */
  tick() {
    const now = performance.now();
    const passed = now - this.last;
    this.last = now;
    if (this.state?.running) this.fold({type: "tick", ms: passed});
  }

  /** Draw, speak and tell what the present state is. */
  shown() {
    const {steps, exercises, words} = this.session;
    const step = steps[this.state.index];
    this.view.draw(this.state);
    // What is said under the question "what did you feel" would not be heard; it is said when the person goes on.
    if (this.hurts.dialog.open || (!this.state.running && !guides(step, this.state))) return;
    const exercise = exercises[step.exercise];
    const left = secondsLeft(this.state, steps);
    if (this.heard.index !== this.state.index) {
      const isNew = this.heard.exercise !== step.exercise;
      const said = saidAtStart(step, exercise, words);
      this.speech.say(said);
      this.beep.play(step.kind);
      if (isNew || !WORK.has(step.kind)) this.view.announce(said);
    } else if (this.heard.second !== left) {
      this.speech.say(saidAtSecond(step, left));
    }
    this.heard = {index: this.state.index, second: left, exercise: step.exercise};
  }

  /** Start or go on. */
  resume() {
    this.last = performance.now();
    this.wake.hold();
    this.fold({type: "resume"});
  }

  /** Stop the clock where it stands. */
  pause() {
    // The figure has gone on since the last beat: the clock stops where it is seen to stand.
    this.tick();
    this.speech.hush();
    this.wake.release();
    this.fold({type: "pause"});
  }

  /** A tap on something that carries `data-do`. */
  tap(event) {
    const button = event.target.closest("[data-do]");
    if (button) this.act(button.dataset.do, button);
  }

  /** Do what a button or a key asks for. */
  act(name, button) {
    const acts = {
      main: () => this.main(), back: () => this.move("back"), skip: () => this.move("skip"),
      longer: () => this.longer(),
      hurts: () => this.ask(), mistake: () => this.hurts.close(), "go-on": () => { this.hurts.close(); this.resume(); },
      next: () => { this.hurts.close(); if (this.state.finished) this.finish(); else this.resume(); },
      "leave-out": () => { this.hurts.close(); this.drop([this.here]); },
      finish: () => { this.hurts.close(); this.finish(); },
      ready: () => this.panels.show("pain"), pain: () => this.pain(Number(button.value)), retry: () => this.load(), resend: () => this.send(),
      more: () => this.sheet("more"), up: () => this.sheet("up"), close: () => this.panels.show(null),
      escape: () => (this.panels.open && this.state ? this.panels.show(null) : this.pause()),
      leave: () => { this.panels.show(null); this.drop([this.here]); },
    };
    acts[name]?.();
  }

  /** The middle button and the upper screen: pause, go on, or "done" where the step waits for a tap. */
  main() {
    if (!this.state) return;
    if (this.panels.open) this.panels.show(null);
    const which = this.root.dataset.main;
    if (which === "next" || which === "done") {
      this.fold({type: "next"});
      if (!this.state.finished && !this.state.running) this.resume();
    } else if (this.state.running) this.pause();
    else this.resume();
  }

  /** Back and Skip, which close what lies over the screen first. */
  move(type) {
    if (!this.state) return;
    if (this.panels.open) return this.panels.show(null);
    this.speech.hush();
    this.fold({type});
  }

  /** Make the rest longer, and say how long it is now. */
  longer() {
    this.fold({type: "longer", ms: LONGER_MS});
    this.speech.say(restWords(this.session.steps[this.state.index], this.state.extra, this.session.words));
  }

  /** Open a sheet with the clock stopped. */
  sheet(name) {
    this.pause();
    this.panels.show(name);
    this.speech.say(this.panels.spoken(name));
  }

  /** The number before was given. */
  pain(number) {
    this.run.data.pain = number;
    this.run.keep();
    this.load();
  }

  /** "It hurts": stop the clock at once and ask. Where no session runs yet there is nothing to stop. */
  ask() {
    if (!this.state || this.state.finished) return;
    this.pause();
    this.panels.show(null);
    this.hurts.open();
  }

  /** @returns {string} the exercise at hand; while guidance shows, the nearest one. */
  get here() {
    const {steps} = this.session;
    const {index} = this.state;
    const near = steps[index].exercise ? steps[index] : steps.slice(index).find((step) => step.exercise);
    return (near ?? steps.findLast((step) => step.exercise)).exercise;
  }

  /** Mark what was felt; end what it ends, and tell the diary at once so that a reload cannot bring the exercise back. */
  felt(name) {
    const choice = CHOICES[name];
    const slug = this.here;
    this.run.mark(slug, choice.marks);
    if (!choice.ends) return;
    const {steps, exercises} = this.session;
    const all = Object.keys(exercises);
    const done = all.filter((each) => each === slug || steps.some((step, index) => step.exercise === each && this.state.done.includes(index)));
    if (choice.danger) this.queue.add("something_new", {});
    this.queue.add("session", this.run.report(choice.stops ? done : [slug], this.session, this.state));
    if (choice.swaps) this.swap(slug);
    this.drop(choice.stops ? all : choice.comfort ? [slug, ...all.filter((each) => !exercises[each].comfort)] : [slug]);
    this.root.dataset.over = String(this.state.finished);
    if (choice.stops) this.run.forget();
    this.send();
  }

  /** Put the exercise that the server holds ready in the place of one that another joint did not like. */
  swap(slug) {
    const {steps, swaps, exercises} = this.session;
    const other = swaps[slug];
    if (!other) return;
    const last = steps.findLastIndex((step) => step.exercise === slug);
    steps.splice(last + 1, 0, ...whole(other.steps));
    exercises[other.exercise.slug] = other.exercise;
    this.view = new View(this.root, this.session, this.figure);
  }

  /** End exercises for today, without showing the end of the session before the person has answered. */
  drop(slugs) {
    this.state = fold(this.state, {type: "drop", exercises: slugs}, this.session.steps);
    this.run.note(this.state, this.session.steps);
    if (!this.state.finished) this.shown();
    else if (!this.hurts.dialog.open) this.finish();
  }

  /** The session is over: ask how it was. */
  finish() {
    this.pause();
    this.panels.show("report");
    this.root.dataset.phase = "over";
    this.speech.say(this.panels.spoken("report"));
  }

  /** "How was it" was answered: keep the report, send it, and go home when it has arrived. */
  async submitted(event) {
    const form = event.target.closest("[data-form=report]");
    if (!form) return;
    event.preventDefault();
    const lacking = missing(form);
    for (const note of notes(form)) note.hidden = !lacking.includes(note.dataset.missing);
    if (lacking.length) return form.querySelector(`[data-missing=${lacking[0]}]`).focus();
    const {exercises, steps} = this.session;
    const slugs = [...new Set(steps.map((step) => step.exercise))].filter((slug) => exercises[slug]);
    this.queue.add("session", withTold(this.run.report(slugs, this.session, this.state), told(form)), this.run.data.id);
    this.run.forget();
    this.panels.show("kept");
    if (await this.queue.send()) location.assign(this.root.dataset.done);
  }

  /** Send what waits; once a finished session has arrived, go home. */
  async send() {
    const gone = await this.queue.send();
    if (gone && this.panels.open === "kept") location.assign(this.root.dataset.done);
  }

  /** A setting was changed, or a question of "How was it" was answered, which needs no asking for any more. */
  changed(event) {
    const {name, type, checked, value, form} = event.target;
    if (form) settled(form);
    if (!(name in this.settings)) return;
    this.settings[name] = type === "checkbox" ? checked : value;
    writeSettings(this.settings);
    this.settle();
    if (this.state && (name === "pace" || name === "own")) this.fold({type: name, pace: this.settings.pace, own: this.settings.own});
  }

  /** Let voice, tone and the sheet's controls follow the settings. */
  settle() {
    this.speech.on = this.settings.voice;
    this.beep.on = this.settings.beep;
    for (const field of this.root.querySelectorAll("[data-setting]")) {
      if (field.type === "checkbox") field.checked = this.settings[field.name];
      else field.checked = field.value === this.settings[field.name];
    }
  }
}

const root = document.querySelector("[data-player]");
if (root) new Player(root).open();

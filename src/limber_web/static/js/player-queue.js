/**
 * What this device has to tell the diary: kept here until the diary has it.
 *
 * Takes diary entries with ids of their own; gives them to `POST /diary` and forgets each as soon as it is kept.
 * Never sends one person's entries for another: each person has a queue of their own.
 */

const PREFIX = "limber.queue.";

/** @returns {string} the token that the server wants back, from the page or from its cookie. */
export function csrfToken() {
  const field = document.querySelector("input[name=csrfmiddlewaretoken]");
  if (field) return field.value;
  return /(?:^|; )limber_csrf=([^;]+)/.exec(document.cookie)?.[1] ?? "";
}

/** @returns {string} the time now with this device's offset, as the diary writes it. */
export function timeWithOffset(date = new Date()) {
  const minutes = -date.getTimezoneOffset();
  const pad = (number) => String(Math.trunc(Math.abs(number))).padStart(2, "0");
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  return `${local}${minutes < 0 ? "-" : "+"}${pad(minutes / 60)}:${pad(minutes % 60)}`;
}

/** @returns {string} a new id. randomUUID is missing where the page is not served over https or from this machine. */
export function newId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The entries of one person that wait to be kept. */
export class Queue {
  /** @param {string} person the person's id. @param {string} url where the diary takes entries. */
  constructor(person, url, store = globalThis.localStorage) {
    this.person = person;
    this.url = url;
    this.store = store;
    this.sending = null;
  }

  /** @returns {object[]} what waits; nothing where the device's store is damaged. */
  get waiting() {
    try {
      return JSON.parse(this.store.getItem(PREFIX + this.person) ?? "[]");
    } catch {
      return [];
    }
  }

  /** Keep the list on this device, or forget it where it is empty. */
  keep(entries) {
    if (entries.length) this.store.setItem(PREFIX + this.person, JSON.stringify(entries));
    else this.store.removeItem(PREFIX + this.person);
  }

  /** Add an entry, without sending it. @returns {object} the entry with its id and time. */
  add(kind, payload, id = newId()) {
    const entry = {id, at: timeWithOffset(), kind, v: 1, ...payload};
    this.keep([...this.waiting.filter((other) => other.id !== id), entry]);
    return entry;
  }

  /** Send what waits, one sending at a time. @returns {Promise<boolean>} whether nothing waits any more. */
  send() {
    this.sending ??= this.post().finally(() => { this.sending = null; });
    return this.sending;
  }

  /** Post the waiting entries; whatever goes wrong on the way leaves them waiting. */
  async post() {
    const entries = this.waiting;
    if (!entries.length) return true;
    try {
      const answer = await fetch(this.url, {
        method: "POST", credentials: "same-origin", redirect: "error",
        headers: {"Content-Type": "application/json", "X-CSRFToken": csrfToken(), "X-Limber-Person": this.person},
        body: JSON.stringify(entries),
      });
      if (!answer.ok) return false;
      const {kept} = await answer.json();
      this.keep(this.waiting.filter((entry) => !kept.includes(entry.id)));
    } catch {
      return false;
    }
    return this.waiting.length === 0;
  }
}

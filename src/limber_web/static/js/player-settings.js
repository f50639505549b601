/**
 * How this device plays: voice, tone, pace, and whether the person counts.
 *
 * Takes and gives plain settings, kept on the device. Never holds anything about a person.
 */

const PLACE = "limber.player";
const FIRST = {voice: true, beep: false, pace: "normal", own: false};

/** @returns {{voice: boolean, beep: boolean, pace: string, own: boolean}} what was chosen on this device, else the first settings. */
export function readSettings(store = globalThis.localStorage) {
  try {
    return {...FIRST, ...JSON.parse(store.getItem(PLACE))};
  } catch {
    return {...FIRST};
  }
}

/** Keep the settings on this device. */
export function writeSettings(settings, store = globalThis.localStorage) {
  store.setItem(PLACE, JSON.stringify(settings));
}

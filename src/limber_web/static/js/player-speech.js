/**
 * Says words aloud with a voice that lives on this device.
 *
 * Takes text; gives speech where the browser has a local voice, and silence where it has none.
 * Never uses a voice whose `localService` is not true: such a voice may send the text to a far-away machine.
 */

/** @returns {?SpeechSynthesisVoice} the first local voice that speaks the language, by its two letters. */
export function localVoice(voices, language) {
  const wanted = language.slice(0, 2).toLowerCase();
  return voices.find((voice) => voice.localService === true && voice.lang.slice(0, 2).toLowerCase() === wanted) ?? null;
}

/** A voice that can be switched off. `synth` is the browser's speechSynthesis, or undefined. */
export class Speech {
  /** @param {string} language such as en-GB. @param {?SpeechSynthesis} synth */
  constructor(language, synth = globalThis.speechSynthesis) {
    this.language = language;
    this.synth = synth;
    this.on = true;
    this.voice = null;
    this.look();
    this.synth?.addEventListener?.("voiceschanged", () => this.look());
  }

  /** Look for a local voice: browsers find theirs some time after the page has opened. */
  look() {
    this.voice = this.synth ? localVoice(this.synth.getVoices(), this.language) : null;
  }

  /** @returns {boolean} whether this device can speak. */
  get able() {
    return this.voice !== null;
  }

  /** Say the text now; what was being said ends. Does nothing when off, or where there is no local voice. */
  say(text) {
    if (!this.on || !this.voice || !text) return;
    this.hush();
    const words = new SpeechSynthesisUtterance(text);
    words.voice = this.voice;
    words.lang = this.voice.lang;
    words.rate = 0.95;
    this.synth.speak(words);
  }

  /** Stop speaking. */
  hush() {
    this.synth?.cancel();
  }
}

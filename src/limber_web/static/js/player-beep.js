/**
 * A short, soft tone at the start of a step.
 *
 * Takes the kind of a step; gives 80 ms of sine wave. Never plays unless it is switched on.
 */

const TONES = {move: 587, return: 494, hold: 659, rest: 392, steady: 587, switch: 392};
const SECONDS = 0.08;
const LOUDNESS = 0.15;

/** A tone maker; the audio context is made at the first tone, because browsers allow none before a tap. */
export class Beep {
  constructor() {
    this.on = false;
    this.context = null;
  }

  /** Play the tone of a kind of step; kinds without a tone are silent. */
  play(kind) {
    const pitch = TONES[kind];
    if (!this.on || !pitch || !globalThis.AudioContext) return;
    this.context ??= new AudioContext();
    const tone = this.context.createOscillator();
    const volume = this.context.createGain();
    const now = this.context.currentTime;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(LOUDNESS, now);
    volume.gain.exponentialRampToValueAtTime(0.001, now + SECONDS);
    tone.connect(volume).connect(this.context.destination);
    tone.start(now);
    tone.stop(now + SECONDS);
  }
}

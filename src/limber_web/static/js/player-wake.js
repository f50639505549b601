/**
 * Keeps the screen on while a session runs, where the browser can.
 *
 * Takes nothing; gives a lock that is asked for again after the page was hidden. Never complains where there is none.
 */

/** The screen's wake lock. */
export class Wake {
  constructor() {
    this.lock = null;
  }

  /** Keep the screen on. */
  async hold() {
    if (this.lock || !navigator.wakeLock) return;
    try {
      this.lock = await navigator.wakeLock.request("screen");
      this.lock.addEventListener("release", () => { this.lock = null; });
    } catch {
      // A low battery or a browser setting says no: the session goes on, the screen may dim.
      this.lock = null;
    }
  }

  /** Let the screen rest. */
  async release() {
    const lock = this.lock;
    this.lock = null;
    await lock?.release();
  }
}

/**
 * Sends what the player left on this device, whenever one of the ordinary pages opens.
 *
 * Takes the page's `data-outbox` address and person; gives nothing to see. Never sends one person's entries for another.
 */

import {Queue} from "./player-queue.js";

const place = document.querySelector("[data-outbox]");
if (place) {
  const queue = new Queue(place.dataset.person, place.dataset.outbox);
  const waited = queue.waiting.length > 0;
  // What the page shows was made before this report arrived: show it again.
  queue.send().then((gone) => { if (waited && gone) location.reload(); });
}

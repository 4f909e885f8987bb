/**
 * What a publisher puts in the place of `sw.js` when that has gone wrong: it takes over at once, throws the copies away
 * and leaves, so that every page comes from the network again. Answers that are being entered stay in their pages.
 */

const leaving = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const OURS = "bonemets-";
/** What is withdrawn stays so. */
const KEPT = "bonemets-status";

async function leave() {
  await leaving.clients.claim(); // the worker that goes could write to a cache again
  const names = (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== KEPT);
  await Promise.all(names.map((name) => caches.delete(name)));
  await leaving.registration.unregister();
}

leaving.addEventListener("install", () => leaving.skipWaiting());
leaving.addEventListener("activate", (event) => event.waitUntil(leave()));

/**
 * What a publisher puts in the place of `sw.js` when that has gone wrong: it takes over at once, throws the copies away
 * and leaves, so that every page comes from the network again. Answers that are being entered stay in their pages.
 */

const PREFIX = "bonemets-";
/** What is withdrawn stays so. */
const KEPT = "bonemets-status";

async function leave() {
  await self.clients.claim(); // the worker that goes could write to a cache again
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== KEPT);
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

/**
 * The copy of the site kept on this device, made from one release and from nothing else.
 *
 * The build writes the two constants. Every file is checked against its SHA-256 as it arrives: a release is kept whole
 * or not at all, and takes over when the reader asks for it. `status.json` always comes from the network.
 */

const RELEASE = "__RELEASE__";
/** SHA-256 by path. @type {Record<string, string>} */
const FILES = __FILES__;

const BASE = new URL("./", self.location).href;
const PREFIX = "bonemets-copy-";
const CACHE = PREFIX + RELEASE;
const ABOUT = `${BASE}copy.json`;
const AT_ONCE = 4;

/** @returns {Promise<Cache[]>} Copies of other releases. */
const others = async () => {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  return Promise.all(names.map((name) => caches.open(name)));
};

/** A file of this release: from another copy that has the same bytes, or else from the network. */
async function obtain(path, copies) {
  for (const { files, cache } of copies) {
    const same = files[path] === FILES[path] && (await cache.match(BASE + path));
    if (same) return same;
  }
  const response = await fetch(BASE + path, { cache: "no-cache", integrity: `sha256-${FILES[path]}` });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

async function copy() {
  const cache = await caches.open(CACHE);
  const about = async (/** @type {Cache} */ other) => ({
    cache: other,
    files: (await (await other.match(ABOUT))?.json())?.files ?? {},
  });
  const copies = await Promise.all((await others()).map(about));
  const waiting = Object.keys(FILES);
  const queue = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) await cache.put(BASE + path, await obtain(path, copies));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, queue));
  const known = { release: RELEASE, files: FILES, made: Date.now() };
  await cache.put(ABOUT, new Response(JSON.stringify(known), { headers: { "Content-Type": "application/json" } }));
}

async function takeOver() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  await self.clients.claim();
}

/** @param {Request} request @param {string} path */
async function answer(request, path) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(BASE + path, { ignoreVary: true });
  if (kept) return kept;
  const page = request.mode === "navigate";
  if (page && `${path}/index.html` in FILES) return Response.redirect(`${BASE}${path}/`, 302);
  try {
    return await fetch(request);
  } catch (error) {
    const unknown = page && (await cache.match(`${BASE}404.html`, { ignoreVary: true }));
    if (!unknown) throw error;
    return new Response(unknown.body, { status: 404, headers: unknown.headers });
  }
}

self.addEventListener("install", (event) => event.waitUntil(copy()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", ({ data }) => data === "take over" && self.skipWaiting());
self.addEventListener("fetch", (event) => {
  const [address] = event.request.url.split(/[?#]/);
  if (event.request.method !== "GET" || !address.startsWith(BASE)) return;
  const path = address.slice(BASE.length);
  if (path === "status.json" || path === "sw.js") return;
  event.respondWith(answer(event.request, path === "" || path.endsWith("/") ? `${path}index.html` : path));
});

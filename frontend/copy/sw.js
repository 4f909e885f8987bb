/**
 * The copy of the site kept on this device, made from one release and from nothing else.
 *
 * The build writes the two constants. Every file is checked against its SHA-256 when it arrives, when a release takes
 * it over and whenever it is given out: other pages of the same origin can write into these caches. A release is kept
 * whole or not at all, and takes over when the reader asks for it. `status.json` always comes from the network.
 */

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const RELEASE = "__RELEASE__";
/** SHA-256 by path. @type {Record<string, string>} */
const FILES = __FILES__;

const BASE = new URL("./", worker.location.href).href;
const PREFIX = "bonemets-copy-";
const CACHE = PREFIX + RELEASE;
const ABOUT = `${BASE}copy.json`;
const AT_ONCE = 4;

/** A response again, if its bytes are those of this release. @param {string} path @param {Response | undefined} found */
async function whole(path, found) {
  if (!found) return undefined;
  const bytes = await found.arrayBuffer();
  const digest = String.fromCharCode(...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
  const { status, headers } = found;
  return btoa(digest) === FILES[path] ? new Response(bytes, { status, headers }) : undefined;
}

/** @param {string} path @returns {Promise<Response>} From the network, as it was published. */
async function download(path) {
  const response = await fetch(BASE + path, { cache: "no-cache", integrity: `sha256-${FILES[path]}` });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** Caches of other releases; a copy that was not finished has no list of its files, and goes. @returns {Promise<Cache[]>} */
async function others() {
  const found = [];
  for (const name of await caches.keys()) {
    if (!name.startsWith(PREFIX) || name === CACHE) continue;
    const cache = await caches.open(name);
    if (await cache.match(ABOUT)) found.push(cache);
    else await caches.delete(name);
  }
  return found;
}

/** A file of this release: from another copy that has the same bytes, or else from the network. @param {string} path @param {Cache[]} copies */
async function obtain(path, copies) {
  for (const cache of copies) {
    const same = await whole(path, await cache.match(BASE + path)).catch(() => undefined);
    if (same) return same;
  }
  return download(path);
}

/** The day that this release was published, where that is still the published one. @returns {Promise<string>} */
async function issued() {
  const status = await (await fetch(`${BASE}status.json`, { cache: "no-store" })).json();
  return status.release === RELEASE ? status.issued : "";
}

async function copy() {
  const [cache, copies] = await Promise.all([caches.open(CACHE), others()]);
  const waiting = Object.keys(FILES);
  const queue = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) await cache.put(BASE + path, await obtain(path, copies));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, queue));
  const known = { release: RELEASE, issued: await issued().catch(() => ""), made: Date.now() };
  await cache.put(ABOUT, new Response(JSON.stringify(known), { headers: { "Content-Type": "application/json" } }));
}

/** Half a copy would only take room. */
async function install() {
  try {
    await copy();
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function takeOver() {
  for (const name of await caches.keys()) if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  await worker.clients.claim();
}

/** A file of the copy; one that has been altered is thrown away and fetched again. @param {string} path */
async function kept(path) {
  const cache = await caches.open(CACHE);
  const found = await cache.match(BASE + path, { ignoreVary: true });
  const good = await whole(path, found);
  if (good || !found) return good;
  await cache.delete(BASE + path, { ignoreVary: true });
  const anew = await download(path);
  await cache.put(BASE + path, anew.clone());
  return anew;
}

/** The copy where it can be used, the network where it cannot. @param {Request} request @param {string} path */
async function answer(request, path) {
  const known = path in FILES && (await kept(path).catch(() => undefined));
  if (known) return known;
  const page = request.mode === "navigate";
  if (page && `${path}/index.html` in FILES) return Response.redirect(`${BASE}${path}/`, 302);
  try {
    return await fetch(request);
  } catch (error) {
    const unknown = page && (await kept("404.html").catch(() => undefined));
    if (!unknown) throw error;
    return new Response(unknown.body, { status: 404, headers: unknown.headers });
  }
}

/** Make the copy again where something else has thrown it away, and say so to the page that noticed. @param {ExtendableMessageEvent["source"]} page */
async function restore(page) {
  await install();
  page?.postMessage("restored");
}

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("message", (event) => {
  if (event.data === "take over") worker.skipWaiting();
  if (event.data === "restore") event.waitUntil(restore(event.source));
});
worker.addEventListener("fetch", (event) => {
  const [address = ""] = event.request.url.split(/[?#]/);
  if (event.request.method !== "GET" || !address.startsWith(BASE)) return;
  const path = address.slice(BASE.length);
  if (path === "status.json" || path === "sw.js") return;
  event.respondWith(answer(event.request, path === "" || path.endsWith("/") ? `${path}index.html` : path));
});

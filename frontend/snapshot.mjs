/**
 * The memory of a Python that has just started, kept on this device so that the next start need not redo it.
 *
 * It is made by a worker of its own, which is never asked anything: it holds the interpreter and the package, and no
 * answer. Pyodide calls these functions experimental, so they are called here and nowhere else, and whatever goes
 * wrong leaves the ordinary start.
 */

import { digest } from "./checksum.mjs";

/** Python is run where these are out of reach, and a browser that refuses storage throws. */
const caches = stores();

/** Cache that holds one snapshot at most; the service worker leaves it alone. */
const CACHE = "bonemets-snapshot";
const ADDRESS = new URL("./runtime/snapshot", import.meta.url).href;
/** Variable of the environment that tells, inside the memory itself, which runtime it is of. */
const MARK = "BONEMETS_RUNTIME";
/** Randomness must not be the one of an earlier visit. */
const RESUME = `
import os, sys
if "random" in sys.modules:
    sys.modules["random"].seed()
os.environ.get("${MARK}")`;
/** A damaged memory may leave Pyodide waiting for ever; an ordinary start takes about a second. */
const PATIENCE = 8_000;

function stores() {
  try {
    return globalThis.caches;
  } catch {
    return /** @type {any} */ (undefined);
  }
}

/** @typedef {{bytes: Uint8Array<ArrayBuffer>, key: string}} Snapshot */

/** Checksum of all that a runtime is made of. @param {any} manifest */
const keyOf = (manifest) => digest(new TextEncoder().encode(JSON.stringify([manifest.files, manifest.lock])));

/** @param {Uint8Array<ArrayBuffer>} bytes @param {string} key */
async function keep(bytes, key) {
  const headers = { "X-Runtime": key, "X-Digest": await digest(bytes) };
  await (await caches.open(CACHE)).put(ADDRESS, new Response(bytes, { headers }));
}

/** Keep nothing any more. */
export const forget = () => caches.delete(CACHE);

/** What is kept, if it is whole. @returns {Promise<Snapshot | undefined>} */
export async function find() {
  const response = await caches.match(ADDRESS, { cacheName: CACHE });
  if (!response) return undefined;
  const bytes = new Uint8Array(await response.arrayBuffer());
  if ((await digest(bytes)) === response.headers.get("X-Digest"))
    return { bytes, key: response.headers.get("X-Runtime") ?? "" };
  await caches.delete(CACHE);
  return undefined;
}

/**
 * Python as it was when kept, or why not: `absent`, or `refused` by this browser, which is then remembered.
 * @param {Snapshot | undefined} kept
 * @param {{manifest: any, module: Promise<WebAssembly.Module>}} runtime
 * @param {(options: Record<string, any>) => Promise<any>} load
 * @returns {Promise<{python?: any, snapshot: "restored" | "absent" | "refused"}>}
 */
export async function restore(kept, { manifest, module }, load) {
  if (!kept) return { snapshot: "absent" };
  const key = await keyOf(manifest);
  if (kept.key !== key) {
    await caches.delete(CACHE);
    return { snapshot: "absent" };
  }
  await module; // its download is not the memory's time
  try {
    if (!kept.bytes.length) return { snapshot: "refused" };
    const python = await inTime(load({ _loadSnapshot: kept.bytes }));
    if (python.runPython(RESUME) !== key) throw new Error("snapshot: of another runtime");
    return { python, snapshot: "restored" };
  } catch {
    await refuse(key);
    return { snapshot: "refused" };
  }
}

/** Leave the mark of a memory that cannot be used. @param {string} key */
const refuse = (key) => keep(new Uint8Array(), key);

/** For a page whose worker was lost while it started from the memory: it is not used again. */
export async function giveUp() {
  const kept = await find();
  if (kept) await refuse(kept.key);
}

/** @template T @param {Promise<T>} promise @returns {Promise<T>} */
const inTime = (promise) =>
  Promise.race([
    promise,
    new Promise((_, reject) => setTimeout(() => reject(new Error("snapshot: timeout")), PATIENCE)),
  ]);

/**
 * Start Python for this alone, with the package imported to the last rule, and keep its memory.
 * @param {any} manifest
 * @param {(options: Record<string, any>) => Promise<any>} load
 * @param {string} code What imports it.
 */
export async function make(manifest, load, code) {
  const key = await keyOf(manifest);
  const python = await load({ _makeSnapshot: true, env: { [MARK]: key } });
  python.runPython(code);
  await keep(python.makeMemorySnapshot(), key);
}

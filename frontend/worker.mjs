/**
 * Python, in a worker: starts Pyodide once from `runtime/`, then answers calls with the package's API.
 *
 * Sends `{state, detail, versions?, release?, loaded?, total?}` while starting, then `{id, value}` or `{id, error}` for each
 * `{id, method, args}` received. Every request is of this site; nothing is asked of the page.
 * A worker named `snapshot` answers nothing: it keeps the memory of a fresh Python for the next visit.
 *
 * It runs under the policy of the page that made it, and does nothing where there is none.
 */

import { digest, integrity } from "./checksum.mjs";
import { APART, API, answer, interpreter, join, PACKAGE, refusal, shed } from "./python.mjs";
import { find, make, restore } from "./snapshot.mjs";

/**
 * @typedef {Awaited<ReturnType<typeof files>>} Files
 * @typedef {Parameters<typeof interpreter>[1]} Options
 * @typedef {(options?: Options) => Promise<any>} Load
 * @typedef {(found: Files, load: Load) => Promise<{python?: any, snapshot: string}>} Restore
 */

const RUNTIME = new URL("./runtime/", import.meta.url);

/** @param {string} name */
const address = (name) => new URL(name, RUNTIME).href;

/** Imports every rule, and not only what one answer needs. */
const WHOLE = `import ${API}\nfrom ${PACKAGE} import rules\nrules()`;

/** What Python takes, and how much of it has come. */
const TAKEN = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "library.zip", `${PACKAGE}.zip`];
/** @type {Map<string, number>} */
const come = new Map();
/** Time between two words of what has come, in milliseconds. */
const OFTEN = 250;
let told = 0;
/** What still comes once a file is known to be missing is no progress. */
let isLost = false;

/** @param {any} manifest */
function tell(manifest) {
  if (isLost || Date.now() - told < OFTEN) return;
  told = Date.now();
  const sum = (/** @type {Iterable<number>} */ all) => [...all].reduce((one, other) => one + other, 0);
  const total = sum(TAKEN.map((name) => manifest.files[name].bytes));
  postMessage({ state: "starting", detail: "download", loaded: sum(come.values()), total });
}

/**
 * The bytes of a response, told as they come: a slow line is no failure.
 * @param {string} name @param {Response} response @param {Promise<any>} manifest
 */
async function received(name, response, manifest) {
  /** @type {Uint8Array[]} */
  const parts = [];
  const reader = response.body?.getReader();
  come.set(name, 0);
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    parts.push(next.value);
    come.set(name, (come.get(name) ?? 0) + next.value.length);
    manifest.then(tell, () => {});
  }
  return joined(parts);
}

/** In memory: a blob would take them to another process and back. @param {Uint8Array[]} parts */
function joined(parts) {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** @param {string} name @param {RequestInit} [options] */
async function download(name, options) {
  const response = await fetch(address(name), options).catch(({ message }) => {
    throw new Error(`${name}: ${message}`);
  });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** SHA-256, or nothing on a connection that is not secure. @param {BufferSource} bytes */
const checksum = async (bytes) => (crypto.subtle ? digest(bytes) : "");

/**
 * Everything at once, byte for byte as the manifest says: each of these arrives or throws.
 * The WebAssembly file is by far the largest and is left to come, since the scripts have work to do before they need it.
 * @param {RequestCache} cache
 */
async function files(cache) {
  const manifest = download("manifest.json", { cache }).then((response) => response.json());
  const sha256 = async (/** @type {string} */ name) => (await manifest).files[name].sha256;

  /** A browser that verifies gives nothing before all has come, so it does only where we cannot. */
  const whole = async (/** @type {string} */ name) => {
    const options = { cache, integrity: crypto.subtle ? "" : integrity(await sha256(name)) };
    const bytes = await received(name, await download(name, options), manifest);
    const found = await checksum(bytes);
    if (found && found !== (await sha256(name))) throw new Error(`${name}: altered`);
    return bytes;
  };
  const script = async (/** @type {string} */ name) => {
    const [found] = await Promise.all([import(address(cache === "default" ? name : `${name}?${cache}`)), whole(name)]);
    return found;
  };
  /** Compile while the bytes arrive, which browsers only do for the right type. */
  const compiled = async (/** @type {string} */ name) => {
    const response = await download(name, { cache });
    const streams = response.headers.get("Content-Type") === "application/wasm";
    const bytes = received(name, response.clone(), manifest);
    const module = streams ? WebAssembly.compileStreaming(response) : bytes.then((all) => WebAssembly.compile(all));
    const [, found] = await Promise.all([module, bytes.then(checksum)]).catch(({ message }) => {
      throw new Error(`${name}: ${message}`);
    });
    if (found && found !== (await sha256(name))) throw new Error(`${name}: altered`);
    return module;
  };

  const module = compiled("pyodide.asm.wasm");
  module.catch(() => {}); // told by whoever waits for it
  const [{ loadPyodide }, { default: createPyodideModule }, library, source] = await Promise.all([
    script("pyodide.mjs"),
    script("pyodide.asm.mjs"),
    whole("library.zip"),
    whole(`${PACKAGE}.zip`),
  ]);
  return { module, loadPyodide, createPyodideModule, library, source, manifest: await manifest };
}

/** What only one page needs, byte for byte as the manifest says. @param {any} manifest */
async function apart({ files }) {
  const name = `${APART}.zip`;
  const { sha256 } = files[name];
  const content = await (await download(name, { cache: "no-cache" })).arrayBuffer();
  const found = await checksum(content);
  if (found && found !== sha256) throw new Error(`${name}: altered`);
  return content;
}

/**
 * The memory of an earlier start, which only saves time: whatever is wrong with it leaves the ordinary start.
 * @returns {Promise<Restore>}
 */
async function memory() {
  const refused = async () => ({ snapshot: "refused" });
  try {
    const kept = await find();
    return (found, load) => restore(kept, found, load).catch(refused);
  } catch {
    return refused;
  }
}

/** Python, on its way once all files are there. A browser may have kept files of two releases: then all come anew. */
async function arrive() {
  const attempt = async (/** @type {RequestCache} */ cache) => {
    const [found, restore] = await Promise.all([files(cache), memory()]);
    const python = boot(found, restore);
    python.catch(() => {}); // told by whoever waits for it
    await found.module;
    return { python };
  };
  return attempt("default").catch(() => attempt("reload"));
}

/** @param {Files} found @param {Restore} restore */
async function boot(found, restore) {
  shed();
  const load = (/** @type {Options} */ options = {}) => {
    postMessage({ state: "starting", detail: options._loadSnapshot ? "memory" : "python" });
    return interpreter(found, options);
  };
  const { python: restored, snapshot } = await restore(found, load);
  const python = restored ?? (await load());
  return { python, snapshot, manifest: found.manifest };
}

async function start() {
  postMessage({ state: "starting", detail: "download" });
  const { python, snapshot, manifest } = await (await arrive()).python;
  const { handle } = python.pyimport(API);
  postMessage({ state: "ready", detail: "", versions: manifest.versions, snapshot, release: manifest.inputs });
  /** @type {Promise<void> | undefined} */
  let joined;
  return async (/** @type {Parameters<typeof answer>[2]} */ call) => {
    if (call.method === APART) {
      joined ??= apart(manifest).then((content) => join(python, content));
      try {
        await joined;
      } catch (error) {
        joined = undefined;
        return postMessage({ id: call.id, error: { type: "network", message: String(error) } });
      }
    }
    const reply = answer(python, handle, call);
    postMessage(reply);
    if (reply.state) close();
  };
}

/** Keep the memory of a Python that nothing is asked of. */
async function keep() {
  const found = await files("default");
  await found.module;
  await make(found.manifest, (/** @type {Options} */ options) => interpreter(found, options), WHOLE);
  postMessage({ state: "kept", detail: "" });
}

const refused = refusal();
if (location.protocol !== "blob:") postMessage({ state: "failed", detail: "no policy" });
else if (self.name === "snapshot") keep().catch((error) => postMessage({ state: "failed", detail: String(error) }));
else if (refused) postMessage({ state: "refused", detail: refused });
else {
  const started = start();
  started.catch((error) => {
    isLost = true;
    postMessage({ state: "failed", detail: String(error) });
  });
  addEventListener("message", ({ data }) => started.then((reply) => reply(data)).catch(() => {}));
}

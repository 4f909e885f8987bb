/**
 * A Python in a place of its own, apart from the page and from the Python of the calculators.
 *
 * Its worker lives in a frame without origin, whose policy lets nothing in or out: no network, no storage, no page. The
 * page fetches the files, verifies them against the manifest, and hands them in; only answers to calls come back. It
 * ends with the frame.
 */

import { integrity } from "./checksum.mjs";

const RUNTIME = new URL("./runtime/", import.meta.url);
const DOCUMENT = "enclosure.html";
const GLUE = "pyodide.asm.mjs";
const WORKER = "enclosed.js";
const GIVEN = ["pyodide.asm.wasm", "library.zip", "bonemets.zip", "cohort.zip"];
/** All that it is made of. */
export const NAMES = [DOCUMENT, GLUE, WORKER, ...GIVEN];

/** @typedef {{manifest: any, files: Record<string, ArrayBuffer>}} Runtime */

/** @param {ArrayBuffer} bytes */
const text = (bytes) => new TextDecoder().decode(bytes);

/**
 * The files as the manifest says, byte for byte, or an error. @param {RequestCache} [cache]
 * @param {string} [expected] SHA-256 that the manifest must have, where one is known from elsewhere.
 * @returns {Promise<Runtime>}
 */
export async function obtain(cache = "default", expected) {
  const download = async (/** @type {string} */ name, /** @type {RequestInit} */ options) => {
    const response = await fetch(new URL(name, RUNTIME), { cache, ...options }).catch(({ message }) => {
      throw new Error(`${name}\u00a0: ${message}`);
    });
    if (!response.ok) throw new Error(`${name}\u00a0: ${response.status}`);
    return response.arrayBuffer();
  };
  const manifest = JSON.parse(
    text(await download("manifest.json", expected ? { integrity: integrity(expected) } : {})),
  );
  const whole = async (/** @type {string} */ name) => [
    name,
    await download(name, { integrity: integrity(manifest.files[name].sha256) }),
  ];
  return { manifest, files: Object.fromEntries(await Promise.all(NAMES.map(whole))) };
}

/** A worker without origin cannot be a module in Chromium: the glue says where it is and exports at its end, no more. @param {string} module */
const classic = (module) =>
  module.replaceAll("import.meta.url", "location.href").replace(/export default \w+;\s*$/, "");

/**
 * @param {string} api Module of the package whose `handle` answers.
 * @param {() => Promise<Runtime>} [runtime]
 * @returns {import("./engine.mjs").Place}
 */
export function enclosed(api, runtime = obtain) {
  const frame = document.createElement("iframe");
  const { port1: port, port2: theirs } = new MessageChannel();
  /** @type {import("./engine.mjs").Place} */
  /** @type {import("./engine.mjs").Place} */
  const place = {
    onmessage: null,
    onerror: null,
    postMessage: (/** @type {any} */ message) => port.postMessage(message),
    terminate() {
      port.close();
      frame.remove();
    },
  };
  port.onmessage = (event) => place.onmessage?.(event);
  frame.hidden = true;
  frame.setAttribute("sandbox", "allow-scripts");
  begin().catch(({ message }) =>
    place.onmessage?.(new MessageEvent("message", { data: { state: "failed", detail: message } })),
  );
  return place;

  async function begin() {
    const { manifest, files } = await runtime();
    const file = (/** @type {string} */ name) => files[name] ?? new ArrayBuffer(0);
    frame.srcdoc = text(file(DOCUMENT));
    const loaded = new Promise((done) => frame.addEventListener("load", done, { once: true }));
    document.body.append(frame);
    await loaded;
    const script = classic(text(file(GLUE))) + text(file(WORKER));
    const given = { port: theirs, api, manifest, files: Object.fromEntries(GIVEN.map((name) => [name, file(name)])) };
    frame.contentWindow?.postMessage({ script, given }, "*", [theirs, ...Object.values(given.files)]);
  }
}

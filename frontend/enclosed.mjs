/**
 * Python in a place of its own: a worker of an origin that nothing else has, under a policy that lets it reach nothing.
 *
 * Its one message brings the port that it is spoken to through, its files, since it can fetch none, and the module of
 * the package whose `handle` answers. The glue of Pyodide stands before this script and defines `_createPyodideModule`.
 */

import { loadPyodide } from "pyodide";
import { APART, answer, interpreter, join, PACKAGE, refusal, shed } from "./python.mjs";

/** @param {{files: Record<string, ArrayBuffer>, manifest: any, api: string}} given */
async function start({ files, manifest, api }) {
  const module = WebAssembly.compile(/** @type {ArrayBuffer} */ (files["pyodide.asm.wasm"]));
  const bytes = (/** @type {string} */ name) => new Uint8Array(files[name] ?? new ArrayBuffer(0));
  const [library, source] = [bytes("library.zip"), bytes(`${PACKAGE}.zip`)];
  const python = await interpreter({
    module,
    loadPyodide,
    createPyodideModule: _createPyodideModule,
    manifest,
    library,
    source,
  });
  await module;
  const apart = files[`${APART}.zip`];
  if (apart) join(python, apart);
  return { python, handle: python.pyimport(api).handle };
}

addEventListener(
  "message",
  ({ data: { port, ...given } }) => {
    const say = port.postMessage.bind(port);
    const refused = refusal();
    if (refused) return say({ state: "refused", detail: refused });
    shed();
    say({ state: "starting", detail: "python" });
    start(given).then(
      ({ python, handle }) => {
        say({ state: "ready", detail: "", versions: given.manifest.versions });
        port.onmessage = (/** @type {MessageEvent} */ { data }) => {
          const reply = answer(python, handle, data);
          say(reply);
          if (reply.state) close();
        };
      },
      (error) => say({ state: "failed", detail: String(error) }),
    );
  },
  { once: true },
);

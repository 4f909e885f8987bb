/** Python itself, from files that are there already, and its answers: what every place that runs it has in common. */

export const PACKAGE = "bonemets";
/** Module whose `handle` answers the calculators. */
export const API = `${PACKAGE}.browser.api`;
/** Method, and folder of the package, that has an archive of its own. */
export const APART = "cohort";
/** Where Pyodide's files seem to come from: addresses that are answered here, since no policy lets them be fetched. */
const NOWHERE = "data:,";
const LIBRARY = `${NOWHERE}library`;
const WASM = `${NOWHERE}/pyodide.asm.wasm`;
const EMPTY_MODULE = new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);
/** What outlives a worker or is heard elsewhere, and workers, which could be started without a policy. */
const USELESS = ["caches", "indexedDB", "BroadcastChannel", "Worker", "SharedWorker"];

/** Why WebAssembly cannot be used here, or nothing. */
export function refusal() {
  try {
    new WebAssembly.Module(EMPTY_MODULE);
    return "";
  } catch (error) {
    return String(error);
  }
}

/** Take out of reach what Python's code has no use for, for good. */
export function shed() {
  for (let scope = globalThis; scope; scope = Object.getPrototypeOf(scope))
    for (const name of USELESS) Reflect.deleteProperty(scope, name);
}

/**
 * The interpreter, with the package on its path.
 *
 * `loadPyodide` would fetch the library, which a policy may refuse, and the WebAssembly file, compile it once all else is
 * there, and never settle if that failed. It is given both instead, is left waiting where there is no module, which whoever
 * started it learns from the module, and gets addresses that cost no request.
 * @param {{module: Promise<WebAssembly.Module>, loadPyodide: Function, createPyodideModule: Function, manifest: any, library: Uint8Array<ArrayBuffer>, source: Uint8Array<ArrayBuffer>}} files
 * @param {{env?: Record<string, string>, [option: string]: unknown}} [options] Of Pyodide, besides.
 */
export async function interpreter(
  { module, loadPyodide, createPyodideModule, manifest, library, source },
  { env, ...options } = {},
) {
  WebAssembly.instantiateStreaming = async (
    /** @type {unknown} */ _,
    /** @type {WebAssembly.Imports | undefined} */ imports,
  ) => {
    const arrived = await module.catch(() => new Promise(() => {}));
    const instance = await WebAssembly.instantiate(/** @type {WebAssembly.Module} */ (arrived), imports);
    return { module: arrived, instance };
  };
  const { fetch } = globalThis;
  const given = new Map([
    [LIBRARY, library],
    [WASM, null],
  ]); // the module comes from `instantiateStreaming`
  globalThis.fetch = async (asked, init) =>
    given.has(`${asked}`) ? new Response(given.get(`${asked}`)) : fetch(asked, init);
  const path = `/lib/${PACKAGE}.zip`;
  return loadPyodide({
    indexURL: NOWHERE,
    createPyodideModule,
    stdLibURL: LIBRARY,
    lockFileContents: manifest.lock,
    packageBaseUrl: NOWHERE,
    env: { PYTHONPATH: path, ...env },
    fsInit: async (/** @type {any} */ FS) => FS.writeFile(path, source),
    ...options,
  });
}

/** Let the package find what comes in an archive of its own. @param {any} python @param {ArrayBuffer} content */
export function join(python, content) {
  const path = `/lib/${APART}.zip`;
  python.FS.writeFile(path, new Uint8Array(content));
  const { __path__: places } = python.pyimport(PACKAGE);
  places.append(`${path}/${PACKAGE}`);
  places.destroy();
}

/**
 * The answer to a call; an interpreter that has broken down says so, and is to be asked nothing more.
 * @param {any} python @param {(method: string, args: string) => string} handle
 * @param {{id: number, method: string, args: any[]}} call
 * @returns {{id: number, value?: any, error?: {type: string, message: string, field?: string}, state?: string, detail?: string}}
 */
export function answer(python, handle, { id, method, args }) {
  try {
    return { id, value: JSON.parse(handle(method, JSON.stringify(args))) };
  } catch (error) {
    const isPythons = error instanceof Error && error.name === "PythonError";
    return { id, error: explain(error, python), ...(isPythons ? {} : { state: "failed", detail: String(error) }) };
  }
}

/** What went wrong, without Python's traceback: class and message, and the field of an answer that is refused. @param {any} error @param {any} python */
function explain(error, python) {
  if (error.name !== "PythonError") return { type: error.name, message: error.message };
  const sys = python.pyimport("sys");
  const raised = sys.last_exc;
  const { field } = raised;
  const explained = { type: error.type, message: raised.toString(), field };
  raised.destroy();
  sys.destroy();
  return explained;
}

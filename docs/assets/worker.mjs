/**
 * Python, in a worker: starts Pyodide once from `runtime/`, then answers calls with the door of the package.
 *
 * Sends `{state, detail, versions?}` while starting, then `{id, value}` or `{id, error}` for each
 * `{id, method, args}` received. Every request is of this site; nothing is asked of the page.
 */

const RUNTIME = new URL("./runtime/", import.meta.url);
const PACKAGE = "bonemets";
const EMPTY_MODULE = new Uint8Array([0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00]);

/** @param {string} name */
const address = (name) => new URL(name, RUNTIME).href;

/** @param {string} name @param {RequestInit} [options] */
async function download(name, options) {
  const response = await fetch(address(name), options).catch(({ message }) => ({ ok: false, status: message }));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response;
}

/** Compile while the bytes arrive, which browsers only do for the right type. @param {string} name */
async function compile(name) {
  const response = await download(name);
  return response.headers.get("Content-Type") === "application/wasm"
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}

/** The two archives, byte for byte those of the manifest. @param {RequestCache} cache */
async function archives(cache) {
  const manifest = await (await download("manifest.json", { cache })).json();
  const archive = async (/** @type {string} */ name) => {
    const digest = manifest.files[name].sha256.replace(/../g, (byte) => String.fromCharCode(parseInt(byte, 16)));
    return (await download(name, { cache, integrity: `sha256-${btoa(digest)}` })).blob();
  };
  const [library, source] = await Promise.all([archive("library.zip"), archive(`${PACKAGE}.zip`)]);
  return { manifest, library, source };
}

/** Everything at once: each of these arrives or throws. A browser may have kept archives of two releases. */
async function files() {
  const [module, { loadPyodide }, { default: createPyodideModule }, packed] = await Promise.all([
    compile("pyodide.asm.wasm"),
    import(address("pyodide.mjs")),
    import(address("pyodide.asm.mjs")),
    archives("default").catch(() => archives("reload")),
  ]);
  return { module, loadPyodide, createPyodideModule, ...packed };
}

/**
 * The interpreter, with the package on its path.
 *
 * `loadPyodide` would fetch the WebAssembly file, compile it once all else is there, and never settle if that
 * failed. It is given the compiled module instead, and an `indexURL` that costs no request.
 */
async function interpreter({ module, loadPyodide, createPyodideModule, manifest, library, source }) {
  WebAssembly.instantiateStreaming = async (_, imports) => ({
    module,
    instance: await WebAssembly.instantiate(module, imports),
  });
  const path = `/lib/${PACKAGE}.zip`;
  const content = new Uint8Array(await source.arrayBuffer());
  return loadPyodide({
    indexURL: "data:,",
    createPyodideModule,
    stdLibURL: URL.createObjectURL(library),
    lockFileContents: manifest.lock,
    packageBaseUrl: RUNTIME.href,
    env: { PYTHONPATH: path },
    fsInit: async (FS) => FS.writeFile(path, content),
  });
}

/** Why WebAssembly cannot be used here, or nothing. */
function refusal() {
  try {
    new WebAssembly.Module(EMPTY_MODULE);
    return "";
  } catch (error) {
    return String(error);
  }
}

async function start() {
  postMessage({ state: "starting", detail: "download" });
  const found = await files();
  postMessage({ state: "starting", detail: "python" });
  const python = await interpreter(found);
  const { handle } = python.pyimport(`${PACKAGE}.export.door`);
  postMessage({ state: "ready", detail: "", versions: found.manifest.versions });
  return { handle, sys: python.pyimport("sys") };
}

function answer({ handle, sys }, { id, method, args }) {
  try {
    postMessage({ id, value: JSON.parse(handle(method, JSON.stringify(args))) });
  } catch (error) {
    postMessage({ id, error: explain(error, sys) });
  }
}

/** What went wrong, without Python's traceback: class and message, and the field of an answer that is refused. */
function explain(error, sys) {
  if (error.name !== "PythonError") return { type: error.name, message: error.message };
  const raised = sys.last_exc;
  const { field } = raised;
  const explained = { type: error.type, message: raised.toString(), field };
  raised.destroy();
  return explained;
}

const refused = refusal();
if (refused) postMessage({ state: "refused", detail: refused });
else {
  const started = start();
  started.catch((error) => postMessage({ state: "failed", detail: String(error) }));
  addEventListener("message", ({ data }) => started.then((python) => answer(python, data)).catch(() => {}));
}

/**
 * The page's side of Python: owns the one worker, which outlives page changes.
 *
 * The worker begins when `start` is called, or with the first call: a page that asks nothing downloads no Python.
 * States: `starting`, `ready`, `refused` (no WebAssembly here), `failed`. A failed engine becomes ready if the worker
 * was only late; calls made or pending while it is refused or failed are rejected, and may be made again when ready.
 * A Python that does not answer as published is `doubted`, wholly, until the page is loaded again; one that is of another
 * release than the page is `mixed`, and is asked nothing.
 * Nothing of it is told while something is pressed.
 * One that is lost while it starts from a kept memory begins once more, without that memory.
 */

import { whenReleased } from "./pointer.mjs";

/** @typedef {"starting" | "ready" | "refused" | "failed" | "doubted" | "mixed"} State */
/** @typedef {(state: State, detail: string) => unknown} Listener */
/**
 * What runs Python, and can be ended.
 * @typedef {object} Place
 * @property {(message: unknown) => void} postMessage
 * @property {() => void} terminate
 * @property {((event: MessageEvent) => any) | null} onmessage
 * @property {((event: ErrorEvent) => any) | null} onerror
 */

/** Silence after which a worker that owes something is taken to be lost, in milliseconds. */
export const WATCHDOG = 30_000;

/** States in which a call cannot be answered. */
const LOST = ["refused", "failed", "doubted", "mixed"];

/** The Python that this page was published with; nothing where the site is not built. */
const RELEASE = globalThis.__RUNTIME__ ?? "";

/** An error of the engine, `type` being its state, or of Python, `type` being the exception's class. */
export class EngineError extends Error {
  /** @param {{type: string, message: string, field?: string}} error */
  constructor({ type, message, field }) {
    super(message);
    this.name = "EngineError";
    this.type = type;
    this.field = field;
  }
}

/**
 * A worker under the policy of this page, named after what it is for.
 *
 * A worker that is loaded from an address has the policy that its server sends, and a host of files sends none. One that
 * is made here and imports its script has ours. `worker.mjs` does nothing when it is started in another way.
 * @param {string} name @param {URL} [address] @returns {Worker}
 */
export function governed(name, address = new URL("./worker.mjs", import.meta.url)) {
  const script = new Blob([`import ${JSON.stringify(address.href)};`], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(script), { type: "module", name });
}

export class Engine {
  /** @type {State} */
  state = "starting";
  detail = "";
  /** Versions of Pyodide, Python and the package, once ready. @type {Record<string, string>} */
  versions = {};
  /** Whether Python started from a kept memory, once ready. @type {"" | "restored" | "absent" | "refused"} */
  snapshot = "";
  #watchdog;
  #open;
  /** @type {Place | undefined} */
  #place;
  #begun = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #last = 0;
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: EngineError) => void, patient: boolean}>} */
  #pending = new Map();
  /** @type {Set<Listener>} */
  #listeners = new Set();
  /** @type {Set<(loaded: number, total: number) => unknown>} */
  #progress = new Set();
  /** @type {[number, number] | undefined} What came last, for whoever asks late. */
  #come;

  /** @param {{watchdog?: number, open?: () => Place}} [options] */
  constructor({ watchdog = WATCHDOG, open = () => governed("python") } = {}) {
    this.#watchdog = watchdog;
    this.#open = open;
  }

  /** Begin, once. */
  start() {
    if (!this.#begun) this.restart();
  }

  /** Begin again with a new worker. */
  restart() {
    if (this.state === "doubted") return;
    this.#begun = true;
    this.#place?.terminate();
    this.#reject("failed", "restart");
    this.#enter("starting", "");
    try {
      const place = this.#open();
      const told = (/** @type {() => void} */ take) => whenReleased(() => place === this.#place && take());
      place.onmessage = ({ data }) => told(() => this.#receive(data));
      place.onerror = ({ message }) => told(() => this.#enter("failed", message || "worker"));
      this.#place = place;
      this.#watch();
    } catch (error) {
      this.#enter("failed", String(error));
    }
  }

  /** Ask it nothing more, nor the memory that it may have come from: it does not answer as was published. */
  distrust() {
    this.#leave();
    this.#enter("doubted", "");
    import("./snapshot.mjs").then(({ forget }) => forget()).catch(() => {});
  }

  #leave() {
    this.#place?.terminate();
    this.#place = undefined;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** End the worker; the next call begins anew. */
  stop() {
    this.#begun = false;
    this.#leave();
    this.#reject("failed", "stop");
    this.#enter("starting", "");
  }

  /**
   * Call a method of the package's door. Calls made while starting wait for Python.
   * @param {string} method @param {...any} args @returns {Promise<any>}
   */
  call(method, ...args) {
    return this.#send(method, args, false);
  }

  /**
   * Call what may take any time, such as a reader's own code: as long as it is not answered, silence means nothing.
   * @param {string} method @param {...any} args @returns {Promise<any>}
   */
  callPatiently(method, ...args) {
    return this.#send(method, args, true);
  }

  /** @param {string} method @param {any[]} args @param {boolean} patient @returns {Promise<any>} */
  #send(method, args, patient) {
    this.start();
    return new Promise((resolve, reject) => {
      const id = ++this.#last;
      this.#pending.set(id, { resolve, reject, patient });
      if (LOST.includes(this.state)) return this.#reject(this.state, this.detail);
      this.#place?.postMessage({ id, method, args });
      this.#watch();
    });
  }

  /** Be told the state now and at each change. @param {Listener} listener @returns {() => unknown} to stop */
  onState(listener) {
    this.#listeners.add(listener);
    listener(this.state, this.detail);
    return () => this.#listeners.delete(listener);
  }

  /** Be told how many bytes have come, of how many. @param {(loaded: number, total: number) => unknown} listener */
  onProgress(listener) {
    this.#progress.add(listener);
    if (this.#come) listener(...this.#come);
  }

  /** @param {any} message From the worker: a state, or the answer to a call. */
  #receive({ state, detail, versions, snapshot, release, loaded, total, id, value, error }) {
    if (release && RELEASE && release !== RELEASE) {
      this.#leave();
      return this.#enter("mixed", release);
    }
    if (total) {
      this.#come = [loaded, total];
      for (const listener of this.#progress) listener(loaded, total);
    }
    if (versions) this.versions = versions;
    if (snapshot) this.snapshot = snapshot;
    const call = this.#pending.get(id);
    this.#pending.delete(id);
    if (error) call?.reject(new EngineError(error));
    else call?.resolve(value);
    this.#enter(state ?? "ready", detail ?? "");
    this.#watch();
  }

  /** @param {State} state @param {string} detail */
  #enter(state, detail) {
    const changed = state !== this.state;
    this.state = state;
    this.detail = detail;
    if (!changed) return;
    if (LOST.includes(state)) this.#reject(state, detail);
    for (const listener of this.#listeners) listener(state, detail);
  }

  /** Give up every call that is not answered. @param {string} type @param {string} message */
  #reject(type, message) {
    for (const { reject } of this.#pending.values()) reject(new EngineError({ type, message }));
    this.#pending.clear();
  }

  /** Wait anew for a sign of the worker, as long as it owes one. */
  #watch() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const calls = [...this.#pending.values()];
    if (this.state !== "starting" && (!calls.length || calls.some(({ patient }) => patient))) return;
    const timer = setTimeout(() => whenReleased(() => timer === this.#timer && this.#lose()), this.#watchdog);
    this.#timer = timer;
  }

  /** The worker is lost. A memory may hold it in a loop that nothing in it can end: Python begins anew, without. */
  async #lose() {
    const isMemorys = this.state === "starting" && this.detail === "memory";
    this.#enter("failed", "timeout");
    if (!isMemorys) return;
    const place = this.#place;
    await import("./snapshot.mjs").then(({ giveUp }) => giveUp()).catch(() => {});
    if (place === this.#place) this.restart();
  }
}

export const engine = new Engine();
export const call = engine.call.bind(engine);
export const onState = engine.onState.bind(engine);

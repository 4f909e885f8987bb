import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as after } from "node:timers/promises";
import "./page.mjs";

globalThis.__RUNTIME__ = "this release";
const { Engine } = await import("../engine.mjs");

const WATCHDOG = 60;

/** An engine, and the worker that it thinks it has. */
function started() {
  /** @type {import("../engine.mjs").Place} */
  const place = { postMessage: () => {}, terminate: () => {}, onmessage: null, onerror: null };
  const engine = new Engine({ watchdog: WATCHDOG, open: () => place });
  engine.start();
  return { engine, say: (/** @type {object} */ data) => place.onmessage?.(new MessageEvent("message", { data })) };
}

test("a slow line is waited for as long as bytes come, silence is not", async () => {
  const { engine, say } = started();
  /** @type {number[][]} */
  const told = [];
  engine.onProgress((loaded, total) => told.push([loaded, total]));
  for (const loaded of [1, 2, 3, 4, 5, 6]) {
    await after(WATCHDOG / 3);
    say({ state: "starting", detail: "download", loaded, total: 12 });
    assert.equal(engine.state, "starting");
  }
  assert.deepEqual(told.at(-1), [6, 12]);
  await after(3 * WATCHDOG);
  assert.equal(engine.state, "failed");
});

test("a Python of another release answers nothing", async () => {
  const { engine, say } = started();
  const call = engine.call("respond");
  say({ state: "ready", release: "another" });
  assert.equal(engine.state, "mixed");
  await assert.rejects(call, { type: "mixed" });
  await assert.rejects(engine.call("respond"), { type: "mixed" });
});

test("a Python of this release is ready", () => {
  const { engine, say } = started();
  say({ state: "ready", release: "this release" });
  assert.equal(engine.state, "ready");
  engine.stop();
});

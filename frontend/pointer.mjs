/**
 * Nothing moves under a finger: between press and release a page that changes its layout loses the click.
 *
 * Every change that the reader has not just asked for goes through this gate: what Python, the network, another tab or
 * a timer says waits until nothing is pressed. The space bar presses too.
 */

/** After a finger is lifted its click comes in a task of its own, at the latest after so many milliseconds. */
const TAP = 400;
const PRESSED_BY_SPACE = "button, summary, label, input:is([type=radio], [type=checkbox])";

/** @type {(() => unknown)[]} */
const waiting = [];
/** What is down: pointers by their number, the space bar, what was before this script ran. @type {Set<number | string>} */
const pressed = new Set(document.documentElement.matches(":active") ? ["before"] : []);
let isClosed = pressed.size > 0;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

/** @param {number | string} what */
function hold(what) {
  clearTimeout(timer);
  pressed.add(what);
  isClosed = true;
}

/** The click follows the release. @param {number | string} what @param {number} [delay] */
function release(what, delay = 0) {
  for (const up of [what, "before"]) pressed.delete(up);
  if (pressed.size || !isClosed) return;
  clearTimeout(timer);
  timer = setTimeout(open, delay);
}

function open() {
  isClosed = false;
  for (const go of waiting.splice(0)) queueMicrotask(go);
}

/** No click will come. */
function giveUp() {
  pressed.clear();
  release("");
}

/** Whether something is pressed, or has just been. */
export const isPressed = () => isClosed;

/** Run now, or once nothing is pressed. @param {() => unknown} action */
export function whenReleased(action) {
  if (isClosed) waiting.push(action);
  else action();
}

/** @returns {Promise<void>} */
export const released = () => new Promise(whenReleased);

/** @param {string} type @param {(event: any) => void} listener */
const on = (type, listener) => document.addEventListener(type, listener, { capture: true, passive: true });

on("pointerdown", ({ pointerId, isPrimary }) => {
  if (isPrimary) pressed.clear(); // the first finger down: no other is, whatever has become of its release
  hold(pointerId);
});
on("pointerup", ({ pointerId, pointerType }) => release(pointerId, ["touch", "pen"].includes(pointerType) ? TAP : 0));
on("pointercancel", ({ pointerId }) => release(pointerId));
on("click", () => release(""));
// A menu or a list of the system may keep the release to itself.
on("pointermove", ({ pointerId, buttons }) => buttons || release(pointerId));
on("contextmenu", ({ pointerType }) => pointerType === "touch" || giveUp());
on("dragend", giveUp);
on("keydown", ({ key, target, ctrlKey, altKey, metaKey }) => {
  if (key === " " && !ctrlKey && !altKey && !metaKey && target instanceof Element && target.closest(PRESSED_BY_SPACE))
    hold(key);
});
on("keyup", () => release(" "));
window.addEventListener("blur", giveUp);

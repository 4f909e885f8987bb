/**
 * Nothing may move under a finger: between press and release a page that changes its layout loses the click.
 *
 * Leaving a field shows what is wrong with it, and the press that leaves it aims at something below.
 */

/** @type {(() => void)[]} */
const waiting = [];
let held = false;
let timer = 0;

function hold() {
  clearTimeout(timer);
  held = true;
}

/** The click comes after the release, and for a finger so does an imitation of the mouse. */
function release() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    held = false;
    for (const go of waiting.splice(0)) go();
  });
}

/** Run now, or once nothing is pressed. @param {() => void} action */
export function whenReleased(action) {
  if (held) waiting.push(action);
  else action();
}

for (const type of ["pointerdown", "mousedown"]) document.addEventListener(type, hold, { capture: true });
for (const type of ["pointerup", "pointercancel", "mouseup", "click", "dragend"])
  document.addEventListener(type, release, { capture: true });
window.addEventListener("blur", release);

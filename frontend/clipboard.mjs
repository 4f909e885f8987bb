/** Copy a text wherever the browser lets us: over HTTP, in a frame or under a policy, the first way may fail. */

import { released } from "./pointer.mjs";

/**
 * @param {string} text
 * @param {HTMLTextAreaElement | HTMLInputElement} box Field that shows the same text; it is left selected where nothing could be copied.
 * @param {() => void} [reveal] Shows that field, where it must be selected.
 * @returns {Promise<boolean>} Told once nothing is pressed.
 */
export async function copy(text, box, reveal = () => {}) {
  const copied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => {
      reveal();
      return copySelection(box);
    },
  );
  await released();
  return copied;
}

/** @param {HTMLTextAreaElement | HTMLInputElement} box */
function copySelection(box) {
  const focused = document.activeElement;
  box.focus();
  box.select();
  try {
    if (!document.execCommand("copy")) return false;
  } catch {
    return false;
  }
  if (focused instanceof HTMLElement) focused.focus();
  return true;
}

/**
 * The pages that are shown: the first one, then those that instant navigation puts in its place.
 *
 * Our script comes before Material's, so that a calculator does not wait for it; `document$` is Material's.
 */

import { whenReleased } from "./pointer.mjs";

/**
 * Be told of the present page, then of each page that takes its place, while nothing is pressed.
 * @param {() => unknown} listener
 */
export function onShown(listener) {
  const tell = () => whenReleased(listener);
  if (globalThis.document$) return void globalThis.document$.subscribe(tell);
  tell();
  let isFirst = true;
  document.addEventListener("DOMContentLoaded", () =>
    globalThis.document$?.subscribe(() => {
      if (!isFirst) tell();
      isFirst = false;
    }),
  );
}

/**
 * The pages that are shown: the first one, then those that instant navigation puts in its place.
 *
 * Our script comes before Material's, so that a calculator does not wait for it; `document$` is Material's.
 */

/** Be told of the present page, then of each page that takes its place. @param {() => unknown} listener */
export function onShown(listener) {
  if (globalThis.document$) return globalThis.document$.subscribe(listener);
  listener();
  let isFirst = true;
  document.addEventListener("DOMContentLoaded", () =>
    globalThis.document$?.subscribe(() => {
      if (!isFirst) listener();
      isFirst = false;
    }),
  );
}

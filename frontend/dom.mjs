/** Elements of the pages, found with their kind: one that our own page must hold and does not is a fault, and is told. */

/**
 * The first element that matches.
 * @template {Element} T
 * @param {ParentNode} within @param {string} selector @param {new () => T} kind
 * @returns {T}
 */
export function one(within, selector, kind) {
  const found = within.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`no ${kind.name} is ${selector}`);
}

/**
 * Every element of a kind that matches.
 * @template {Element} T
 * @param {ParentNode} within @param {string} selector @param {new () => T} kind
 * @returns {T[]}
 */
export const every = (within, selector, kind) =>
  [...within.querySelectorAll(selector)].flatMap((found) => (found instanceof kind ? [found] : []));

/** @param {ParentNode} within @param {string} selector */
export const box = (within, selector) => one(within, selector, HTMLElement);

/** @param {ParentNode} within @param {string} selector */
export const boxes = (within, selector) => every(within, selector, HTMLElement);

/** @param {ParentNode} within @param {string} selector */
export const inputs = (within, selector) => every(within, selector, HTMLInputElement);

/** The nearest element around the target of an event that matches. @param {EventTarget | null} target @param {string} selector */
export function around(target, selector) {
  const found = target instanceof Element ? target.closest(selector) : null;
  return found instanceof HTMLElement ? found : null;
}

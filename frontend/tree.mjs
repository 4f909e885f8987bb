/** The decision trees of a page: the branches that the answers leave open are marked. */

import { boxes } from "./dom.mjs";

/**
 * @param {HTMLElement} section The calculator.
 * @param {string[]} conclusions Codes of the conclusions still possible; none where nothing is known.
 */
export function light(section, conclusions) {
  for (const tree of document.querySelectorAll(`.tree[data-tree="${section.dataset.rule}"]`)) {
    for (const part of boxes(tree, "[data-conclusions]")) {
      const open = (part.dataset.conclusions ?? "").split(" ").some((code) => conclusions.includes(code));
      part.classList.toggle("is-taken", open && conclusions.length === 1);
      part.classList.toggle("is-open", open && conclusions.length > 1);
    }
  }
}

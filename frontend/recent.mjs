/** The calculators answered during this visit, the last one first; they are forgotten with the page. */

import { boxes } from "./dom.mjs";
import { onShown } from "./navigation.mjs";

/** Names of their rules. @type {Set<string>} */
const used = new Set();

document.addEventListener("change", ({ target }) => {
  const calculator = target instanceof Element && target.closest(".calculator[data-rule]");
  const rule = calculator instanceof HTMLElement && calculator.dataset.rule;
  if (!rule) return;
  used.delete(rule);
  used.add(rule);
});

onShown(() => {
  for (const place of boxes(document, "[data-recent]")) {
    const links = [...used].reverse().flatMap((rule) => {
      const link = document.querySelector(`[data-item][data-rule="${rule}"] a`);
      return link ? [link.cloneNode(true)] : [];
    });
    place.querySelector("ul")?.replaceChildren(
      ...links.map((link) => {
        const item = document.createElement("li");
        item.append(link);
        return item;
      }),
    );
    place.hidden = links.length === 0;
  }
});

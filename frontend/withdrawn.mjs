/** Pages and sentences that the publisher has withdrawn: taken out of the page, and said in their place. */

import { onShown } from "./navigation.mjs";
import { onStatus, retractions } from "./status.mjs";
import { message } from "./view.mjs";

const BASE = new URL("../", import.meta.url).pathname;
const BLOCKS = "p, li, dt, dd, td, th, h1, h2, h3, h4, h5, h6, summary, figcaption, blockquote, legend, label";

/** @param {string | null} text Spaces of any kind are one. */
const plain = (text) => (text ?? "").replace(/\s+/g, " ").trim();

/** The innermost blocks that hold a sentence. @param {Element} article @param {string} sentence */
function holding(article, sentence) {
  const found = [...article.querySelectorAll(BLOCKS)].filter((block) => plain(block.textContent).includes(sentence));
  return found.filter((block) => !found.some((other) => other !== block && block.contains(other)));
}

function takeOut() {
  const article = document.querySelector("article");
  const here = location.pathname.slice(BASE.length).replace(/index\.html$/, "");
  for (const { page, sentence, said } of retractions()) {
    if (page !== here || !article) continue;
    for (const place of sentence ? holding(article, plain(sentence)) : [article])
      place.replaceChildren(message("withdrawn", said));
  }
}

onStatus(takeOut);
onShown(takeOut);

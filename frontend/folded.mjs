/** A folded section opens for whoever comes by a link to it. */

import { onShown } from "./navigation.mjs";

function unfold() {
  const details = document.getElementById(location.hash.slice(1))?.closest("details.folded");
  if (!(details instanceof HTMLDetailsElement) || details.open) return;
  details.open = true;
  details.scrollIntoView();
}

window.addEventListener("hashchange", unfold);
onShown(unfold);

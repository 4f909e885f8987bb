/**
 * A page shown within another one may be covered or cut by it, and a host of files cannot forbid that: no tool is
 * offered there, and the reader is told how to open the page alone.
 */

import { onShown } from "./navigation.mjs";

const SAID =
  "Ce site est affiché dans une autre page, qui peut en cacher ou en changer une partie\u00a0: aucun calcul n'y est proposé. ";

function refuse() {
  for (const tool of document.querySelectorAll(".calculator, .tester, .runner")) {
    const said = document.createElement("p");
    const link = document.createElement("a");
    said.className = "framed";
    link.target = "_blank";
    link.rel = "noopener";
    link.href = location.pathname;
    link.textContent = "Ouvrir cette page seule";
    said.append(SAID, link, ".");
    tool.replaceWith(said);
  }
}

if (window.self !== window.top) onShown(refuse);

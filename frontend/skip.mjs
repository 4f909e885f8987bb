/** The first stop of the keyboard leads past the menus to the tool, where a page has one. */

import { onShown } from "./navigation.mjs";

onShown(() => {
  const link = document.querySelector(".md-skip");
  const tool = document.querySelector(".calculator[id]");
  if (!(link instanceof HTMLAnchorElement) || !tool) return;
  link.href = `#${tool.id}`;
  link.textContent = tool.matches(".board") ? "Aller à la fiche" : "Aller au calculateur";
});

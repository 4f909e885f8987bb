/**
 * Automatic, light or dark: the device's choice unless the reader has made one.
 *
 * Material's own switch styles the whole page three times at each load. The choices are the inputs of `palette.html`;
 * one that was made is kept where the inline script of `main.html` finds it before the page is drawn.
 */

import { boxes, one } from "./dom.mjs";

const KEPT = "__palette";
const CHOICES = boxes(document, "input[name=__palette]");
const device = matchMedia("(prefers-color-scheme: light)");

let chosen = kept();

/** Place of the choice made at an earlier visit; the first is automatic. */
function kept() {
  try {
    const index = globalThis.__md_get(KEPT)?.index;
    return typeof index === "number" && index in CHOICES ? index : 0;
  } catch {
    return 0; // storage refused
  }
}

/** @param {number} index */
function colours(index) {
  const { mdColorMedia: media, mdColorPrimary: primary, mdColorAccent: accent } = CHOICES[index]?.dataset ?? {};
  const { mdColorScheme: scheme } = CHOICES[index || (device.matches ? 1 : 2)]?.dataset ?? {};
  return { media, scheme, primary, accent };
}

/** What is as it should be is left alone, since each change styles the page anew. */
function apply() {
  const { body, head } = document;
  const { media, scheme } = colours(chosen);
  const declared = chosen ? (scheme === "slate" ? "dark" : "light") : "light dark";
  const meta = one(head, "meta[name=color-scheme]", HTMLMetaElement);
  if (meta.content !== declared) meta.content = declared;
  if (body.dataset.mdColorMedia !== media) body.dataset.mdColorMedia = media;
  if (body.dataset.mdColorScheme === scheme) return;
  body.dataset.mdColorSwitching = ""; // no colour is on its way for long
  body.dataset.mdColorScheme = scheme;
  requestAnimationFrame(() => delete body.dataset.mdColorSwitching);
}

/** Automatic, light, dark, and round again. */
export function nextTheme() {
  chosen = (chosen + 1) % CHOICES.length;
  apply();
  globalThis.__md_set(KEPT, { index: chosen, color: colours(chosen) });
}

device.addEventListener("change", apply);
if (CHOICES.length) apply();

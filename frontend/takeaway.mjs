/** The file to take away: complete forms are looked up in the tables that it carries, and nothing else is done. */

import { Answers } from "./answers.mjs";
import { around, box, boxes, one } from "./dom.mjs";
import { gather, hear, onTakenBack, show } from "./form.mjs";
import { chosen, headed, show as showLesion, words } from "./lesion.mjs";
import { reply } from "./lookup.mjs";
import { openWhilePrinting } from "./sheet.mjs";

const ORIGIN = "Résultat lu dans la table calculée à la publication, non recalculé dans ce navigateur.";
const NONE = "Aucun résultat\u00a0: ";

/** What is answered in each form. @type {WeakMap<HTMLElement, Answers>} */
const known = new WeakMap();

/** @param {HTMLElement} section */
const formOf = (section) => one(section, "form", HTMLFormElement);

/** The answers of a form, with those that the browser has put back into it. @param {HTMLElement} section */
function answersOf(section) {
  const answers = known.get(section) ?? new Answers();
  if (!known.has(section)) gather(formOf(section), answers);
  known.set(section, answers);
  return answers;
}

/** @param {HTMLElement} section */
function update(section) {
  show(formOf(section), answersOf(section));
  const answers = answersOf(section).plain();
  const found = reply(section, answers, new Date().toLocaleString("fr-FR", { dateStyle: "short", timeStyle: "short" }));
  const place = box(section, "[data-result]");
  const details = box(section, "[data-text]");
  details.hidden = !found;
  one(details, "textarea", HTMLTextAreaElement).value = found
    ? headed(words(section), `${found.text}${ORIGIN}\r\n`, "text")
    : "";
  if (found) place.innerHTML = found.html;
  else place.replaceChildren();
  for (const link of place.querySelectorAll("a")) link.remove();
  const said = document.createElement("p");
  said.textContent = found ? ORIGIN : missing(section, answers);
  place.append(said);
}

/** Why there is no result. @param {HTMLElement} section @param {Record<string, unknown>} answers */
function missing(section, answers) {
  const names = boxes(section, ".question").map(({ dataset }) => dataset.question ?? "");
  const open = names.filter((name) => !(name in answers)).length;
  const unknown = names.filter((name) => answers[name] === null).length;
  if (open === names.length) return "";
  if (open) return `${NONE}${open} question${open > 1 ? "s" : ""} sans réponse.`;
  if (unknown)
    return `${NONE}${unknown} réponse${unknown > 1 ? "s inconnues" : " inconnue"}. Le site donne l'étendue encore possible.`;
  return `${NONE}une valeur n'est pas admise.`;
}

/** @type {Record<string, (section: HTMLElement) => unknown>} */
const ACTIONS = {
  clear(section) {
    answersOf(section).replace();
    showLesion(section, {});
    update(section);
  },
  print(section) {
    section.dataset.alone = "";
    window.addEventListener("afterprint", () => delete section.dataset.alone, { once: true });
    window.print();
  },
};

onTakenBack(".calculator", answersOf, update);

openWhilePrinting();
document.addEventListener("input", ({ target }) => {
  const section = around(target, ".calculator form") && around(target, ".calculator");
  if (!section || !(target instanceof HTMLInputElement)) return;
  hear(target, answersOf(section));
  update(section);
});
document.addEventListener("change", ({ target }) => {
  const section = target instanceof HTMLSelectElement && around(target, ".calculator");
  if (!section) return;
  showLesion(section, chosen(section));
  update(section);
});
document.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("click", ({ target }) => {
  const button = around(target, ".calculator [data-action]");
  const section = around(button, ".calculator");
  if (button && section) ACTIONS[button.dataset.action ?? ""]?.(section);
});

for (const section of boxes(document, ".calculator")) update(section);

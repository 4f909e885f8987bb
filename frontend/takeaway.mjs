/** The file to take away: complete forms are looked up in the tables that it carries, and nothing else is done. */

import { around, box, boxes, inputs, one } from "./dom.mjs";
import { reply } from "./lookup.mjs";

const ORIGIN = "Résultat lu dans la table calculée à la publication, non recalculé dans ce navigateur.";
const NONE = "Aucun résultat\u00a0: ";

/** What is answered, by question; null is unknown, a question left out is open. @param {HTMLElement} section */
function read(section) {
  const ticked = inputs(section, ".exclusions input:checked").map(({ name, value }) => [name, value]);
  const answered = boxes(section, ".question").map((question) => {
    const [typed] = inputs(question, "input[type=text]");
    const [chosen] = inputs(question, "input[type=radio]:checked");
    if (question.querySelector("[data-unknown]:checked")) return [question.dataset.question, null];
    return [
      question.dataset.question,
      typed ? typed.value.trim() || undefined : chosen ? chosen.value || null : undefined,
    ];
  });
  return Object.fromEntries([...ticked, ...answered].filter(([, answer]) => answer !== undefined));
}

/** @param {HTMLElement} section */
function update(section) {
  const answers = read(section);
  const found = reply(section, answers, new Date().toLocaleString("fr-FR", { dateStyle: "short", timeStyle: "short" }));
  const place = box(section, "[data-result]");
  const details = box(section, "details");
  details.hidden = !found;
  one(details, "textarea", HTMLTextAreaElement).value = found ? `${found.text}${ORIGIN}\r\n` : "";
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
    one(section, "form", HTMLFormElement).reset();
    update(section);
  },
  print(section) {
    section.dataset.alone = "";
    window.addEventListener("afterprint", () => delete section.dataset.alone, { once: true });
    window.print();
  },
};

document.addEventListener("input", ({ target }) => {
  const section = around(target, ".calculator");
  if (section) update(section);
});
document.addEventListener("submit", (event) => event.preventDefault());
document.addEventListener("click", ({ target }) => {
  const button = around(target, ".calculator [data-action]");
  const section = around(button, ".calculator");
  if (button && section) ACTIONS[button.dataset.action ?? ""]?.(section);
});

for (const section of boxes(document, ".calculator")) update(section);

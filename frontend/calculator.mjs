// @ts-nocheck
/**
 * The calculators of a page. They read answers and show what Python says of them; they know no clinical fact.
 *
 * Every listener is on the document, so that a page brought in by instant navigation needs no set-up.
 */

import { copy } from "./clipboard.mjs";
import { now } from "./clock.mjs";
import { call, onState, engine as python } from "./engine.mjs";
import { carry, clear, fill, forget, mark, read, settle, showRemarks } from "./form.mjs";
import { give } from "./handover.mjs";
import { BAD_LINK, decode, encode, isLink } from "./link.mjs";
import * as table from "./lookup.mjs";
import * as measure from "./measure.mjs";
import { whenReleased } from "./pointer.mjs";
import { leave, openWhilePrinting, print, project, projected } from "./sheet.mjs";
import { onShown } from "./shown.mjs";
import { onStatus, outdated, withdrawal } from "./status.mjs";
import { light } from "./tree.mjs";
import { announce, confirm, late, MIXED, message, part, showInstead, showReply, showText } from "./view.mjs";

const CALCULATOR = ".calculator[data-rule]";
const PATIENCE = 250;
const MESSAGES = {
  starting: "Réponses gardées dans cette page. Le résultat s'affichera dès que le calcul sera prêt.",
  late: "Calcul en cours…",
  mixed: MIXED,
  error: "Aucun résultat\u00a0: le calcul a échoué. Se servir du tableau imprimé et signaler l'erreur.",
  doubted:
    "Aucun résultat\u00a0: sur ce poste, Python n'a pas donné la réponse publiée, et ne sert plus dans cette page. " +
    "Se servir du tableau imprimé, recharger la page et la vérifier avec «\u00a0Tester ce poste\u00a0».",
  differ:
    "Aucun résultat\u00a0: sur ce poste, Python et la table calculée à la publication ne donnent pas la même réponse.",
};
/** Where a result comes from. */
const ORIGINS = {
  python: "",
  checked: "Vérifié par Python, qui donne dans cette page le même résultat que la table calculée à la publication.",
  starting: "Résultat lu dans la table calculée à la publication\u202f; Python le vérifiera dès qu'il sera prêt.",
  table: "Résultat lu dans la table calculée à la publication, non recalculé dans ce navigateur.",
};
const REPLACE = "Des réponses sont déjà dans ce formulaire. Les remplacer par celles du lien\u202f?";
const ELSEWHERE = "Les réponses ne suivent pas dans un autre onglet\u00a0: ouvrir la fiche dans celui-ci.";
const RELOADING =
  "La fiche ne peut pas encore reprendre ces réponses, qu'un rechargement effacerait. Réessayer dans un instant.";
const UNCHECKED = "Lu dans la table calculée à la publication, non recalculé sur ce poste.";

/**
 * `turn` numbers the answers: a reply to an older turn is dropped. `reply` answers the present ones, or is null;
 * `origin` says where it comes from, and `pending` ends once Python has answered or cannot.
 * @typedef {{turn: number, reply: any, origin: keyof ORIGINS, pending: Promise<void>, next: string | null, empty: Node[]}} Session
 * @type {WeakMap<HTMLElement, Session>}
 */
const sessions = new WeakMap();
let engine = "starting";

/** Rules that Python and the table do not agree on here: neither is believed any more. @type {Set<string>} */
const doubted = new Set();

/** @param {HTMLElement} section @returns {Session} */
function sessionOf(section) {
  if (!sessions.has(section)) {
    const empty = [...part(section, "result").childNodes];
    sessions.set(section, { turn: 0, reply: null, origin: "python", pending: Promise.resolve(), next: null, empty });
  }
  return sessions.get(section);
}

/** @returns {HTMLElement[]} */
const calculators = () => [...document.querySelectorAll(CALCULATOR)];

/** @param {HTMLElement} section @returns {HTMLFormElement} */
const formOf = (section) => section.querySelector("form");

/** After any change of the answers. @param {HTMLElement} section */
function update(section) {
  part(section, "link").hidden = true;
  confirm(section, "");
  compute(section);
}

/** Answer anew, at once from the table where it can, then from Python. @param {HTMLElement} section */
function compute(section) {
  const session = sessionOf(section);
  const turn = ++session.turn;
  const { rule } = section.dataset;
  const answers = read(formOf(section));
  session.reply = null;
  section.querySelector("[data-differ]")?.setAttribute("hidden", "");
  if (isWithdrawn(section)) return showWithdrawn(section);
  if (!Object.keys(answers).length) return showNothing(section);
  mark(formOf(section), session.next);
  if (doubted.has(rule)) return showDoubt(section);
  const time = now();
  const published = table.reply(section, answers, time);
  if (published) settleOn(section, published, ["refused", "failed", "doubted"].includes(engine) ? "table" : "starting");
  else late(section, true);
  if (engine === "ready") session.pending = askPython(section, turn, answers, time, published);
  else if (!published) showMessage(section, engine);
}

/** @param {HTMLElement} section @param {number} turn @param {object} answers @param {string} time @param {any} published */
async function askPython(section, turn, answers, time, published) {
  const { rule } = section.dataset;
  const isPresent = () => sessionOf(section).turn === turn;
  const isOwed = () => isPresent() && !published && !sessionOf(section).reply;
  const patience = setTimeout(() => whenReleased(() => isOwed() && showMessage(section, "late")), PATIENCE);
  try {
    const reply = await call("respond", rule, answers, { now: time }).finally(() => clearTimeout(patience));
    if (published && reply.version === published.version && !table.agrees(published, reply)) return doubt(rule);
    if (isPresent()) settleOn(section, reply, published ? "checked" : "python");
  } catch {
    if (isPresent() && engine === "ready") showMessage(section, "error");
    else if (isPresent()) compute(section);
  }
}

/** A Python that is wrong once is not believed for any rule, nor for the sheet. @param {string} rule */
function doubt(rule) {
  doubted.add(rule);
  python.distrust();
  for (const section of calculators()) if (section.dataset.rule === rule) compute(section);
}

/** @param {HTMLElement} section @param {any} reply @param {keyof ORIGINS} origin */
function settleOn(section, reply, origin) {
  if (reply.version !== section.dataset.version) return showMessage(section, "mixed");
  const session = sessionOf(section);
  const isShown = session.reply && table.agrees(session.reply, reply);
  session.reply = reply;
  session.origin = origin;
  session.next = reply.next;
  part(section, "origin").textContent = reply.status === "empty" ? "" : ORIGINS[origin];
  if (!isShown) show(section, reply);
  showText(section, reply.text + caution(session, "text"));
}

/** @param {HTMLElement} section @param {any} reply */
function show(section, reply) {
  showReply(section, reply);
  light(section, reply.status === "empty" ? [] : reply.conclusions);
  showRemarks(formOf(section), reply, document.activeElement);
  mark(formOf(section), reply.next);
}

/** No answer, and how to report it. @param {HTMLElement} section */
function showDoubt(section) {
  showMessage(section, "differ");
  part(section, "differ").hidden = false;
}

/** @param {HTMLElement} section */
function showNothing(section) {
  const session = sessionOf(section);
  session.next = null;
  showRemarks(formOf(section), { errors: {}, unconfirmed: {}, echo: {} });
  mark(formOf(section), null);
  light(section, []);
  part(section, "origin").textContent = "";
  showInstead(section, session.empty);
}

/** @param {HTMLElement} section @param {keyof MESSAGES} which */
const showMessage = (section, which) =>
  showNoResult(section, which, MESSAGES[which] ?? `Aucun résultat. ${engineText(section, which)}`);

/** @param {HTMLElement} section @param {string} kind @param {string} text */
function showNoResult(section, kind, text) {
  sessionOf(section).reply = null;
  light(section, []);
  part(section, "origin").textContent = "";
  showInstead(section, [message(kind, text)], text);
}

/** @param {HTMLElement} section */
const isWithdrawn = ({ dataset: { rule, version } }) => Boolean(withdrawal(rule, version));

/** @param {HTMLElement} section */
function showWithdrawn(section) {
  const { rule, version } = section.dataset;
  showNoResult(section, "withdrawn", withdrawal(rule, version));
}

/** What the form says of the engine. @param {HTMLElement} section @param {string} state */
const engineText = (section, state) =>
  section.querySelector(`.calculator__engine [data-state="${state}"]`).firstChild.textContent.trim();

/** Rules read no clock: the page proposes its own day, which the reader may change. @param {HTMLFormElement} form */
function proposeToday(form) {
  for (const field of form.querySelectorAll("input[data-today]")) field.value ||= now().split(" ")[0];
}

/** @type {Record<string, (section: HTMLElement, button: HTMLElement) => unknown>} */
const ACTIONS = {
  copy: (section) => copyText(section, "text"),
  "copy-line": (section) => copyText(section, "line"),
  "copy-link": (section) => copyLink(section),
  link: showLink,
  print: printSheet,
  project,
  fold,
  restart: () => python.restart(),
  clear(section) {
    part(section, "banner").hidden = true;
    clear(formOf(section));
    proposeToday(formOf(section));
    update(section);
    announce(section, "Formulaire effacé");
    confirm(section, "Formulaire effacé");
  },
  "clear-answer"(section, button) {
    forget(button.closest(".question"));
    update(section);
  },
  confirm: resolveDoubt,
  correct: resolveDoubt,
};

/** @param {HTMLElement} section @param {HTMLElement} button */
function resolveDoubt(section, button) {
  measure.resolve(button);
  update(section);
}

/** @param {HTMLElement} section @param {"text" | "line"} form */
async function copyText(section, form) {
  const session = sessionOf(section);
  if (engine === "ready") await session.pending;
  const { reply } = session;
  if (!reply || reply.status === "empty" || isWithdrawn(section)) return confirm(section, "Aucun résultat à copier.");
  const details = part(section, "text");
  const box = details.querySelector("textarea");
  const text = reply[form] + caution(session, form);
  showText(section, text);
  details.open = true;
  const lines = text.trimEnd().split("\n").length;
  confirm(
    section,
    (await copy(text, box))
      ? `Texte copié, ${lines} ligne${lines > 1 ? "s" : ""}`
      : "Le navigateur refuse la copie. Le texte est sélectionné ci-dessous\u00a0: le copier avec Ctrl + C.",
  );
}

/** What a text must say where Python has not made it here, or the copy is old. @param {Session} session @param {"text" | "line"} form */
function caution({ origin }, form) {
  const unchecked = origin === "starting" || origin === "table" ? UNCHECKED : "";
  const said = [unchecked, outdated()].filter(Boolean);
  return said.map((line) => (form === "text" ? `${line}\r\n` : ` ${line}`)).join("");
}

/** @param {HTMLElement} section */
function showLink(section) {
  const answers = carry(formOf(section));
  if (!Object.keys(answers).length) return confirm(section, "Aucune réponse à mettre dans un lien.");
  const { rule, version } = section.dataset;
  const panel = part(section, "link");
  const box = panel.querySelector("input");
  const address = new URL(window.location.href);
  address.hash = encode({ rule, version, answers });
  box.value = address.href;
  panel.hidden = false;
  box.focus();
  box.select();
}

/** @param {HTMLElement} section */
async function copyLink(section) {
  const box = part(section, "link").querySelector("input");
  const copied = await copy(box.value, box);
  confirm(
    section,
    copied ? "Lien copié" : "Le navigateur refuse la copie. Le lien est sélectionné\u00a0: le copier avec Ctrl + C.",
  );
}

/** @param {HTMLElement} section */
async function printSheet(section) {
  if (engine === "ready") await sessionOf(section).pending;
  const { reply } = sessionOf(section);
  part(section, "printed").textContent = reply ? `Calcul du ${now()} sur les données saisies, à vérifier.` : "";
  print(section);
}

/** @param {HTMLElement} section @param {HTMLElement} button */
function fold(section, button) {
  const folded = section.toggleAttribute("data-folded");
  button.textContent = folded ? "Résultat" : "Réduire";
  button.setAttribute("aria-expanded", String(!folded));
}

/** Read the answers that a link brought, then take them out of the address bar. */
function receive() {
  const { hash, pathname, search } = window.location;
  const [first] = calculators();
  if (!isLink(hash) || !first) return;
  window.history.replaceState(window.history.state, "", pathname + search);
  const link = decode(hash);
  const section = link && calculators().find((one) => one.dataset.rule === link.rule);
  const isRefused = section && Object.keys(carry(formOf(section))).length && !window.confirm(REPLACE);
  if (isRefused) return;
  const filled = section && fill(formOf(section), link.answers);
  const shown = filled ? section : first;
  part(shown, "banner").textContent = filled ? welcome(link.version, section.dataset.version) : BAD_LINK;
  part(shown, "banner").hidden = false;
  shown.scrollIntoView();
  if (!filled) return;
  proposeToday(formOf(section));
  update(section);
}

/** @param {string} sent @param {string} current */
function welcome(sent, current) {
  const received = "Données reçues par un lien";
  return sent === current
    ? received
    : `${received}. Règle du lien\u00a0: ${sent}\u202f; règle actuelle, appliquée ici\u00a0: ${current}.`;
}

/** Take up the calculators of a page that has just been shown, with what was answered before this script ran. */
function takeUp() {
  leave();
  seen.disconnect();
  if (calculators().length) python.start();
  for (const section of calculators()) {
    proposeToday(formOf(section));
    seen.observe(part(section, "result"));
    if (isWithdrawn(section) || Object.keys(read(formOf(section))).length) update(section);
  }
  receive();
}

/** Answer again what has been answered without Python. */
function renew() {
  for (const section of calculators()) {
    const { turn, reply, origin } = sessionOf(section);
    const isPythons = reply && engine !== "doubted" && (origin === "python" || origin === "checked");
    if (turn && !isPythons) compute(section);
  }
}

const seen = new IntersectionObserver(
  (entries) =>
    whenReleased(() => {
      for (const { target, isIntersecting } of entries)
        target.closest(CALCULATOR)?.toggleAttribute("data-result-seen", isIntersecting);
    }),
  { rootMargin: "0px 0px -72px 0px" },
);

document.addEventListener("input", ({ target }) => {
  const section = target instanceof HTMLInputElement ? target.closest(CALCULATOR) : null;
  if (!section || !formOf(section).contains(target)) return;
  settle(target);
  update(section);
});

document.addEventListener("change", ({ target }) => {
  const section = target instanceof HTMLInputElement ? target.closest(CALCULATOR) : null;
  const session = section && sessionOf(section);
  const reply = session?.reply;
  if (!reply) return;
  whenReleased(() => {
    if (session.reply !== reply) return;
    showRemarks(formOf(section), reply);
    mark(formOf(section), reply.next);
  });
});

document.addEventListener("submit", (event) => {
  if (event.target.closest(CALCULATOR)) event.preventDefault();
});

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest(`${CALCULATOR} [data-action]`) : null;
  if (button) ACTIONS[button.dataset.action](button.closest(CALCULATOR), button);
});

/** The link to the sheet that is clicked, if any. @param {Event} event @returns {HTMLAnchorElement | null} */
const handing = ({ target }) => (target instanceof Element ? target.closest("[data-handover] a") : null);

/** The answers are there before the theme sees the click; another tab would have a memory of its own. @param {MouseEvent} event */
function handOver(event) {
  const link = handing(event);
  if (!link) return;
  link.hash = "";
  const section = link.closest(CALCULATOR);
  const isHere = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey);
  const answers = carry(formOf(section));
  give(isHere && Object.keys(answers).length ? { rule: section.dataset.rule, answers } : null);
  if (isHere) return;
  event.preventDefault();
  confirm(section, ELSEWHERE);
}

for (const type of ["click", "auxclick"]) document.addEventListener(type, handOver, { capture: true });

/** Where the theme has not taken the click, the page would be left and its memory with it. */
document.addEventListener("click", (event) => {
  const link = handing(event);
  if (!link || event.defaultPrevented) return;
  event.preventDefault();
  give(null);
  confirm(link.closest(CALCULATOR), RELOADING);
});

document.addEventListener("keydown", ({ key, target }) => {
  if (key !== "Escape" || !(target instanceof Element)) return;
  const alone = projected();
  const panel = target.closest(`${CALCULATOR} [data-link]`);
  const text = target.closest("[data-text][open]");
  if (alone) project(alone);
  else if (panel) {
    panel.hidden = true;
    panel.closest(CALCULATOR).querySelector("[data-action=link]").focus();
  } else if (text) {
    text.open = false;
    text.querySelector("summary").focus();
  }
});

window.addEventListener("hashchange", receive);
openWhilePrinting();
onState((state) => {
  engine = state;
  renew();
});
onStatus(() => {
  for (const section of calculators())
    if (isWithdrawn(section) || section.querySelector(".result--withdrawn")) update(section);
});
onShown(takeUp);

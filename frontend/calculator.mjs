/**
 * The calculators of a page. They ask Python about the answers and show what it says; they know no clinical fact.
 *
 * Every listener is on the document, so that a page brought in by instant navigation needs no set-up. What was answered
 * is in the store of each rule, which outlives the page.
 */

import { typed } from "./answers.mjs";
import { now } from "./clock.mjs";
import { copyLink, copyRecord, onAction, showLink, showRecord } from "./desk.mjs";
import { around, box, boxes, inputs, one } from "./dom.mjs";
import { call, onState, engine as python } from "./engine.mjs";
import {
  correct,
  gather,
  hear,
  labelOf,
  mark,
  measures,
  NO_REMARKS,
  offered,
  onTakenBack,
  remark,
  resolve,
  show,
} from "./form.mjs";
import { give } from "./handover.mjs";
import * as lesion from "./lesion.mjs";
import { BAD_LINK, decode, encode, isLink, plainOf } from "./link.mjs";
import * as table from "./lookup.mjs";
import { onShown } from "./navigation.mjs";
import * as passed from "./passed.mjs";
import { whenReleased } from "./pointer.mjs";
import { leave, openWhilePrinting, print, printAlone, project } from "./sheet.mjs";
import { onStatus, withdrawal } from "./status.mjs";
import { isAnswered, Store, storeOf } from "./store.mjs";
import { light } from "./tree.mjs";
import { announce, confirm, late, MIXED, message, part, showInstead, showReply } from "./view.mjs";

const CALCULATOR = ".calculator[data-rule]";
const PATIENCE = 250;
const MESSAGES = {
  starting: "Réponses gardées dans cette page. Le résultat s'affichera dès que le calcul sera prêt.",
  late: "Calcul en cours…",
  mixed: MIXED,
  error: "Aucun résultat\u00a0: le calcul a échoué. Se servir du tableau de la page et signaler l'erreur.",
  doubted:
    "Aucun résultat\u00a0: sur ce poste, Python n'a pas donné la réponse publiée, et ne sert plus dans cette page. " +
    "Se servir du tableau de la page, recharger la page et la vérifier avec «\u00a0Tester ce poste\u00a0».",
  differ:
    "Aucun résultat\u00a0: sur ce poste, Python et la table calculée à la publication ne donnent pas la même réponse.",
};
/** Where a result comes from. */
const ORIGINS = {
  python: "",
  checked: "Vérifié par Python",
  starting: "Lu dans la table publiée, à vérifier",
  table: "Résultat lu dans la table calculée à la publication, non recalculé dans ce navigateur.",
};
const REPLACE = "Des réponses sont déjà dans ce formulaire. Les remplacer par celles du lien\u202f?";
const ELSEWHERE = "Les réponses ne suivent pas dans un autre onglet\u00a0: ouvrir la fiche dans celui-ci.";
const RELOADING =
  "La fiche ne peut pas encore reprendre ces réponses, qu'un rechargement effacerait. Réessayer dans un instant.";
const TOO_LONG = "Ces réponses sont trop longues pour un lien.";
const KEPT = "Réponses reprises\u00a0: elles n'ont pas été effacées depuis la page précédente.";
const DATED = ". Un lien n'emporte pas de date\u00a0: celle de ce jour est proposée";
const UNCHECKED = "Lu dans la table calculée à la publication, non recalculé sur ce poste.";

/**
 * @typedef {import("./form.mjs").Remarks & {version: string, status: string, html: string, sentence: string, text: string,
 *   line: string, total: string, next: string | null, conclusions: string[]}} Reply
 * @typedef {keyof typeof ORIGINS} Origin
 * @typedef {keyof typeof MESSAGES | import("./engine.mjs").State} Said
 */

/** Where the reply of a store comes from, and whether Python still owes one. @type {WeakMap<Store<Reply>, {origin: Origin, pending: Promise<void>}>} */
const sources = new WeakMap();
/** What is shown where nothing is answered. @type {WeakMap<HTMLElement, Node[]>} */
const blanks = new WeakMap();
/** @type {import("./engine.mjs").State} */
let engine = "starting";

/** Rules that Python and the table do not agree on here: neither is believed any more. @type {Set<string>} */
const doubted = new Set();

/** @param {HTMLElement} section */
const ruleOf = ({ dataset: { rule = "", version = "" } }) => ({ rule, version });

/** The stores of the sections that are shown. @type {WeakMap<HTMLElement, Store<Reply>>} */
const stores = new WeakMap();

/** @type {WeakMap<HTMLElement, string>} */
const names = new WeakMap();

/**
 * A section and its page, since a page may hold a rule that another one has. It is named once: the address of the next page
 * is there before that page is, and a reply may come between the two.
 * @param {HTMLElement} section
 */
function nameOf(section) {
  const name = names.get(section) ?? `${location.pathname}#${section.id}`;
  names.set(section, name);
  return name;
}

/** @param {HTMLElement} section */
function known(section) {
  const store = stores.get(section) ?? storeOf(nameOf(section));
  stores.set(section, store);
  return store;
}

/** @param {HTMLElement} section */
const sourceOf = (section) => {
  const store = known(section);
  const source = sources.get(store) ?? { origin: /** @type {Origin} */ ("python"), pending: Promise.resolve() };
  sources.set(store, source);
  return source;
};

const calculators = () => boxes(document, CALCULATOR);

/** @param {HTMLElement} section */
const formOf = (section) => one(section, "form", HTMLFormElement);

/** After any change of the answers. @param {HTMLElement} section */
function update(section) {
  show(formOf(section), known(section).answers);
  part(section, "link").hidden = true;
  confirm(section, "");
  compute(section);
}

/** @param {HTMLElement} section */
const marked = (section) => mark(formOf(section), known(section).answers, known(section));

/** Answer anew, at once from the table where it can, then from Python. @param {HTMLElement} section */
function compute(section) {
  const store = known(section);
  const turn = store.change();
  const { rule } = ruleOf(section);
  passed.withhold(nameOf(section));
  offerAll();
  section.querySelector("[data-differ]")?.setAttribute("hidden", "");
  if (isWithdrawn(section)) return showWithdrawn(section);
  if (store.answers.isEmpty) return showNothing(section);
  marked(section);
  if (doubted.has(rule)) return showDoubt(section);
  const answers = store.answers.plain();
  const time = now();
  const published = /** @type {Reply | null} */ (table.reply(section, answers, time));
  const isLost = ["refused", "failed", "doubted", "mixed"].includes(engine);
  if (published) settleOn(section, published, isLost ? "table" : "starting");
  else late(section, store, true);
  if (engine === "ready") sourceOf(section).pending = askPython(section, turn, answers, time, published);
  else if (!published) showMessage(section, engine);
}

/**
 * @param {HTMLElement} section @param {number} turn @param {object} answers @param {string} time
 * @param {Reply | null} published
 */
async function askPython(section, turn, answers, time, published) {
  const { rule } = ruleOf(section);
  const store = known(section);
  const isPresent = () => section.isConnected && store.isPresent(turn);
  const isOwed = () => isPresent() && !published && !store.reply;
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
  for (const section of calculators()) if (ruleOf(section).rule === rule) compute(section);
}

/** @param {HTMLElement} section @param {Reply} reply @param {Origin} origin */
function settleOn(section, reply, origin) {
  if (reply.version !== ruleOf(section).version) return showMessage(section, "mixed");
  const store = known(section);
  const isShown = store.reply && table.agrees(store.reply, reply);
  store.settle(store.turn, reply);
  store.next = reply.next;
  sourceOf(section).origin = origin;
  part(section, "origin").textContent = reply.status === "empty" ? "" : ORIGINS[origin];
  late(section, store, false);
  if (!isShown) {
    showReply(section, reply);
    light(section, reply.status === "empty" ? [] : reply.conclusions);
    remarked(section, reply, document.activeElement);
  }
  showRecord(section, textsOf(section, reply), reserve(section));
  passed.pass(nameOf(section), section, store.answers, reply);
  offerAll();
}

/** What the other calculators of this visit can give, at the questions of those of this page. */
function offerAll() {
  for (const section of calculators())
    passed.offer(section, nameOf(section), known(section).answers, known(section).taken);
}

/** What Python rendered, of the lesion that is named. @param {HTMLElement} section @param {Reply} reply */
function textsOf(section, { text, line }) {
  const named = lesion.words(section);
  const { answers, taken } = known(section);
  const said = passed.told(section, answers, taken).map((told) => `${told}\r\n`);
  return { text: lesion.headed(named, text, "text") + said.join(""), line: lesion.headed(named, line, "line") };
}

/** Another lesion is named; the result is the same. @param {HTMLElement} section @param {import("./lesion.mjs").Label} label */
function rename(section, label) {
  const store = known(section);
  store.label = label;
  lesion.show(section, label);
  part(section, "link").hidden = true;
  if (store.reply && store.reply.status !== "empty")
    showRecord(section, textsOf(section, store.reply), reserve(section));
}

/** @param {HTMLElement} section @param {import("./form.mjs").Remarks} remarks @param {Element | null} [typing] */
function remarked(section, remarks, typing) {
  const store = known(section);
  store.wrong = remark(formOf(section), store.answers, remarks, typing);
  marked(section);
}

/** No answer, and how to report it. @param {HTMLElement} section */
function showDoubt(section) {
  showMessage(section, "differ");
  part(section, "differ").hidden = false;
}

/** @param {HTMLElement} section */
function showNothing(section) {
  known(section).next = null;
  remarked(section, NO_REMARKS);
  light(section, []);
  part(section, "origin").textContent = "";
  late(section, known(section), false);
  showInstead(section, blanks.get(section) ?? []);
}

/** @param {HTMLElement} section @param {Said} which */
const showMessage = (section, which) =>
  showNoResult(
    section,
    which,
    which in MESSAGES
      ? MESSAGES[/** @type {keyof typeof MESSAGES} */ (which)]
      : `Aucun résultat. ${engineText(section, which)}`,
  );

/** @param {HTMLElement} section @param {string} kind @param {string} text */
function showNoResult(section, kind, text) {
  known(section).reply = null;
  late(section, known(section), false);
  light(section, []);
  part(section, "origin").textContent = "";
  showInstead(section, [message(kind, text)], text);
}

/** @param {HTMLElement} section */
const isWithdrawn = (section) => Boolean(withdrawal(ruleOf(section).rule, ruleOf(section).version));

/** @param {HTMLElement} section */
function showWithdrawn(section) {
  const { rule, version } = ruleOf(section);
  showNoResult(section, "withdrawn", withdrawal(rule, version));
}

/** What the form says of the engine. @param {HTMLElement} section @param {string} state */
const engineText = (section, state) =>
  (box(section, `.calculator__engine [data-state="${state}"]`).firstChild?.textContent ?? "").trim();

/** Rules read no clock: the page proposes its own day, which the reader may change. @param {HTMLElement} section */
function proposeToday(section) {
  const { answers } = known(section);
  for (const field of inputs(section, "input[data-today]")) {
    if (answers.get(field.name) !== undefined) continue;
    answers.set(field.name, typed({ text: now().split(" ")[0] ?? "", isProposed: true }));
    show(formOf(section), answers);
  }
}

/** @type {Record<string, (section: HTMLElement, button: HTMLElement) => unknown>} */
const ACTIONS = {
  copy: (section) => copyResult(section, "text"),
  "copy-line": (section) => copyResult(section, "line"),
  "copy-link": copyLink,
  link: createLink,
  print: printSheet,
  project,
  fold,
  restart: () => python.restart(),
  clear(section) {
    part(section, "banner").hidden = true;
    known(section).answers.replace();
    known(section).taken = {};
    rename(section, {});
    show(formOf(section), known(section).answers);
    proposeToday(section);
    update(section);
    box(section, ".question input").focus();
    announce(section, "Formulaire effacé");
    confirm(section, "Formulaire effacé");
  },
  take(section, button) {
    passed.take(button, nameOf(section), known(section).answers, known(section).taken);
    update(section);
  },
  confirm: resolveDoubt,
  correct: resolveDoubt,
};

/** @param {HTMLElement} section @param {HTMLElement} button */
function resolveDoubt(section, button) {
  resolve(button, known(section).answers);
  update(section);
}

/** @param {HTMLElement} section @param {"text" | "line"} form */
async function copyResult(section, form) {
  if (engine === "ready") await sourceOf(section).pending;
  const { reply } = known(section);
  const isThere = reply && reply.status !== "empty" && !isWithdrawn(section);
  await copyRecord(section, form, isThere && textsOf(section, reply), reserve(section));
}

/** What a text must say where Python has not made it here. @param {HTMLElement} section */
function reserve(section) {
  const { origin } = sourceOf(section);
  return origin === "starting" || origin === "table" ? UNCHECKED : "";
}

/** @param {HTMLElement} section */
function createLink(section) {
  const answers = known(section).answers.plain();
  const labelled = { ...answers, ...known(section).label };
  const { hash, left, again } = encode({ ...ruleOf(section), answers: labelled }, measures(formOf(section)));
  const isAny = left.length < Object.keys(answers).length;
  if (!hash || !isAny) return confirm(section, isAny ? TOO_LONG : "Aucune réponse à mettre dans un lien.");
  const words = (/** @type {string[]} */ names) => names.map((name) => labelOf(section, name));
  return showLink(section, hash, words(left), words(again));
}

/** @param {HTMLElement} section */
async function printSheet(section) {
  if (engine === "ready") await sourceOf(section).pending;
  stamp(section);
  print(section);
}

/** When the result was computed, and where the page is. @param {HTMLElement} section */
function stamp(section) {
  const { reply } = known(section);
  const made = reply ? `Calcul du ${now()} sur les données saisies, à vérifier. ` : "";
  part(section, "printed").textContent = `${made}${location.origin}${location.pathname}`;
}

/** The calculator answered last in this page is what a reader prints. @type {HTMLElement | null} */
let answered = null;

/** @returns {HTMLElement | null} */
function toPrint() {
  const section = answered?.isConnected ? answered : calculators().find((one) => known(one).answers.isOwn);
  if (!section || !known(section).answers.isOwn) return null;
  stamp(section);
  return section;
}

/** @param {HTMLElement} section @param {HTMLElement} button */
function fold(section, button) {
  const folded = section.toggleAttribute("data-folded");
  button.textContent = folded ? "↑" : "↓";
  button.setAttribute("aria-expanded", String(!folded));
}

/** Read the answers that a link brought, then take them out of the address bar. */
function receive() {
  const { hash, pathname, search } = window.location;
  const [first] = calculators();
  if (!isLink(hash) || !first) return;
  window.history.replaceState(window.history.state, "", pathname + search);
  const link = decode(hash);
  const section = link && calculators().find((one) => ruleOf(one).rule === link.rule);
  const carried = section ? lesion.received(section, link.answers) : null;
  const plain = section && carried ? plainOf(carried.rest, measures(formOf(section))) : null;
  const given = section && plain ? offered(formOf(section), plain) : null;
  if (!link || !section || !carried || !given) return say(first, BAD_LINK);
  const { answers } = known(section);
  if (answers.isOwn && !window.confirm(REPLACE)) return;
  answers.replace(given);
  rename(section, carried.label);
  show(formOf(section), answers, true);
  proposeToday(section);
  update(section);
  say(section, welcome(section, link.version));
}

/** @param {HTMLElement} section @param {string} text */
function say(section, text) {
  part(section, "banner").textContent = text;
  part(section, "banner").hidden = false;
  section.scrollIntoView();
}

/** @param {HTMLElement} section @param {string} sent */
function welcome(section, sent) {
  const { version } = ruleOf(section);
  const dated = inputs(section, "input[data-today]").length ? DATED : "";
  const received = `Données reçues par un lien${dated}`;
  if (sent === version) return received;
  return `${received}. Règle du lien\u00a0: ${sent}\u202f; règle actuelle, appliquée ici\u00a0: ${version}.`;
}

/** Take up the calculators of a page, with what was answered before another page was shown or before this script ran. */
function takeUp() {
  leave();
  seen.disconnect();
  for (const section of calculators()) {
    const store = known(section);
    const isKept = !store.answers.isEmpty;
    blanks.set(section, [...part(section, "result").childNodes]);
    store.change();
    store.next = null;
    if (isKept) show(formOf(section), store.answers, true);
    else gather(formOf(section), store.answers);
    rename(section, { ...lesion.chosen(section), ...store.label });
    proposeToday(section);
    seen.observe(part(section, "result"));
    if (isWithdrawn(section) || !store.answers.isEmpty) update(section);
    if (isKept && store.answers.isOwn) say(section, KEPT);
  }
  receive();
  offerAll();
}

/** Answer again what has been answered without Python. */
function renew() {
  for (const section of calculators()) {
    const { turn, reply } = known(section);
    const { origin } = sourceOf(section);
    const isPythons = reply && engine !== "doubted" && (origin === "python" || origin === "checked");
    if (turn && !isPythons) compute(section);
  }
}

const seen = new IntersectionObserver(
  (entries) =>
    whenReleased(() => {
      for (const { target, isIntersecting } of entries)
        around(target, CALCULATOR)?.toggleAttribute("data-result-seen", isIntersecting);
    }),
  { rootMargin: "0px 0px -72px 0px" },
);

document.addEventListener("input", ({ target }) => {
  const section = around(target, CALCULATOR);
  if (!section || !(target instanceof HTMLInputElement) || !formOf(section).contains(target)) return;
  hear(target, known(section).answers);
  answered = section;
  update(section);
});

document.addEventListener("change", ({ target }) => {
  const section = target instanceof HTMLSelectElement ? around(target, CALCULATOR) : null;
  if (section) rename(section, lesion.chosen(section));
});

onTakenBack(CALCULATOR, (section) => known(section).answers, update);

document.addEventListener("change", ({ target }) => {
  const section = target instanceof HTMLInputElement ? around(target, CALCULATOR) : null;
  const reply = section && known(section).reply;
  if (reply) whenReleased(() => known(section).reply === reply && remarked(section, reply));
});

onAction(CALCULATOR, ACTIONS);

/** A result leads to the field that prevents it, in its own form, whatever the theme does of links. */
document.addEventListener(
  "click",
  (event) => {
    const link = around(event.target, ".result__unused a");
    const section = around(link, CALCULATOR);
    if (section && correct(section, ruleOf(section).rule, link?.getAttribute("href")?.slice(1) ?? ""))
      event.preventDefault();
  },
  { capture: true },
);

/** The link to the sheet that is clicked, if any. @param {Event} event @returns {HTMLAnchorElement | null} */
const handing = ({ target }) => {
  const link = around(target, "[data-handover] a");
  return link instanceof HTMLAnchorElement ? link : null;
};

/** The answers are there before the theme sees the click; another tab would have a memory of its own. @param {Event} event */
function handOver(event) {
  const link = handing(event);
  if (!link) return;
  link.hash = "";
  const section = around(link, CALCULATOR);
  if (!section) return;
  const isHere = event instanceof MouseEvent && !(event.button || event.ctrlKey || event.metaKey || event.shiftKey);
  const answers = known(section).answers.plain();
  give(
    isHere && Object.keys(answers).length
      ? { rule: ruleOf(section).rule, answers, lesion: lesion.plain(known(section).label) }
      : null,
  );
  if (isHere) return;
  event.preventDefault();
  confirm(section, ELSEWHERE);
}

for (const type of ["click", "auxclick"]) document.addEventListener(type, handOver, { capture: true });

/** Where the theme has not taken the click, the page would be left and its memory with it. */
document.addEventListener("click", (event) => {
  const link = handing(event);
  const section = around(link, CALCULATOR);
  if (!section || event.defaultPrevented) return;
  event.preventDefault();
  give(null);
  confirm(section, RELOADING);
});

window.addEventListener("beforeunload", (event) => {
  if (isAnswered()) event.preventDefault();
});
window.addEventListener("hashchange", receive);
printAlone(toPrint);
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

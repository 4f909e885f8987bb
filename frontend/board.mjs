/**
 * The tumour board sheet. It shows a dossier, asks Python and shows what Python rendered; it knows no clinical fact.
 *
 * What is described stays in this window's memory, and nowhere else, until « Nouveau dossier » or a reload.
 */

import { Answers } from "./answers.mjs";
import { now } from "./clock.mjs";
import { copyLink, copyRecord, onAction, showLink, showRecord } from "./desk.mjs";
import { around, box, boxes, inputs, one } from "./dom.mjs";
import { Dossier, flat, isEmpty, unflat } from "./dossier.mjs";
import { call, onState, engine as python } from "./engine.mjs";
import { fileName, keepFile } from "./files.mjs";
import {
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
import { take } from "./handover.mjs";
import { BAD_LINK, decode, encode, isLink, plainOf } from "./link.mjs";
import { nodes } from "./markup.mjs";
import { onShown } from "./navigation.mjs";
import { whenReleased } from "./pointer.mjs";
import { print, printAlone, project } from "./sheet.mjs";
import { onStatus, withdrawal } from "./status.mjs";
import { Store } from "./store.mjs";
import { announce, brief, confirm, late, MIXED, message, part } from "./view.mjs";

/** @import { Plain } from "./answers.mjs" */
/** @import { Parts } from "./dossier.mjs" */

/**
 * @typedef {import("./form.mjs").Remarks & {status: string, html: string, sentence: string, text: string, short: string, line: string,
 *   rules: Record<string, string>, next: string | null, bar: [string, string], deduced: Record<string, string>,
 *   found: Record<string, string>}} Reply
 */

const BOARD = ".board";
const NAME = "fiche";
const FILE = "fiche-rcp";
const LONGEST_LINK = 16_384;
const MINUTE = 60_000;
/** @type {Record<string, string>} */
const MESSAGES = {
  starting: "Réponses gardées dans cette page. La fiche s'affichera dès que le calcul sera prêt.",
  error: "Aucun résultat\u00a0: le calcul a échoué. Se servir des fiches papier et signaler l'erreur.",
  refused: "Aucun résultat\u00a0: le calcul ne peut pas démarrer sur ce poste.",
  failed: "Aucun résultat\u00a0: le calcul ne répond pas.",
  mixed: MIXED,
  doubted:
    "Aucun résultat\u00a0: sur ce poste, Python n'a pas donné la réponse publiée, et ne sert plus dans cette page. " +
    "Recharger la page et la vérifier avec «\u00a0Tester ce poste\u00a0».",
};
const LEAVE = "Les réponses de ce dossier ne sont pas enregistrées. Les effacer\u202f?";
const REPLACE = "Un dossier est ouvert dans cette page. Le remplacer par celui du lien\u202f?";
const WAIT =
  "Calcul en cours\u00a0: la fiche ne tient pas encore compte des dernières réponses. Réessayer dans un instant.";
const STOPPED = "Le calcul ne répond pas sur ce poste\u00a0: rien n'a été fait.";
const AS_TYPED = "Fichier enregistré tel que saisi\u00a0: le calcul, qui ne répond pas, ne l'a pas lu.";

const dossier = new Dossier();
/** @type {Store<Reply>} */
const store = new Store();
/** The answers of each lesion's form. @type {WeakMap<HTMLElement, Answers>} */
const shown = new WeakMap();

let engine = "starting";
let isAsking = false;
/** Whether the answers have changed since Python was asked. */
let isDue = false;
/** Lesions made so far, for names that no two of them share. */
let made = 0;
let wiped = Date.now();
let unsaved = false;
/** The last lesion that was taken out, and the place it had. @type {{lesion: Answers, place: number} | null} */
let removed = null;
/** @type {Node[]} */
let blank = [];

/** @returns {HTMLElement | null} */
const found = () => document.querySelector(BOARD);
const isHere = () => found() !== null;
const board = () => box(document, BOARD);

/** @param {"topics" | "patient" | "done"} name */
const form = (name) => one(board(), `form[data-part=${name}]`, HTMLFormElement);

const lesionForms = () => boxes(board(), "[data-lesions] > form").filter((one) => one instanceof HTMLFormElement);

/** @param {HTMLElement} of */
function answersOf(of) {
  const { part: name = "" } = of.dataset;
  return name === "topics" || name === "patient" || name === "done" ? dossier[name] : (shown.get(of) ?? new Answers());
}

/** Whether one of these questions is put to the board. @param {string} [topics] */
const isPut = (topics) => (topics ?? "").split(" ").some((topic) => dossier.topics.get(topic) !== undefined);

/** Whether a question ticked above, and the bone of a lesion, call for an element. @param {HTMLElement} element */
function isCalled({ dataset, parentElement }) {
  const bone = around(parentElement, "form") && dataset.bones ? boneOf(around(parentElement, "form")) : undefined;
  return isPut(dataset.topics) && (!dataset.bones || dataset.bones.split(" ").includes(bone ?? ""));
}

/** @param {HTMLElement | null} lesion */
function boneOf(lesion) {
  const split = lesion?.querySelector("[data-splits] .question");
  const given =
    lesion && split instanceof HTMLElement ? answersOf(lesion).get(split.dataset.question ?? "") : undefined;
  return typeof given === "string" ? given : "";
}

/** Whether all that an element stands in is called for, once `reveal` has shown it. @param {HTMLElement} element */
const isAsked = (element) => !element.closest("[data-topics][hidden]");

/** Names of the questions of a form that are asked now. @param {HTMLElement} of @returns {Set<string>} */
const askedIn = (of) =>
  new Set(
    boxes(of, ".question")
      .filter(isAsked)
      .map(({ dataset }) => dataset.question ?? ""),
  );

/** Show the questions that the ticked ones call for, and a heading only above something. */
function reveal() {
  for (const element of boxes(board(), "[data-topics]")) element.hidden = !isCalled(element);
  for (const used of boxes(board(), "[data-serves]")) used.hidden = !isPut(used.dataset.serves);
  for (const holder of boxes(board(), "[data-holder]").reverse())
    holder.hidden = !holder.querySelector("[data-topics]:not([hidden])");
  for (const spot of spots())
    spot.classList.toggle(
      "place--chosen",
      dossier.lesions.some((one) => isAt(one, spot.dataset)),
    );
  /** @type {Map<HTMLElement, Set<string>>} */
  const asked = new Map();
  for (const item of boxes(board(), "[data-awaits], [data-unless]"))
    item.toggleAttribute("data-waiting", isWaiting(item, asked));
  tally();
}

/**
 * Whether a question waits for a fact that may answer it, or has been answered by another; its own answer always shows.
 * @param {HTMLElement} item
 * @param {Map<HTMLElement, Set<string>>} known Names of the questions that each form asks, once they were looked up.
 */
function isWaiting(item, known) {
  const of = around(item, "form");
  if (!of || "wanted" in item.dataset) return false;
  const answers = answersOf(of);
  const { awaits = "", unless = "", chained } = item.dataset;
  if (answers.get(box(item, ".question").dataset.question ?? "") !== undefined) return false;
  const asked = known.get(of) ?? askedIn(of);
  known.set(of, asked);
  const isOpen = (/** @type {string} */ name) =>
    asked.has(name) && (chained === undefined ? answers.get(name) === undefined : (answers.get(name) ?? null) === null);
  const isGiven = (/** @type {string} */ name) => asked.has(name) && answers.get(name) !== undefined;
  return awaits.split(" ").some(isOpen) || unless.split(" ").some(isGiven);
}

/** Each section says how many of the questions that it asks now are answered, « inconnu » included. */
function tally() {
  for (const line of boxes(board(), "[data-tally]")) {
    const section = around(line, "[data-holder], form");
    const of = around(line, "form");
    if (!section || !of) continue;
    const asked = boxes(section, ".board__item").filter(
      (item) => isAsked(item) && !("waiting" in item.dataset) && !("given" in item.dataset),
    );
    const answers = answersOf(of);
    const given = asked.filter((item) => answers.get(box(item, ".question").dataset.question ?? "") !== undefined);
    line.textContent = `${given.length} réponse${given.length > 1 ? "s" : ""} sur ${asked.length}`;
  }
}

/** After any change: marked now, read once the browser has told all that it has in hand. */
function update() {
  part(board(), "link").hidden = true;
  confirm(board(), "");
  late(board(), store, true);
  store.change();
  isDue = true;
  queueMicrotask(refresh);
}

function refresh() {
  if (!isDue || !isHere()) return;
  isDue = false;
  unsaved = !isEmpty(dossier.plain());
  compute();
}

function compute() {
  store.change();
  reveal();
  if (dossier.topics.isEmpty) return say(null);
  if (engine !== "ready") return say(message(engine, MESSAGES[engine] ?? ""));
  late(board(), store, true);
  if (!isAsking) ask();
}

/** Python is asked one thing at a time: what changes meanwhile is asked once, with all its changes. */
async function ask() {
  const { turn } = store;
  isAsking = true;
  const [answer] = await Promise.allSettled([call("board", "respond", dossier.plain(), { now: now() })]);
  isAsking = false;
  if (!isHere() || !store.isLate) return;
  if (!store.isPresent(turn)) ask();
  else if (answer.status === "fulfilled") settleOn(answer.value);
  else say(message("error", MESSAGES[engine] ?? MESSAGES.error ?? ""));
}

/** Rules of this page, `name@version`, as it was made. */
const published = () => (board().dataset.rules ?? "").split(" ");

/** Why a sheet that rests on these rules must not be shown, or nothing. @param {Record<string, string>} rules */
function objection(rules) {
  const used = Object.entries(rules);
  const withdrawn = used.map(([rule, version]) => withdrawal(rule, version)).filter(Boolean);
  if (withdrawn.length) return message("withdrawn", [...new Set(withdrawn)].join(" "));
  const isMixed = used.some(([rule, version]) => !published().includes(`${rule}@${version}`));
  return isMixed ? message("mixed", MIXED) : null;
}

/** @param {Reply} reply */
function settleOn(reply) {
  const refused = objection(reply.rules);
  if (refused) return say(refused);
  store.settle(store.turn, reply);
  late(board(), store, false);
  part(board(), "result").replaceChildren(nodes(reply.html));
  showRecord(board(), reply);
  announce(board(), reply.sentence);
  remarked(reply);
  const [sentence, missing] = reply.bar;
  brief(part(board(), "bar"), sentence ? [sentence] : [], [missing]);
}

/** What Python says of each field, in its form. @param {Reply | null} reply */
function remarked(reply) {
  for (const [place, of] of places()) {
    const within = (/** @type {Record<string, any>} */ all) =>
      Object.fromEntries(
        Object.entries(all)
          .filter(([name]) => name.startsWith(`${place}.`))
          .map(([name, value]) => [name.slice(place.length + 1), value]),
      );
    const { errors, unconfirmed, echo, meant = {} } = reply ?? NO_REMARKS;
    const remarks = {
      errors: within(errors),
      unconfirmed: within(unconfirmed),
      echo: within(echo),
      meant: within(meant),
    };
    const wrong = remark(of, answersOf(of), remarks, reply && document.activeElement);
    const next = reply?.next?.startsWith(`${place}.`) ? reply.next.slice(place.length + 1) : null;
    mark(of, answersOf(of), { next, wrong });
    deduce(of, within(reply?.deduced ?? {}));
    tellFound(of, reply?.found[place] ?? "");
  }
  tally();
}

/** What the rules say of a lesion, where it is described. @param {HTMLElement} of @param {string} said */
function tellFound(of, said) {
  for (const line of boxes(of, "[data-found]")) {
    line.textContent = said;
    line.hidden = !said;
  }
}

/**
 * Put the answer that follows from another in the place of its question, unless the reader wants to give it.
 * @param {HTMLElement} of @param {Record<string, string>} said By question.
 */
function deduce(of, said) {
  for (const line of boxes(of, "[data-deduced]")) {
    const item = around(line, ".board__item");
    const name = item?.querySelector(".question")?.getAttribute("data-question") ?? "";
    const told = said[name] ?? "";
    const isShown = Boolean(told) && !("amended" in line.dataset);
    if (!told) delete line.dataset.amended;
    box(line, "[data-said]").textContent = told;
    line.hidden = !isShown;
    item?.toggleAttribute("data-given", isShown);
  }
}

/** Forms with their place in the dossier. @returns {[string, HTMLFormElement][]} */
const places = () => [
  ["patient", form("patient")],
  ...lesionForms().map((of, place) => /** @type {[string, HTMLFormElement]} */ ([`lesions.${place}`, of])),
];

/** A message in the place of the sheet, or the sentence of an empty dossier. @param {HTMLElement | null} said */
function say(said) {
  late(board(), store, false);
  part(board(), "result").replaceChildren(...(said ? [said] : blank));
  part(board(), "text").hidden = true;
  remarked(null);
  brief(part(board(), "bar"), [], []);
}

/** Show the whole dossier: as many forms as it has lesions, in their order, and one where it has none. */
function render() {
  if (!dossier.lesions.length) dossier.lesions.push(new Answers());
  const forms = new Map(lesionForms().map((of) => [answersOf(of), of]));
  for (const [answers, of] of forms) if (!dossier.lesions.includes(answers)) of.remove();
  const active = document.activeElement;
  const ordered = dossier.lesions.map((answers) => forms.get(answers) ?? lesionForm(answers));
  if (ordered.some((of, place) => lesionForms()[place] !== of)) part(board(), "lesions").append(...ordered);
  if (active instanceof HTMLElement && active !== document.activeElement && active.isConnected) active.focus();
  for (const of of [form("topics"), form("patient"), form("done"), ...ordered]) showForm(of);
  number();
}

/** @param {HTMLFormElement} of */
function showForm(of) {
  const { part: name } = of.dataset;
  if (name !== "topics" && name !== "done") return show(of, answersOf(of));
  for (const tick of inputs(of, "input")) tick.checked = answersOf(of).get(tick.name) === tick.value;
}

/** The form of any lesion. */
const template = () => one(one(board(), "template", HTMLTemplateElement).content, "form", HTMLFormElement);

/** @param {Answers} answers */
function lesionForm(answers) {
  const of = /** @type {HTMLFormElement} */ (template().cloneNode(true));
  made += 1;
  for (const element of boxes(of, "[id], [for], [aria-describedby]"))
    for (const name of ["id", "for", "aria-describedby"]) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replaceAll("lesion-0", `lesion-${made}`));
    }
  shown.set(of, answers);
  return of;
}

/** Place of a lesion, from 1. @param {Answers} lesion */
const placeOf = (lesion) => dossier.lesions.indexOf(lesion) + 1;

/** Lesions by their place, in their titles and in the names of their buttons. */
function number() {
  lesionForms().forEach((of, place) => {
    box(of, "[data-number]").textContent = String(place + 1);
    of.setAttribute("aria-label", `Lésion ${place + 1}`);
    for (const button of boxes(of, ".board__moves button"))
      button.setAttribute("aria-label", `${button.textContent} la lésion ${place + 1}`);
  });
  for (const button of boxes(board(), "[data-action=add], [data-action=duplicate]"))
    button.toggleAttribute("disabled", isFull());
  part(board(), "full").hidden = !isFull();
}

/** Whether there are as many lesions as Python takes. @param {number} [more] */
const isFull = (more = 1) => dossier.lesions.length + more > Number(part(board(), "lesions").dataset.most);

/** The form that a set of answers has, shown or about to be. @param {Answers} answers */
const formOf = (answers) => lesionForms().find((of) => answersOf(of) === answers) ?? lesionForm(answers);

/**
 * Add answers to a dossier.
 * @param {Dossier} to @param {Parts} given
 * @returns {boolean} Whether every one has a place.
 */
function enter(to, { patient, lesions, ...ticked }) {
  for (const which of /** @type {const} */ (["topics", "done"]))
    for (const { name, value } of inputs(form(which), "input"))
      if (ticked[which].includes(name)) to[which].set(name, value);
  to.lesions = to.lesions.filter((answers) => !answers.isEmpty);
  const isIn = (/** @type {Answers} */ answers, /** @type {HTMLFormElement} */ of, /** @type {Plain} */ plain) => {
    const known = offered(of, plain);
    for (const [name, answer] of known ?? []) answers.set(name, answer);
    return known !== null || !Object.keys(plain).length;
  };
  const isKnown = isIn(to.patient, form("patient"), patient);
  const filled = lesions.map((plain) => {
    const answers = new Answers();
    to.lesions.push(answers);
    return isIn(answers, formOf(answers), plain);
  });
  return isKnown && filled.every(Boolean) && to.lesions.length <= Number(part(board(), "lesions").dataset.most);
}

/** Add answers, all or none. @param {Parts} given @param {boolean} isAlone Whether they take the place of what is there. */
function enterOrLeave(given, isAlone) {
  const next = isAlone ? new Dossier() : dossier.copy();
  const isEntered = enter(next, given);
  if (isEntered) adopt(next);
  return isEntered;
}

/** @param {Dossier} next */
function adopt(next) {
  dossier.become(next);
  render();
  update();
}

function wipe() {
  dossier.become(new Dossier());
  for (const item of boxes(board(), "[data-wanted]")) delete item.dataset.wanted;
  render();
  for (const name of ["banner", "link"]) part(board(), name).hidden = true;
  for (const name of ["#board-link", "[data-file]", "[data-label]"]) one(board(), name, HTMLInputElement).value = "";
  one(board(), "#board-text", HTMLTextAreaElement).value = "";
  [unsaved, wiped] = [false, Date.now()];
  keep(null);
  since();
  compute();
  forget();
}

/** Python keeps the last sheet to make the next one from: an empty case takes its place. */
function forget() {
  if (engine === "ready") call("board", "respond", {}, {}).catch(() => {});
}

/** The lesion that a button stands in. @param {HTMLElement} button */
const lesionAround = (button) => answersOf(around(button, "form") ?? button);

/** @type {Record<string, (section: HTMLElement, button: HTMLElement) => unknown>} */
const ACTIONS = {
  reset() {
    if (unsaved && !window.confirm(LEAVE)) return;
    wipe();
    box(form("topics"), "input").focus();
    confirm(board(), "Nouveau dossier\u00a0: tout est effacé");
  },
  restart: () => python.restart(),
  add: () => put(new Answers(), "ajoutée"),
  duplicate(_, button) {
    const copied = lesionAround(button);
    put(copied.copy(), `ajoutée, copie de la lésion ${placeOf(copied)}`);
  },
  remove(_, button) {
    const lesion = lesionAround(button);
    const place = placeOf(lesion);
    if (!lesion.isEmpty && !window.confirm(`Retirer la lésion ${place} et ses réponses\u202f?`)) return;
    dossier.remove(lesion);
    if (!lesion.isEmpty) keep({ lesion, place });
    const left = dossier.lesions.length;
    const next = dossier.lesions[place - 1];
    for (const of of lesionForms()) if (answersOf(of) === lesion) of.remove();
    number();
    update();
    const to = next && formOf(next);
    box(to ?? board(), to ? "input" : "[data-action=add]").focus();
    confirm(board(), `Lésion ${place} retirée. Il en reste ${left || "aucune"}.`);
  },
  undo() {
    if (!removed || isFull()) return;
    const { lesion, place } = removed;
    keep(null);
    dossier.lesions = dossier.lesions.filter((one) => !one.isEmpty);
    dossier.lesions.splice(place - 1, 0, lesion);
    goTo(lesion, `Lésion ${placeOf(lesion)} remise`);
  },
  up: (_, button) => move(button, -1),
  down: (_, button) => move(button, 1),
  copy: () => copyResult("text"),
  "copy-short": () => copyResult("short"),
  "copy-line": () => copyResult("line"),
  link: createLink,
  "copy-link": copyLink,
  print() {
    if (store.isLate) return confirm(board(), WAIT);
    sign();
    print(board());
  },
  project,
  save,
  open: () => part(board(), "file").click(),
  amend(_, button) {
    const line = around(button, "[data-deduced]");
    const item = around(button, ".board__item");
    if (!line || !item) return;
    line.dataset.amended = "";
    line.hidden = true;
    delete item.dataset.given;
    want(item);
  },
  instead(_, button) {
    const item = around(button, ".board__item");
    if (item) want(item);
  },
  confirm: resolveDoubt,
  correct: resolveDoubt,
};

/** Say on paper when, and on which page, the sheet was made. */
function sign() {
  const { origin, pathname } = window.location;
  part(board(), "printed").textContent = `Calcul du ${now()} sur les données saisies, à vérifier. ${origin}${pathname}`;
}

/** Ask a question that waited for another fact. @param {HTMLElement} item */
function want(item) {
  item.dataset.wanted = "";
  delete item.dataset.waiting;
  tally();
  box(item, "input").focus();
}

/** @param {HTMLElement} _ @param {HTMLElement} button */
function resolveDoubt(_, button) {
  const of = around(button, "form");
  resolve(button, lesionAround(button));
  if (of) changed(of);
}

/** The answers of one form are others than it shows. @param {HTMLElement} within */
function changed(within) {
  const of = around(within, "form");
  if (of instanceof HTMLFormElement) showForm(of);
  update();
}

/** Add a lesion and go there. @param {Answers} lesion @param {string} done What was done with it. */
function put(lesion, done) {
  dossier.lesions.push(lesion);
  goTo(lesion, `Lésion ${placeOf(lesion)} ${done}`);
}

/** Places of the skeleton. */
const spots = () => [...board().querySelectorAll("[data-bone]")].filter((one) => one instanceof SVGElement);

/** Whether a lesion is at a place of the skeleton. @param {Answers} lesion @param {DOMStringMap} place */
const isAt = (lesion, { bone, level, side }) =>
  lesion.get("bone") === bone && lesion.get("level") === level && lesion.get("side") === side;

/** Take the place that the reader points at: a lesion of its own, or the one that is there. @param {SVGElement} place */
function point({ dataset }) {
  const there = dossier.lesions.find((one) => isAt(one, dataset));
  if (there) return goTo(there, `Lésion ${placeOf(there)} déjà décrite à cette place`);
  const blank = dossier.lesions.find((one) => one.isEmpty);
  if (!blank && isFull()) return undefined;
  const lesion = blank ?? new Answers();
  for (const name of /** @type {const} */ (["bone", "level", "side"])) {
    const code = dataset[name];
    if (code) lesion.set(name, code);
  }
  if (!blank) dossier.lesions.push(lesion);
  return goTo(lesion, `Lésion ${placeOf(lesion)} ajoutée à la place montrée`);
}

/** Show a lesion that is new, and go there. @param {Answers} lesion @param {string} done What was done with it. */
function goTo(lesion, done) {
  render();
  update();
  refresh(); // what is hidden takes no focus
  box(formOf(lesion), "input").focus();
  confirm(board(), done);
}

/** Offer to put a lesion back, or no longer. @param {typeof removed} last */
function keep(last) {
  removed = last;
  box(board(), "[data-action=undo]").hidden = !last;
}

/** @param {HTMLElement} button @param {-1 | 1} by */
function move(button, by) {
  const moved = lesionAround(button);
  const before = placeOf(moved);
  const isMoved = dossier.move(moved, by);
  render();
  button.focus();
  update();
  const [now, count] = [placeOf(moved), dossier.lesions.length];
  confirm(
    board(),
    isMoved
      ? `Lésion ${before} devenue lésion ${now} sur ${count}`
      : `Lésion ${now} sur ${count}\u00a0: déjà à cette extrémité`,
  );
}

/** @param {"text" | "short" | "line"} which */
async function copyResult(which) {
  if (store.isLate) return confirm(board(), WAIT);
  const { reply } = store;
  const isThere = reply && reply.status !== "empty" && !objection(reply.rules);
  await copyRecord(board(), which, isThere && reply);
}

function createLink() {
  const answers = flat(dossier.plain());
  if (!Object.keys(answers).length) return confirm(board(), "Aucune réponse à mettre dans un lien.");
  const { version = "" } = board().dataset;
  const { hash, left, again } = encode({ rule: NAME, version, answers }, inForm(measures), LONGEST_LINK);
  if (!hash) return confirm(board(), "Ce dossier est trop long pour un lien\u00a0: l'enregistrer dans un fichier.");
  const words = (/** @type {string[]} */ names) => [...new Set(names.map(inForm((of) => (name) => labelOf(of, name))))];
  return showLink(board(), hash, words(left), words(again));
}

/**
 * What a form says of a question that has its name in a link, such as `lesion2.bone`.
 * @template T
 * @param {(of: HTMLFormElement) => (name: string) => T} asked
 * @returns {(name: string) => T}
 */
const inForm = (asked) => (name) => {
  const [place = "", own = ""] = name.split(".");
  return asked(place.startsWith("lesion") ? template() : form(place === "patient" ? place : "topics"))(own);
};

async function save() {
  const given = dossier.plain();
  if (isEmpty(given)) return confirm(board(), "Aucune réponse à enregistrer.");
  const read = engine === "ready" ? await call("board", "saved", given).catch(() => null) : null;
  const { value: label } = one(board(), "[data-label]", HTMLInputElement);
  keepFile(fileName(FILE, label, now()), read?.text ?? asTyped(given));
  unsaved = Boolean(read?.left_out.length);
  const count = read?.left_out.length ?? 0;
  const without = count ? `, sans ${count} réponse${count > 1 ? "s" : ""} à corriger ou à confirmer` : "";
  confirm(board(), read ? `Fichier enregistré${without}` : AS_TYPED);
}

/** The file without Python, which will read it when it is opened. @param {Parts} given */
function asTyped(given) {
  const { format, version = "" } = board().dataset;
  return `${JSON.stringify({ format, version: Number(version.split(".", 1)[0]), ...given }, null, 2)}\n`;
}

/** @param {File} file */
async function open(file) {
  const refuse = (/** @type {string} */ why) =>
    confirm(board(), `Fichier refusé. Aucune donnée n'a été chargée. ${why}`);
  const input = one(board(), "[data-file]", HTMLInputElement);
  const largest = Number(input.dataset.largest);
  const french = (/** @type {number} */ size) => size.toLocaleString("fr-FR");
  confirm(board(), "Ouverture du fichier…");
  const text = file.size > largest ? null : await file.text().catch(() => "");
  input.value = "";
  if (text === null)
    return refuse(`Il a ${french(file.size)} octets\u202f; une fiche en a ${french(largest)} au plus.`);
  if (!text) return refuse("Il est vide ou ne peut pas être lu.");
  const { file: found, error, classed, left_out: unread } = await call("board", "opened", text);
  if (!isHere()) return;
  if (error) return refuse(error);
  if (unsaved && !window.confirm(LEAVE))
    return confirm(board(), "Fichier non ouvert\u00a0: le dossier en cours est gardé.");
  const next = new Dossier();
  if (!enter(next, found)) return refuse("Une réponse n'a pas de place dans le formulaire.");
  wipe();
  adopt(next);
  refresh();
  unsaved = false;
  const said = [
    "Fichier ouvert",
    unread.length ? `Réponses du fichier qui n'ont pas pu être lues\u00a0: ${unread.join(" ")}` : "",
    classed.length ? `Nombres lus par classe\u00a0: ${classed.join("\u00a0; ")}` : "",
  ];
  confirm(board(), said.filter(Boolean).join(". "));
}

/** Read what a link brought, then take it out of the address bar. */
function receive() {
  const { hash, pathname, search } = window.location;
  if (!isLink(hash) || !isHere()) return;
  window.history.replaceState(window.history.state, "", pathname + search);
  const link = decode(hash, LONGEST_LINK);
  const isOurs = link?.rule === NAME && major(link.version) === major(board().dataset.version);
  const plain = isOurs ? plainOf(link.answers, inForm(measures)) : null;
  const given = plain && unflat(plain);
  if (!given || isEmpty(given)) return tell(BAD_LINK);
  if (!isEmpty(dossier.plain()) && !window.confirm(REPLACE))
    return tell("Lien non ouvert\u00a0: le dossier en cours est gardé.");
  tell(enterOrLeave(given, true) ? "Données reçues par un lien" : BAD_LINK);
}

/** Add what a calculator handed over. */
async function takeOver() {
  const given = take();
  if (!given) return;
  const adopted = await call("board", "adopted", given.rule, given.answers, given.lesion).catch(() => null);
  if (!isHere()) return;
  const others = adopted ? replaced(adopted.patient) : [];
  if (!adopted || isEmpty(adopted) || !enterOrLeave(adopted, false)) {
    const why = adopted ? "la fiche n'a pas de place pour elles" : "le calcul ne répond pas";
    return tell(`Les réponses du calculateur n'ont pas été ajoutées\u00a0: ${why}.`);
  }
  const changed = `. Réponses remplacées par celles du calculateur\u00a0: ${others.join("\u00a0; ")}.`;
  tell(`Réponses du calculateur ajoutées au dossier${others.length ? changed : ""}`);
}

/** Questions about the patient whose answer another one takes the place of, in words. @param {Plain} answers */
function replaced(answers) {
  const before = dossier.patient.plain();
  const others = Object.keys(before).filter((name) => name in answers && !isSame(answers[name], before[name]));
  return others.map((name) => labelOf(form("patient"), name));
}

/** @param {unknown} one @param {unknown} other */
const isSame = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** @param {string} [version] */
const major = (version) => version?.split(".", 1)[0];

/** @param {string} text */
function tell(text) {
  part(board(), "banner").textContent = text;
  part(board(), "banner").hidden = false;
  board().scrollIntoView();
}

/** Take up the page, with what was described before another page was shown, or answered before this script ran. */
async function takeUp() {
  if (!isHere()) return;
  python.start();
  blank = [...part(board(), "result").childNodes];
  since();
  const isKept = unsaved || dossier.lesions.length > 0;
  if (!isKept)
    for (const name of /** @type {const} */ (["topics", "done", "patient"])) gather(form(name), dossier[name]);
  render();
  if (isKept && unsaved) tell("Dossier repris\u00a0: il n'a pas été effacé depuis la page précédente");
  compute();
  receive();
  await takeOver();
}

function since() {
  const minutes = Math.max(0, Math.floor((Date.now() - wiped) / MINUTE)); // a clock may be set back
  if (isHere())
    part(board(), "since").textContent = minutes
      ? `Dossier ouvert depuis ${minutes}\u00a0min.`
      : "Dossier ouvert à l'instant.";
}

document.addEventListener("input", ({ target }) => {
  const of = around(target, ".board form");
  if (!(target instanceof HTMLInputElement) || !of) return;
  hear(target, answersOf(of));
  changed(of);
});

document.addEventListener("click", ({ target }) => {
  const place = target instanceof Element ? target.closest(".board svg [data-bone]") : null;
  if (place instanceof SVGElement) point(place);
});

onTakenBack(".board form", answersOf, changed);

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !around(target, BOARD)) return;
  const [file] = target.matches("[data-file]") ? (target.files ?? []) : [];
  const { reply } = store;
  if (file) open(file).catch(stopped);
  else if (around(target, "form") && reply) whenReleased(() => isHere() && store.reply === reply && settleOn(reply));
});

/** Whatever Python could not do is told. */
const stopped = () => isHere() && confirm(board(), STOPPED);

onAction(BOARD, ACTIONS, stopped);

window.addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});
// Whatever asks for paper gets the sheet, once there is one
printAlone(() => {
  if (!isHere() || !store.reply || store.isLate) return null;
  sign();
  return board();
});
window.addEventListener("hashchange", receive);
onStatus(() => {
  const { reply } = store;
  const isTakenBack = isHere() && (reply ? objection(reply.rules) : board().querySelector(".result--withdrawn"));
  if (isTakenBack) compute();
});
setInterval(() => whenReleased(since), MINUTE / 2);
onState((state) => {
  engine = state;
  if (isHere() && (!store.reply || state === "doubted") && store.turn && !isAsking) compute();
  if (isHere()) forget(); // the first call imports what the page needs
});
onShown(takeUp);

// @ts-nocheck
/**
 * The tumour board sheet. It reads answers, asks Python and shows what Python rendered; it knows no clinical fact.
 *
 * What is described stays in this window's memory, and nowhere else, until « Nouveau dossier » or a reload.
 */

import { copy } from "./clipboard.mjs";
import { now } from "./clock.mjs";
import { call, onState, engine as python } from "./engine.mjs";
import { carry, fill, forget, mark, read, settle, showRemarks } from "./form.mjs";
import { take } from "./handover.mjs";
import { BAD_LINK, decode, encode, isLink } from "./link.mjs";
import { nodes } from "./markup.mjs";
import * as measure from "./measure.mjs";
import { whenReleased } from "./pointer.mjs";
import { print, project } from "./sheet.mjs";
import { onShown } from "./shown.mjs";
import { onStatus, withdrawal } from "./status.mjs";
import { announce, confirm, isLate, late, MIXED, message, part, showText } from "./view.mjs";

/** @typedef {{topics: string[], patient: object, lesions: object[], done: string[]}} Parts */

const NAME = "fiche";
const LONGEST_LINK = 16_384;
const FILE = "fiche-rcp.json";
const MINUTE = 60_000;
const MESSAGES = {
  starting: "Réponses gardées dans cette page. La fiche s'affichera dès que le calcul sera prêt.",
  error: "Aucun résultat\u00a0: le calcul a échoué. Se servir des fiches papier et signaler l'erreur.",
  refused: "Aucun résultat\u00a0: le calcul ne peut pas démarrer sur ce poste.",
  failed: "Aucun résultat\u00a0: le calcul ne répond pas.",
  doubted:
    "Aucun résultat\u00a0: sur ce poste, Python n'a pas donné la réponse publiée, et ne sert plus dans cette page. " +
    "Recharger la page et la vérifier avec «\u00a0Tester ce poste\u00a0».",
};
const LEAVE = "Les réponses de ce dossier ne sont pas enregistrées. Les effacer\u202f?";
const REPLACE = "Un dossier est ouvert dans cette page. Le remplacer par celui du lien\u202f?";
const WAIT =
  "Calcul en cours\u00a0: la fiche ne tient pas encore compte des dernières réponses. Réessayer dans un instant.";
const STOPPED = "Le calcul ne répond pas sur ce poste\u00a0: rien n'a été fait.";

let engine = "starting";
let turn = 0;
let isAsking = false;
/** Whether the forms have changed since they were read. */
let isDue = false;
let lesions = 0;
let reply = null;
let wiped = Date.now();
let unsaved = false;
/** Answers by form, as a link carries them, while another page is shown. @type {any} */
let held = null;
/** @type {Node[]} */
let empty = [];

/** @returns {HTMLElement | null} */
const board = () => document.querySelector(".board");

/** @param {string} name @returns {HTMLFormElement} */
const form = (name) => board().querySelector(`form[data-part=${name}]`);

/** @returns {HTMLFormElement[]} */
const lesionForms = () => [...board().querySelectorAll("[data-lesions] > form")];

/** @param {Element} element */
const isShown = (element) => !element.closest("[hidden]");

/** @param {HTMLFormElement} of @returns {string[]} */
const ticked = (of) => [...of.querySelectorAll("input:checked")].filter(isShown).map(({ name }) => name);

/** Answers to the questions that are asked now. @param {HTMLFormElement} of @param {(of: HTMLFormElement) => object} how */
function asked(of, how) {
  const shown = [...of.querySelectorAll(".question")].filter(isShown).map(({ dataset }) => dataset.question);
  return Object.fromEntries(Object.entries(how(of)).filter(([name]) => shown.includes(name)));
}

/** A lone lesion without any answer is a form, not a lesion. @param {(of: HTMLFormElement) => object} [how] @returns {Parts} */
function collect(how = read) {
  const lesions = isShown(board().querySelector("[data-lesions]")) ? lesionForms().map((one) => asked(one, how)) : [];
  return {
    topics: ticked(form("topics")),
    patient: asked(form("patient"), how),
    lesions: lesions.length > 1 || lesions.some((one) => Object.keys(one).length) ? lesions : [],
    done: ticked(form("done")),
  };
}

/** Everything, hidden or not, as it can be filled in again. */
const snapshot = () => ({
  topics: ticked(form("topics")),
  patient: carry(form("patient")),
  lesions: lesionForms().map(carry),
  done: [...form("done").querySelectorAll("input:checked")].map(({ name }) => name),
  typed: places().map(([, one]) =>
    [...one.querySelectorAll("input[type=text]")].map(({ name, value }) => [name, value]),
  ),
});

/** @param {Parts} parts */
const isEmpty = ({ topics, patient, lesions: all, done }) =>
  ![...topics, ...done, ...Object.keys(patient), ...all.flatMap((one) => Object.keys(one))].length;

/** Show the questions that the ticked ones call for, and a heading only above something. */
function reveal() {
  const topics = ticked(form("topics"));
  const wanted = (element) => element.dataset.topics.split(" ").some((topic) => topics.includes(topic));
  for (const element of board().querySelectorAll("[data-topics]")) {
    const bones = element.dataset.bones?.split(" ");
    const bone = bones && element.closest("form").querySelector("[data-splits] input:checked")?.value;
    element.hidden = !wanted(element) || Boolean(bones && !bones.includes(bone));
  }
  for (const holder of [...board().querySelectorAll("[data-holder]")].reverse())
    holder.hidden = !holder.querySelector("[data-topics]:not([hidden])");
}

/** After any change: marked now, read once the browser has told all that it has in hand. */
function update() {
  part(board(), "link").hidden = true;
  confirm(board(), "");
  late(board(), true);
  reply = null;
  isDue = true;
  queueMicrotask(refresh);
}

function refresh() {
  if (!isDue || !board()) return;
  isDue = false;
  unsaved = !isEmpty(collect());
  compute();
}

function compute() {
  turn += 1;
  reveal();
  held = snapshot();
  reply = null;
  if (isEmpty(collect())) return show(null);
  if (engine !== "ready") return show(message(engine, MESSAGES[engine]));
  late(board(), true);
  if (!isAsking) ask();
}

/** Python is asked one thing at a time: what changes meanwhile is asked once, with all its changes. */
async function ask() {
  const mine = turn;
  isAsking = true;
  const [answer] = await Promise.allSettled([call("board", "respond", collect(), { now: now() })]);
  isAsking = false;
  if (!board() || !isLate(board())) return;
  if (mine !== turn) ask();
  else if (answer.status === "fulfilled") settleOn(answer.value);
  else show(message("error", MESSAGES[engine] ?? MESSAGES.error));
}

/** Rules of this page, `name@version`, as it was made. */
const published = () => board().dataset.rules.split(" ");

/** Why a sheet that rests on these rules must not be shown, or nothing. @param {Record<string, string>} rules */
function objection(rules) {
  const used = Object.entries(rules);
  const withdrawn = used.map(([rule, version]) => withdrawal(rule, version)).filter(Boolean);
  if (withdrawn.length) return message("withdrawn", [...new Set(withdrawn)].join(" "));
  const isMixed = used.some(([rule, version]) => !published().includes(`${rule}@${version}`));
  return isMixed ? message("mixed", MIXED) : null;
}

/** @param {any} answer */
function settleOn(answer) {
  const refused = objection(answer.rules);
  if (refused) return show(refused);
  reply = answer;
  late(board(), false);
  part(board(), "result").replaceChildren(nodes(answer.html));
  showText(board(), answer.text);
  announce(board(), answer.sentence);
  for (const [place, one] of places()) {
    const own = (/** @type {Record<string, any>} */ all) => within(place, all);
    showRemarks(
      one,
      { errors: own(answer.errors), unconfirmed: own(answer.unconfirmed), echo: own(answer.echo) },
      document.activeElement,
    );
    mark(one, answer.next?.startsWith(`${place}.`) ? answer.next.slice(place.length + 1) : null);
  }
}

/** Forms with their place in the dossier. @returns {[string, HTMLFormElement][]} */
const places = () => [["patient", form("patient")], ...lesionForms().map((one, place) => [`lesions.${place}`, one])];

/** @param {string} place @param {Record<string, any>} all */
const within = (place, all) =>
  Object.fromEntries(
    Object.entries(all)
      .filter(([name]) => name.startsWith(`${place}.`))
      .map(([name, value]) => [name.slice(place.length + 1), value]),
  );

/** A message in the place of the sheet, or the sentence of an empty dossier. @param {HTMLElement | null} said */
function show(said) {
  late(board(), false);
  part(board(), "result").replaceChildren(...(said ? [said] : empty));
  part(board(), "text").hidden = true;
  for (const [, one] of places()) {
    showRemarks(one, { errors: {}, unconfirmed: {}, echo: {} });
    mark(one, null);
  }
}

/** A lesion after the others, filled in. @param {Record<string, string | null>} [answers] @returns {HTMLFormElement} */
function add(answers = {}) {
  const made = board().querySelector("template").content.cloneNode(true).firstElementChild;
  lesions += 1;
  for (const element of made.querySelectorAll("[id], [for], [aria-describedby]"))
    for (const name of ["id", "for", "aria-describedby"]) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, value.replaceAll("lesion-0", `lesion-${lesions}`));
    }
  part(board(), "lesions").append(made);
  fill(made, answers);
  number();
  return made;
}

/** Place of a lesion, from 1. @param {HTMLFormElement} one */
const placeOf = (one) => lesionForms().indexOf(one) + 1;

/** Lesions by their place, in their titles and in the names of their buttons. */
function number() {
  lesionForms().forEach((one, place) => {
    one.querySelector("[data-number]").textContent = String(place + 1);
    one.setAttribute("aria-label", `Lésion ${place + 1}`);
    for (const button of one.querySelectorAll(".board__moves button"))
      button.setAttribute("aria-label", `${button.textContent} la lésion ${place + 1}`);
  });
  for (const button of board().querySelectorAll("[data-action=add], [data-action=duplicate]"))
    button.disabled = isFull();
  part(board(), "full").hidden = !isFull();
}

/** Whether there are as many lesions as Python takes. @param {number} [more] */
const isFull = (more = 1) => lesionForms().length + more > Number(part(board(), "lesions").dataset.most);

/** @param {HTMLFormElement} of @param {Record<string, string | null>} answers As a link carries them. */
const merge = (of, answers) => !Object.keys(answers).length || fill(of, { ...carry(of), ...answers });

/** Questions whose answer another one takes the place of, in words. @param {HTMLFormElement} of @param {object} answers */
const replaced = (of, answers) =>
  Object.entries(carry(of))
    .filter(([name, answer]) => name in answers && answers[name] !== answer)
    .map(([name]) =>
      of.querySelector(`[data-question="${name}"]`).querySelector("legend, label").firstChild.textContent.trim(),
    );

/** @param {HTMLFormElement} of @param {string[]} names */
function tick(of, names) {
  for (const box of of.querySelectorAll("input[type=checkbox]")) if (names.includes(box.name)) box.checked = true;
}

/** Add answers, as a link carries them, to what is there. @param {Parts} parts @returns {boolean} */
function enter({ topics, patient, lesions: all, done }) {
  tick(form("topics"), topics);
  tick(form("done"), done ?? []);
  for (const one of lesionForms()) if (!Object.keys(carry(one)).length) one.remove();
  const known = merge(form("patient"), patient);
  const filled = all.map((answers) => merge(add(), answers));
  if (!lesionForms().length) add();
  return known && filled.every(Boolean);
}

/** Empty every form. */
function clear() {
  for (const one of board().querySelectorAll("form")) one.reset();
  part(board(), "lesions").replaceChildren();
  for (const field of board().querySelectorAll("[data-confirmed]")) delete field.dataset.confirmed;
}

function wipe() {
  clear();
  for (const name of ["banner", "link"]) part(board(), name).hidden = true;
  board().querySelector("#board-text").value = "";
  board().querySelector("#board-link").value = "";
  part(board(), "file").value = "";
  [unsaved, held, wiped] = [false, null, Date.now()];
  since();
  compute();
}

/** @param {HTMLFormElement} one */
const again = (one) => add(carry(one));

/** @type {Record<string, (button: HTMLElement) => unknown>} */
const ACTIONS = {
  reset() {
    if (unsaved && !window.confirm(LEAVE)) return;
    wipe();
    add();
    form("topics").querySelector("input").focus();
    confirm(board(), "Nouveau dossier\u00a0: tout est effacé");
  },
  restart: () => python.restart(),
  add: () => focus(add(), "ajoutée"),
  duplicate(button) {
    const copied = button.closest("form");
    focus(again(copied), `ajoutée, copie de la lésion ${placeOf(copied)}`);
  },
  remove(button) {
    const removed = button.closest("form");
    const place = placeOf(removed);
    if (Object.keys(carry(removed)).length && !window.confirm(`Retirer la lésion ${place} et ses réponses\u202f?`))
      return;
    const next = removed.nextElementSibling;
    removed.remove();
    number();
    update();
    (next?.querySelector("input") ?? board().querySelector("[data-action=add]")).focus();
    confirm(board(), `Lésion ${place} retirée. Il en reste ${lesionForms().length || "aucune"}.`);
  },
  up: (button) => move(button, (one) => one.previousElementSibling?.before(one)),
  down: (button) => move(button, (one) => one.nextElementSibling?.after(one)),
  copy: () => copyText("text"),
  "copy-line": () => copyText("line"),
  link: showLink,
  async "copy-link"() {
    const box = board().querySelector("#board-link");
    confirm(
      board(),
      (await copy(box.value, box)) ? "Lien copié" : "Le navigateur refuse la copie. Le lien est sélectionné.",
    );
  },
  print() {
    if (isLate(board())) return confirm(board(), WAIT);
    part(board(), "printed").textContent = `Calcul du ${now()} sur les données saisies, à vérifier.`;
    print(board());
  },
  project: () => project(board()),
  save,
  open: () => part(board(), "file").click(),
  "clear-answer"(button) {
    forget(button.closest(".question"));
    update();
  },
  confirm: resolveDoubt,
  correct: resolveDoubt,
};

/** @param {HTMLElement} button */
function resolveDoubt(button) {
  measure.resolve(button);
  update();
}

/** @param {HTMLFormElement} one @param {string} done What was done with it. */
function focus(one, done) {
  update();
  refresh(); // what is hidden takes no focus
  one.querySelector("input").focus();
  confirm(board(), `Lésion ${placeOf(one)} ${done}`);
}

/** @param {HTMLElement} button @param {(one: HTMLFormElement) => void} where */
function move(button, where) {
  const moved = button.closest("form");
  const before = placeOf(moved);
  where(moved);
  number();
  button.focus();
  update();
  const [now, count] = [placeOf(moved), lesionForms().length];
  confirm(
    board(),
    now === before
      ? `Lésion ${now} sur ${count}\u00a0: déjà à cette extrémité`
      : `Lésion ${before} devenue lésion ${now} sur ${count}`,
  );
}

/** @param {"text" | "line"} which */
async function copyText(which) {
  if (isLate(board())) return confirm(board(), WAIT);
  if (!reply || reply.status === "empty" || objection(reply.rules)) return confirm(board(), "Aucun résultat à copier.");
  const details = part(board(), "text");
  showText(board(), reply[which]);
  details.open = true;
  const count = reply[which].trimEnd().split("\n").length;
  const copied = await copy(reply[which], details.querySelector("textarea"));
  confirm(
    board(),
    copied
      ? `Texte copié, ${count} ligne${count > 1 ? "s" : ""}`
      : "Le navigateur refuse la copie. Le texte est sélectionné.",
  );
}

/** A dossier as the flat answers of a link. @param {Parts} parts @returns {Record<string, string | null>} */
function flat({ topics, patient, lesions: all, done }) {
  const of = (prefix, answers) => Object.entries(answers).map(([name, answer]) => [`${prefix}.${name}`, answer]);
  return Object.fromEntries([
    ...topics.map((name) => [`topic.${name}`, "yes"]),
    ...done.map((name) => [`done.${name}`, "yes"]),
    ...of("patient", patient),
    ...all.flatMap((answers, place) => [[`lesion${place + 1}.here`, "yes"], ...of(`lesion${place + 1}`, answers)]),
  ]);
}

/** @param {Record<string, string | null>} answers @returns {Parts | null} Nothing where a name is of no part. */
function unflat(answers) {
  const parts = { topics: [], patient: {}, lesions: [], done: [] };
  for (const [name, answer] of Object.entries(answers)) {
    const [, place, own] = /^(topic|done|patient|lesion\d{1,2})\.([a-z_0-9]+)$/.exec(name) ?? [];
    const count = Number(place?.slice("lesion".length));
    if (place === "topic") parts.topics.push(own);
    else if (place === "done") parts.done.push(own);
    else if (place === "patient") parts.patient[own] = answer;
    else if (place && own === "here" && count === parts.lesions.length + 1) parts.lesions.push({});
    else if (place && parts.lesions[count - 1] && count === parts.lesions.length)
      parts.lesions[count - 1][own] = answer;
    else return null;
  }
  return parts;
}

function showLink() {
  const parts = collect(carry);
  if (isEmpty(parts)) return confirm(board(), "Aucune réponse à mettre dans un lien.");
  const hash = encode({ rule: NAME, version: board().dataset.version, answers: flat(parts) }, LONGEST_LINK);
  if (!hash) return confirm(board(), "Ce dossier est trop long pour un lien\u00a0: l'enregistrer dans un fichier.");
  const address = new URL(window.location.href);
  address.hash = hash;
  const box = board().querySelector("#board-link");
  box.value = address.href;
  part(board(), "link").hidden = false;
  box.focus();
  box.select();
}

async function save() {
  const parts = collect();
  if (isEmpty(parts)) return confirm(board(), "Aucune réponse à enregistrer.");
  const saved = await call("board", "saved", parts);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([saved.text], { type: "application/json" }));
  link.download = FILE;
  link.click();
  URL.revokeObjectURL(link.href);
  unsaved = saved.left_out.length > 0;
  confirm(
    board(),
    saved.left_out.length
      ? `Fichier enregistré, sans ${saved.left_out.length} réponse à corriger ou à confirmer`
      : "Fichier enregistré",
  );
}

/** @param {File} file */
async function open(file) {
  const refuse = (/** @type {string} */ why) =>
    confirm(board(), `Fichier refusé. Aucune donnée n'a été chargée. ${why}`);
  const input = /** @type {HTMLInputElement} */ (part(board(), "file"));
  const largest = Number(input.dataset.largest);
  confirm(board(), "Ouverture du fichier…");
  const text = file.size > largest ? null : await file.text().catch(() => "");
  input.value = "";
  if (text === null)
    return refuse(
      `Il a ${file.size.toLocaleString("fr-FR")} octets\u202f; une fiche en a ${largest.toLocaleString("fr-FR")} au plus.`,
    );
  if (!text) return refuse("Il est vide ou ne peut pas être lu.");
  const { file: parts, error, classed, left_out: leftOut } = await call("board", "opened", text);
  if (!board()) return;
  if (error) return refuse(error);
  if (unsaved && !window.confirm(LEAVE))
    return confirm(board(), "Fichier non ouvert\u00a0: le dossier en cours est gardé.");
  wipe();
  const filled = [[form("patient"), parts.patient], ...parts.lesions.map((one) => [add(), one])].flatMap(
    ([of, answers]) => Object.entries(answers).map(([name, given]) => put(of, name, given)),
  );
  if (!filled.every(Boolean)) {
    wipe();
    add();
    return refuse("Une réponse n'a pas de place dans le formulaire.");
  }
  if (!lesionForms().length) add();
  tick(form("topics"), parts.topics);
  tick(form("done"), parts.done);
  update();
  refresh();
  unsaved = false;
  const said = [
    "Fichier ouvert",
    leftOut.length ? `Réponses du fichier qui n'ont pas pu être lues\u00a0: ${leftOut.join(" ")}` : "",
    classed.length ? `Nombres lus par classe\u00a0: ${classed.join("\u00a0; ")}` : "",
  ];
  confirm(board(), said.filter(Boolean).join(". "));
}

/** @param {HTMLFormElement} of @param {string} name @param {any} given As a file holds it. */
function put(of, name, given) {
  const question = of.querySelector(`[data-question="${name}"]`);
  const field = question && measure.field(question);
  if (!field || given === null) return fill(of, { ...carry(of), [name]: given });
  field.value = String(given.value ?? given).replace(".", ",");
  if (given.confirmed) measure.confirm(question);
  return true;
}

/** Read what a link brought, then take it out of the address bar. */
function receive() {
  const { hash, pathname, search } = window.location;
  if (!isLink(hash) || !board()) return;
  window.history.replaceState(window.history.state, "", pathname + search);
  const link = decode(hash, LONGEST_LINK);
  const isOurs = link?.rule === NAME && versionOf(link) === versionOf(board().dataset);
  const parts = isOurs && unflat(link.answers);
  if (!parts || isEmpty(parts)) return say(BAD_LINK);
  if (!isEmpty(collect()) && !window.confirm(REPLACE))
    return say("Lien non ouvert\u00a0: le dossier en cours est gardé.");
  if (enterOrLeave(parts, clear)) say("Données reçues par un lien");
  else say(BAD_LINK);
}

/** Add what a calculator handed over. */
async function takeOver() {
  const given = take();
  if (!given) return;
  const parts = await call("board", "adopted", given.rule, given.answers).catch(() => null);
  if (!board()) return;
  const others = parts ? replaced(form("patient"), parts.patient) : [];
  if (!parts || isEmpty(parts) || !enterOrLeave(parts))
    return say(
      `Les réponses du calculateur n'ont pas été ajoutées\u00a0: ${parts ? "la fiche n'a pas de place pour elles" : "le calcul ne répond pas"}.`,
    );
  const changed = others.length
    ? ` Réponses remplacées par celles du calculateur\u00a0: ${others.join("\u00a0; ")}.`
    : "";
  say(`Réponses du calculateur ajoutées au dossier${changed && "."}${changed}`);
}

/** Add answers, all or none. @param {Parts} parts @param {() => void} [first] What to do before, undone where one has no place. */
function enterOrLeave(parts, first = () => {}) {
  const before = snapshot();
  first();
  const isEntered = enter(parts) && !isFull(0);
  if (!isEntered) {
    clear();
    restore(before);
  }
  update();
  return isEntered;
}

/** @param {{version: string}} link */
const versionOf = ({ version }) => version.split(".", 1)[0];

/** @param {string} text */
function say(text) {
  part(board(), "banner").textContent = text;
  part(board(), "banner").hidden = false;
  board().scrollIntoView();
}

/** What was described before another page was shown. @param {any} kept */
function restore(kept) {
  enter(kept);
  places().forEach(([, one], place) => {
    for (const [name, value] of kept.typed[place] ?? []) {
      const field = [...one.querySelectorAll("input[type=text]")].find((input) => input.name === name);
      if (field) field.value = value;
    }
  });
}

/** Take up the page, with what was answered before this script ran or before another page was shown. */
async function takeUp() {
  if (!board()) return;
  python.start();
  empty = [...part(board(), "result").childNodes];
  since();
  if (held) restore(held);
  else if (!lesionForms().length) add();
  if (held && unsaved) say("Dossier repris\u00a0: il n'a pas été effacé depuis la page précédente");
  compute();
  receive();
  await takeOver();
}

function since() {
  const minutes = Math.max(0, Math.floor((Date.now() - wiped) / MINUTE)); // a clock may be set back
  if (board())
    part(board(), "since").textContent = minutes
      ? `Dossier ouvert depuis ${minutes}\u00a0min.`
      : "Dossier ouvert à l'instant.";
}

document.addEventListener("input", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || !target.closest(".board form")) return;
  settle(target);
  update();
});

document.addEventListener("change", ({ target }) => {
  if (target instanceof HTMLInputElement && target.matches(".board [data-file]") && target.files[0])
    tried(open(target.files[0]));
  else if (target instanceof HTMLInputElement && target.closest(".board form") && reply) {
    const known = reply;
    whenReleased(() => reply === known && board() && settleOn(known));
  }
});

document.addEventListener("submit", (event) => {
  if (event.target.closest(".board")) event.preventDefault();
});

document.addEventListener("click", ({ target }) => {
  const button = target instanceof Element ? target.closest(".board [data-action]") : null;
  if (button instanceof HTMLElement) tried(ACTIONS[button.dataset.action](button));
});

/** Whatever Python could not do is told. @param {unknown} done */
const tried = (done) => Promise.resolve(done).catch(() => board() && confirm(board(), STOPPED));

document.addEventListener("keydown", ({ key, target }) => {
  const panel = key === "Escape" && target instanceof Element ? target.closest(".board [data-link]") : null;
  if (!panel) return;
  panel.hidden = true;
  board().querySelector("[data-action=link]").focus();
});

window.addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});
window.addEventListener("hashchange", receive);
onStatus(() => {
  const isTakenBack = board() && (reply ? objection(reply.rules) : board().querySelector(".result--withdrawn"));
  if (isTakenBack) compute();
});
setInterval(() => whenReleased(since), MINUTE / 2);
onState((state) => {
  engine = state;
  if (board() && (!reply || state === "doubted") && turn && !isAsking) compute();
  if (board() && state === "ready") call("board", "respond", {}, {}).catch(() => {});
});
onShown(takeUp);

/**
 * The page of a cohort: hands a file to Python a piece at a time, shows what was understood, keeps what the reader decides,
 * and hands the scored file back. It knows no clinical fact, and reads no cell.
 *
 * File and results are in the memory of this window and of Python's worker, until the page is left.
 */

import { now } from "./clock.mjs";
import { show as showMap } from "./cohort_map.mjs";
import { around, box, boxes, inputs, one } from "./dom.mjs";
import { engine } from "./engine.mjs";
import { keepFile } from "./files.mjs";
import { nodes } from "./markup.mjs";
import { onShown } from "./navigation.mjs";

/** @import { Understood, Decisions } from "./cohort_map.mjs" */

const COHORT = ".cohort";
const PIECE = 750_000;
const CSV = "text/csv";
const TOML = "application/toml";
const NONE = "Aucun fichier ouvert. Une ligne par patient ou par lésion, les noms des colonnes en première ligne.";
const LOST =
  "Le calcul ne répond pas sur ce poste. Recharger la page, ou se servir de la commande «\u00a0bonemets cohort\u00a0».";
const STOPPED = "Interrompu\u00a0: aucun résultat.";
const DECIDE =
  "Des textes ou des colonnes peuvent se lire de plusieurs façons\u00a0: choisir, pour chacun marqué «\u00a0à trancher\u00a0».";

/** Numbers the work: what comes of an earlier one is dropped. */
let turn = 0;
let name = "";
let isRead = false;
/** @type {Decisions} */
let decisions = {};
/** @type {Understood | null} */
let understood = null;
/** @type {string[]} */
let scored = [];

/** @returns {HTMLElement | null} */
const found = () => document.querySelector(COHORT);
const section = () => box(document, COHORT);
/** @param {string} part */
const part = (part) => box(section(), `[data-part=${part}]`);
/** @param {string} action */
const button = (action) => box(section(), `[data-action=${action}]`);
/** @param {number} value */
const count = (value) => value.toLocaleString("fr-FR");

/** @param {string} method @param {...any} args @returns {Promise<any>} */
const ask = (method, ...args) => engine.callPatiently("cohort", method, ...args);

/** @param {string} text */
function say(text) {
  part("status").textContent = text;
}

/** Show that something goes on, how much of it is done where that is known. @param {number} [done] Part of it, 1 at the end. */
function busy(done) {
  const bar = one(section(), "progress", HTMLProgressElement);
  bar.hidden = false;
  if (done === undefined) bar.removeAttribute("value");
  else bar.value = done;
  button("cancel").hidden = false;
}

function idle() {
  part("progress").hidden = true;
  button("cancel").hidden = true;
  button("forget").hidden = !name;
}

const rules = () => inputs(part("rules"), "input:checked").map((ticked) => ticked.name);

const encoding = () => one(section(), "select[name=encoding]", HTMLSelectElement).value;

/**
 * Do a piece of work, and say why it cannot be done.
 * @param {(isPresent: () => boolean) => Promise<unknown>} work
 */
async function work(work) {
  turn += 1;
  const mine = turn;
  const isPresent = () => mine === turn && found() !== null;
  try {
    await work(isPresent);
  } catch {
    if (isPresent()) say(LOST);
  } finally {
    if (isPresent()) idle();
  }
}

/** @param {Blob} piece @returns {Promise<string>} Its bytes in base 64. */
const encoded = (piece) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(piece);
  });

/** @param {File} file */
const open = (file) =>
  work(async (isPresent) => {
    blank();
    name = file.name;
    busy(0);
    say(`${file.name}\u00a0: lecture. Python démarre s'il n'est pas encore là.`);
    const begun = await ask("begin", file.name, file.size);
    if (!isPresent()) return;
    if (begun.error) return say(begun.error);
    for (let at = 0; at < file.size; at += PIECE) {
      await ask("add", await encoded(file.slice(at, at + PIECE)));
      if (!isPresent()) return;
      busy(Math.min(1, (at + PIECE) / file.size));
    }
    isRead = true;
    await read(isPresent);
  });

/** @param {() => boolean} isPresent */
async function read(isPresent) {
  busy();
  const reply = await ask("read", rules(), encoding());
  if (isPresent()) take(reply);
}

const decide = () =>
  work(async (isPresent) => {
    stale();
    const reply = understood ? await ask("decide", rules(), decisions) : await ask("read", rules(), encoding());
    if (isPresent()) take(reply);
  });

/** Show what was understood, or why nothing was. @param {Understood & {error: string}} reply */
function take(reply) {
  if (reply.error) return say(reply.error);
  understood = reply;
  part("said").textContent = reply.said;
  showMap(part("map"), reply);
  part("understood").hidden = false;
  button("run").toggleAttribute("disabled", reply.open);
  say(
    reply.open
      ? DECIDE
      : `${name}\u00a0: ${count(reply.rows)} lignes lues. Vérifier ce qui a été compris, puis calculer.`,
  );
}

/** What was computed is no longer what is shown. */
function stale() {
  scored = [];
  part("results").hidden = true;
  part("found").replaceChildren();
}

const run = () =>
  work(async (isPresent) => {
    stale();
    busy(0);
    say("Calcul en cours.");
    await ask("start");
    const parts = [];
    for (let isDone = false; !isDone; ) {
      const reply = await ask("step");
      if (!isPresent()) return;
      if (reply.error) return say(reply.error);
      parts.push(reply.text);
      busy(reply.done / reply.rows);
      say(`Calcul en cours\u00a0: ${count(reply.done)} lignes sur ${count(reply.rows)}.`);
      isDone = reply.finished;
    }
    const { html, sentence } = await ask("found");
    if (!isPresent()) return;
    scored = parts;
    part("found").replaceChildren(nodes(html));
    part("results").hidden = false;
    say(sentence);
  });

/** Forget what is open, here. */
function blank() {
  name = "";
  isRead = false;
  decisions = {};
  understood = null;
  scored = [];
  if (!found()) return;
  part("understood").hidden = true;
  part("map").replaceChildren();
  stale();
}

/** Stop what goes on; a file that was whole stays open. */
function cancel() {
  turn += 1;
  if (!isRead) forget();
  say(STOPPED);
  idle();
}

function forget() {
  turn += 1;
  blank();
  ask("forget").catch(() => {});
  if (!found()) return;
  one(section(), "input[name=file]", HTMLInputElement).value = "";
  say(NONE);
  idle();
}

/** Take every suggestion that leaves no choice. */
function accept() {
  for (const rule of understood?.rules ?? [])
    for (const { key, forward, texts } of rule.questions) {
      if (forward.length === 1) decisionOf(rule.name).columns[key] = forward[0] ?? "";
      for (const { text, forward: codes, isOpen } of texts)
        if (codes.length === 1 && !isOpen) codesOf(rule.name, key)[text] = codes[0] ?? "";
    }
  return decide();
}

/** @param {string} rule */
function decisionOf(rule) {
  decisions[rule] ??= { columns: {}, values: {}, confirmed: [] };
  return decisions[rule];
}

/** @param {string} rule @param {string} key */
function codesOf(rule, key) {
  const { values } = decisionOf(rule);
  values[key] ??= {};
  return values[key];
}

/** Take a choice of the reader. @param {HTMLSelectElement} select */
function chosen({ dataset: { rule = "", key = "", text }, value }) {
  if (text === undefined) {
    decisionOf(rule).columns[key] = value;
    delete decisionOf(rule).values[key];
    confirm(rule, key, false);
  } else if (value) codesOf(rule, key)[text] = value;
  else delete codesOf(rule, key)[text];
  return decide();
}

/** @param {string} rule @param {string} key @param {boolean} isConfirmed */
function confirm(rule, key, isConfirmed) {
  const others = decisionOf(rule).confirmed.filter((one) => one !== key);
  decisionOf(rule).confirmed = isConfirmed ? [...others, key] : others;
}

/** @param {File} file */
const load = (file) =>
  work(async (isPresent) => {
    const reply = await ask("load", rules(), await file.text(), file.name);
    if (!isPresent()) return;
    if (reply.error) return say(reply.error);
    decisions = reply.map;
    for (const ticked of inputs(part("rules"), "input")) ticked.checked = reply.names.includes(ticked.name);
    stale();
    take(reply);
  });

/** @type {Record<string, () => unknown>} */
const ACTIONS = {
  accept,
  cancel,
  forget,
  print: () => window.print(),
  run,
  download: () => keepFile(`${name.replace(/\.[^.]*$/, "")}-calcule.csv`, scored, CSV),
  report: async () => keepFile("rapport-cohorte.html", [(await ask("report_of", now())).text], "text/html"),
  save: async () => keepFile("MAP.toml", [(await ask("save")).text], TOML),
};

document.addEventListener("click", ({ target }) => {
  const pressed = around(target, `${COHORT} [data-action]`);
  if (pressed) Promise.resolve(ACTIONS[pressed.dataset.action ?? ""]?.()).catch(() => say(LOST));
});

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof Element) || !target.closest(COHORT)) return;
  if (target instanceof HTMLInputElement && target.type === "file") {
    const [file] = target.files ?? [];
    if (file) target.name === "map" ? load(file) : open(file);
  } else if (target instanceof HTMLInputElement) {
    const { rule, key } = target.dataset;
    if (rule && key) confirm(rule, key, target.checked);
    if (isRead) decide();
  } else if (target instanceof HTMLSelectElement) {
    if (target.name !== "encoding") chosen(target);
    else if (isRead) {
      understood = null;
      decide();
    }
  }
});

for (const kind of ["dragover", "drop"])
  document.addEventListener(kind, (event) => {
    if (!found() || !(event instanceof DragEvent)) return;
    event.preventDefault();
    for (const drop of boxes(section(), ".cohort__drop"))
      drop.classList.toggle("cohort__drop--over", kind === "dragover");
    const [file] = kind === "drop" ? (event.dataTransfer?.files ?? []) : [];
    if (file) open(file);
  });

onShown(() => {
  if (name) forget();
  const [early] = (found() && one(section(), "[name=file]", HTMLInputElement).files) || [];
  if (early) open(early); // chosen before this script was there
});

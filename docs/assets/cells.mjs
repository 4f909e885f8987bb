/**
 * « Exécuter ici »: the code of a worked case or of an example, edited and run by the Python of the calculators.
 *
 * The cells of a page share their variables, which go when the page is left. The editor comes when one is first opened.
 */

import { engine, onState } from "./engine.mjs";

const SECOND = 1000;
const EDITOR = new URL("./editor/editor.mjs", import.meta.url);
const SOURCES = new URL("./editor/sources.json", import.meta.url);
const CELLS = ".language-python.cell, .doc-module .language-pycon";
const PROMPT = /^(?:>>>|\.\.\.) ?/;

const CONTROLS = `
  <div class="runner__editor" hidden></div>
  <p class="runner__keys" hidden>Ctrl + Entrée (⌘ + Entrée sur Mac) exécute\u202f; Échap puis Tabulation quitte l'éditeur.</p>
  <p class="runner__actions">
    <button type="button" class="button" data-do="edit">Modifier et exécuter</button>
    <button type="button" class="button" data-do="run" hidden>Exécuter</button>
    <button type="button" class="button" data-do="reset" hidden>Réinitialiser</button>
    <button type="button" class="button" data-do="restart" hidden>Redémarrer</button>
  </p>
  <p class="runner__progress" hidden><span></span> <button type="button" class="button" data-do="interrupt">Interrompre</button></p>
  <p class="runner__status" role="status"></p>
  <div class="runner__shown" role="group" hidden></div>
  <p class="runner__hint" hidden>Ce nom est peut-être défini plus haut\u00a0: exécuter d'abord les cellules précédentes.
    <button type="button" class="button" data-do="upTo">Exécuter tout jusqu'ici</button></p>`;

const SAID = {
  done: "Exécuté.",
  nothing: "Exécuté\u202f; rien à afficher.",
  reset: "Code et sortie d'origine.",
  restarted: "Variables de la page effacées.",
  interrupted: "Interrompu. Python redémarre\u00a0: les variables de la page sont perdues, exécuter de nouveau les cellules utiles.",
  module:
    "La page n'a pas ce module\u00a0: elle n'a que bonemets et la part de la bibliothèque standard dont il se sert. " +
    "Une figure de matplotlib est calculée à la construction du site, ou dans le notebook téléchargé.",
  failed: "Python n'a pas démarré\u202f; « Redémarrer » essaie de nouveau.",
  refused: "Python ne peut pas s'exécuter ici\u00a0: ce navigateur interdit WebAssembly.",
  lost: "Python s'est arrêté et redémarre\u00a0: les variables de la page sont perdues.",
};

/** @type {Cell[]} */
let cells = [];
/** Sources for tracebacks, given once to each worker. @type {Promise<unknown> | null} */
let learnt = null;

class Cell {
  /** Whether its variables are there. */
  ran = false;
  /** @type {number} */
  #timer = 0;
  #editor;

  /** @param {HTMLElement} block @param {number} number */
  constructor(block, number) {
    this.block = block;
    this.number = number;
    this.original = code(block);
    this.stored = outputs(block);
    this.root = document.createElement("div");
    this.root.className = "runner";
    this.root.role = "group";
    this.root.ariaLabel = `Cellule ${number}`;
    this.root.innerHTML = CONTROLS;
    this.part("shown").ariaLabel = `Sortie de la cellule ${number}`;
    for (const button of this.root.querySelectorAll("button"))
      button.addEventListener("click", () => this[button.dataset.do]());
    block.after(this.root);
  }

  /** @param {string} name @returns {HTMLElement} */
  part(name) {
    return this.root.querySelector(`.runner__${name}`);
  }

  get code() {
    return this.#editor?.code() ?? this.original;
  }

  get running() {
    return this.#timer !== 0;
  }

  /** Cells of the same case above this one whose variables are missing; examples do not follow from one another. */
  get missing() {
    const above = this.block.matches(".cell") ? cells.slice(0, cells.indexOf(this)) : [];
    return above.filter(({ ran }) => !ran);
  }

  async edit() {
    const { edit } = await import(EDITOR.href);
    if (this.#editor) return;
    this.#editor = edit({
      host: this.part("editor"),
      code: this.original,
      label: `Code de la cellule ${this.number}`,
      run: () => this.run(),
    });
    this.block.hidden = true;
    for (const part of [this.part("editor"), this.part("keys"), ...this.root.querySelectorAll("[data-do]")]) part.hidden = false;
    this.root.querySelector("[data-do=edit]").hidden = true;
    this.#editor.focus();
  }

  /** @returns {Promise<boolean>} whether it ended without an error */
  async run() {
    if (this.running) return false;
    this.#begin();
    try {
      await learn();
      if (!cells.includes(this)) return false;
      this.#show(await engine.callPatiently("cells", "run", `<cellule ${this.number}>`, this.code));
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#end();
    }
    return this.ran;
  }

  async upTo() {
    this.part("hint").hidden = true;
    for (const cell of [...this.missing, this]) if (!(await cell.run())) return cell.part("status").scrollIntoView({ block: "center" });
  }

  reset() {
    this.#editor.replace(this.original);
    this.#clear();
    this.#editor.focus();
    this.say(SAID.reset);
  }

  /** Without its variables, Python itself being restarted only where it does not answer. */
  restart() {
    if (engine.state === "failed" || cells.some(({ running }) => running)) engine.restart();
    else engine.call("cells", "forget").catch(() => {});
    for (const cell of cells) cell.ran = false;
    this.say(SAID.restarted);
  }

  interrupt() {
    engine.restart();
  }

  /** @param {string} text */
  say(text) {
    this.part("status").textContent = text;
  }

  #begin() {
    const began = Date.now();
    const progress = this.part("progress");
    this.ran = false;
    this.say("");
    this.part("hint").hidden = true;
    this.#timer = setInterval(() => {
      const [verb, seconds] = [engine.state === "starting" ? "Python démarre" : "En cours", Math.round((Date.now() - began) / SECOND)];
      progress.querySelector("span").textContent = `${verb} depuis ${seconds}\u00a0s`;
      progress.hidden = false;
    }, SECOND);
  }

  #end() {
    clearInterval(this.#timer);
    this.#timer = 0;
    const progress = this.part("progress");
    if (progress.contains(document.activeElement)) this.#focus();
    progress.hidden = true;
  }

  #focus() {
    if (this.#editor) this.#editor.focus();
    else this.root.querySelector("[data-do=edit]").focus();
  }

  /** @param {{shown: {kind: string, content: string}[], error: string}} reply */
  #show({ shown, error }) {
    this.ran = !error;
    this.#clear();
    this.part("shown").replaceChildren(...shown.map(drawn));
    this.part("shown").hidden = !shown.length;
    for (const output of this.stored) output.hidden = true;
    this.part("hint").hidden = error !== "NameError" || !this.missing.length;
    if (error === "ModuleNotFoundError") this.say(SAID.module);
    else if (error) this.say(`Erreur\u00a0: ${error}.`);
    else this.say(shown.length ? SAID.done : SAID.nothing);
  }

  /** @param {import("./engine.mjs").EngineError} error */
  #fail({ type, message }) {
    if (type === "failed" && message === "restart") return this.say(SAID.interrupted);
    if (type === "failed" || type === "refused") return this.say(SAID[type]);
    this.say(SAID.lost);
    engine.restart();
  }

  /** Show again what the page was built with. */
  #clear() {
    this.part("shown").replaceChildren();
    this.part("shown").hidden = true;
    this.part("hint").hidden = true;
    for (const output of this.stored) output.hidden = false;
  }
}

/** The code of a block; an example is that of its docstring, which knows the names of its module. @param {HTMLElement} block */
function code(block) {
  const text = block.querySelector("code").textContent.trimEnd();
  if (block.matches(".cell")) return text;
  const module = block.closest(".doc-module").querySelector(".doc-heading").id;
  const lines = text.split("\n").filter((line) => PROMPT.test(line));
  return [`from ${module} import *`, "", ...lines.map((line) => line.replace(PROMPT, ""))].join("\n");
}

/** What the notebook holds below a block. @param {HTMLElement} block @returns {HTMLElement[]} */
function outputs(block) {
  const next = /** @type {HTMLElement | null} */ (block.nextElementSibling);
  return next?.matches(".output, .output-figure") ? [next, ...outputs(next)] : [];
}

/** One thing that Python shows; the policy of the page lets no script in it run, and nothing come from elsewhere. */
function drawn({ kind, content }) {
  const box = document.createElement(kind === "svg" ? "figure" : kind === "html" ? "div" : "pre");
  box.className = { svg: "output-figure", html: "runner__html", text: "output", error: "output runner__error" }[kind];
  if (kind === "svg" || kind === "html") box.innerHTML = content;
  else box.append(Object.assign(document.createElement("code"), { textContent: content }));
  return box;
}

/** A traceback quotes the package where its sources have come, and does without where they have not. */
function learn() {
  learnt ??= fetch(SOURCES)
    .then((response) => response.json())
    .catch(() => ({}))
    .then((sources) => engine.call("cells", "learn", sources));
  learnt.catch(() => (learnt = null));
  return learnt;
}

/** Leave nothing of the page that was shown, then take up the cells of this one. */
function takeUp() {
  if (cells.some(({ running }) => running)) engine.restart();
  else if (learnt && cells.length) engine.call("cells", "forget").catch(() => {});
  cells = [...document.querySelectorAll(CELLS)].map((block, place) => new Cell(block, place + 1));
}

onState((state) => {
  if (state === "ready") return;
  learnt = null;
  for (const cell of cells) cell.ran = false;
});
if (globalThis.document$) globalThis.document$.subscribe(takeUp);
else takeUp();

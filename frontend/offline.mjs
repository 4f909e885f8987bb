/** The copy of the site on this device: made when the page is idle, replaced when the reader says so. */

import { box, one } from "./dom.mjs";
import { engine, governed, onState } from "./engine.mjs";
import { whenReleased } from "./pointer.mjs";
import { age, ask, isClockBehind, onStatus, outdated, present, published } from "./status.mjs";

const QUIET = 3_000;
const HOUR = 3_600_000;
const BASE = new URL("../", import.meta.url);
const RESTORED = "La copie hors ligne avait été effacée de ce navigateur\u202f; elle vient d'être refaite.";
const copies = navigator.serviceWorker;
/** How old the copy is, where nothing can be compared. */
let told = "";
/** Whether the copy, which was missing, has been asked for. */
let isAsked = false;

/** What the page says of its copy, in one place that outlives page changes. */
const notice = document.createElement("aside");
notice.className = "site-notice";
notice.setAttribute("aria-label", "Version du site");
notice.innerHTML = '<p role="status"></p><button type="button" class="button" hidden></button>';
document.querySelector("[data-md-component=container]")?.before(notice);
notice.hidden = true;

/** What else is said, and what the reader can do about it. */
let offer = { text: "", label: "", act: () => {} };

/** @param {string} text @param {string} [label] @param {() => unknown} [act] */
export function say(text, label = "", act = () => {}) {
  offer = { text, label, act };
  show();
}

/** The age of an old copy is read on paper and on the wall too. */
function show() {
  const [words, button] = [box(notice, "p"), one(notice, "button", HTMLButtonElement)];
  const text = [told, offer.text].filter(Boolean).join(" ");
  if (words.textContent !== text) words.textContent = text;
  button.textContent = offer.label;
  button.hidden = !offer.label;
  button.onclick = offer.act;
  notice.hidden = !text;
  notice.toggleAttribute("data-old", outdated() !== "");
}

/** Once the page has loaded and left the browser in peace. @returns {Promise<void>} */
async function idle() {
  if (document.readyState !== "complete") await new Promise((done) => addEventListener("load", done, { once: true }));
  await new Promise((done) => setTimeout(done, QUIET));
  if ("requestIdleCallback" in globalThis) await new Promise((done) => requestIdleCallback(done, { timeout: QUIET }));
}

/** @param {number} time */
const day = (time) => new Date(time).toLocaleDateString("fr-FR", { day: "2-digit", month: "2-digit", year: "numeric" });

/** Say how old the copy is where nothing can be compared, and look for another release where there is one. */
async function compare() {
  const copy = present();
  if (!copy) return restore();
  const days = age();
  told = days === undefined ? "" : ageOf(copy.made, days);
  show();
  if (!told && published() !== copy.release) (await copies.getRegistration())?.update().catch(() => {});
}

/** @param {number} made @param {number} days */
function ageOf(made, days) {
  const since = days ? `${days.toLocaleString("fr-FR")} jour${days > 1 ? "s" : ""}` : "moins d'un jour";
  const known = isClockBehind()
    ? "d'âge inconnu\u00a0: l'horloge de ce poste est en retard"
    : `non comparée à la version publiée depuis ${since}`;
  return `Copie hors ligne du ${day(made)}, ${known}.`;
}

/** A copy that something else has thrown away, such as another site of the same origin, is made again. */
function restore() {
  if (isAsked || !copies?.controller || age() !== undefined) return;
  isAsked = true;
  copies.addEventListener("message", ({ data }) => data === "restored" && whenReleased(() => say(RESTORED)));
  copies.startMessages();
  copies.controller.postMessage("restore");
}

/** Propose a release that is whole and waits. @param {ServiceWorker | null | undefined} next */
function propose(next) {
  if (!next || !copies.controller) return;
  say(
    "Une nouvelle version du site est prête. Les réponses saisies dans cette page seront effacées.",
    "Passer à la nouvelle version",
    () => {
      copies.addEventListener("controllerchange", () => location.reload(), { once: true });
      next.postMessage("take over");
    },
  );
}

const sayChosen = () =>
  say("Une nouvelle version du site a été choisie dans un autre onglet.", "Recharger cette page", () =>
    location.reload(),
  );

/** @param {ServiceWorkerRegistration} registration */
function watch(registration) {
  whenReleased(() => propose(registration.waiting));
  registration.addEventListener("updatefound", () => {
    const next = registration.installing;
    next?.addEventListener("statechange", () => whenReleased(() => next.state === "installed" && propose(next)));
  });
  let controlled = Boolean(copies.controller);
  copies.addEventListener("controllerchange", () => {
    if (controlled) whenReleased(sayChosen);
    controlled = true;
  });
}

/** Keep the memory of a fresh Python, made apart from the one that answers, unless that is done. */
async function keepMemory() {
  await new Promise((done) => onState((state) => state === "ready" && done(undefined)));
  if (engine.snapshot !== "absent") return;
  await idle();
  const keeper = governed("snapshot");
  keeper.onmessage = ({ data }) => {
    if (data.state !== "starting") keeper.terminate();
  };
  keeper.onerror = () => keeper.terminate();
}

async function start() {
  onStatus(compare);
  if (!copies || navigator.connection?.saveData) return;
  await idle();
  const registration = await copies.register(new URL("sw.js", BASE), { updateViaCache: "none" });
  if (!registration) return;
  watch(registration);
  await copies.ready;
  await keepMemory();
}

addEventListener("online", ask);
document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && ask());
setInterval(ask, HOUR);
start().catch(() => {}); // storage refused: the site works from the network, as on a first visit

/**
 * What the publisher says of the site today: `status.json`, asked of the network alone, last answer kept.
 *
 * It withdraws a rule by name and version, a page, a sentence or every release older than a day, in old copies too, and
 * what is withdrawn stays so where there is no network.
 */

import { whenReleased } from "./pointer.mjs";

const ADDRESS = new URL("../status.json", import.meta.url).href;
const COPY = new URL("../copy.json", import.meta.url).href;
const CACHE = "bonemets-status";
const DAY = 86_400_000;
/** Days after which a copy that nobody compared says so in what is copied from it, and after which it gives no result. */
const OLD = 90;
const TOO_OLD = 365;

/**
 * @typedef {{rule: string, versions: string[], date: string, reason: string}} Withdrawal
 * @typedef {{page: string, sentence: string, before: string, date: string, reason: string}} Retraction
 * @typedef {{day: string, date: string, reason: string}} Oldest
 * @typedef {{release: string, issued: string, withdrawn: Withdrawal[], pages: Retraction[], oldest: Oldest | null}} Status
 * @typedef {{release: string, issued: string, made: number}} Copy
 */

/** @type {Status} */
let status = { release: "", issued: "", withdrawn: [], pages: [], oldest: null };
/** When the network last answered, whether it did on the last attempt, and whether it ever did for this page. */
let compared = 0;
let reached = true;
let heard = false;
/** The copy that this page comes from, if any. @type {Copy | undefined} */
let copy;
/** Day of the release that this page is of. */
let issued = "";
/** @type {Set<() => unknown>} */
const listeners = new Set();

/** Be told at each change, while nothing is pressed. @param {() => unknown} listener */
export const onStatus = (listener) => listeners.add(listener);

/** What is said of a copy that must not be used, or nothing. */
function stopped() {
  const { oldest, release } = status;
  if (oldest && issued < oldest.day && !(copy && copy.release === release))
    return `Version du site retirée le ${oldest.date}\u00a0: ${oldest.reason}. Aucun calcul n'est proposé\u202f; recharger la page avec le réseau.`;
  const days = known() && !heard ? Math.floor((Date.now() - known()) / DAY) : 0;
  if (!copy || days < TOO_OLD) return "";
  return `Copie hors ligne non comparée à la version publiée depuis ${days.toLocaleString("fr-FR")} jours, selon l'horloge de ce poste. Aucun calcul n'est proposé\u202f; ouvrir la page avec le réseau.`;
}

/** Pages and sentences withdrawn in the release that this page is of, and what is said in their place. */
export const retractions = () =>
  status.pages
    .filter(({ before }) => !before || issued < before)
    .map(({ page, sentence, date, reason }) => {
      const said = `${sentence ? "Passage retiré" : "Page retirée"} le ${date}\u00a0: ${reason}.`;
      return { page, sentence, said };
    });

/** @param {string} rule @param {string} version */
const find = (rule, version) => status.withdrawn.find((one) => one.rule === rule && one.versions.includes(version));

/** What to say of a result that is there although its rule is withdrawn, or nothing. @param {string} rule @param {string} version */
export function recall(rule, version) {
  if (stopped()) return stopped();
  const found = find(rule, version);
  return found
    ? `Ne pas s'en servir\u00a0: règle ${rule} ${version} retirée le ${found.date}\u00a0: ${found.reason}.`
    : "";
}

/** Why a rule gives no result, or nothing. @param {string} rule @param {string} version */
export function withdrawal(rule, version) {
  if (stopped()) return stopped();
  const found = find(rule, version);
  return found ? `Règle retirée le ${found.date}\u00a0: ${found.reason}. Aucun calcul n'est proposé.` : "";
}

/** When this copy was last known to be the published one. */
const known = () => Math.max(compared, copy?.made ?? 0);

/** Whether the clock of this device is behind what it showed then: the age of the copy cannot be told. */
export const isClockBehind = () => !reached && Date.now() < known() - DAY;

/** Days since the copy was compared with what is published; nothing where it has just been, or never was. */
export const age = () => (reached || !known() ? undefined : Math.max(0, Math.floor((Date.now() - known()) / DAY)));

/** Line for the record where the copy is old, or may be. @returns {string} */
export function outdated() {
  if (isClockBehind()) return "Copie hors ligne d'âge inconnu\u00a0: l'horloge du poste est en retard.";
  return (age() ?? 0) >= OLD ? `Copie hors ligne, non comparée depuis ${age()} jours.` : "";
}

/** The copy that this page comes from, if any. */
export const present = () => copy;

/** The release that is published, as far as is known. */
export const published = () => status.release;

/** @param {...unknown} texts */
const areTexts = (...texts) => texts.every((text) => typeof text === "string");

/**
 * An answer as it is read. One of an earlier release, kept here or published again, says nothing of pages and of releases:
 * the rules that it withdraws are withdrawn all the same.
 * @param {any} found
 */
const whole = (found) => ({ issued: "", pages: [], oldest: null, ...found });

/** @param {any} found @returns {found is Status} */
const isStatus = (found) =>
  areTexts(found.release, found.issued) &&
  Array.isArray(found.withdrawn) &&
  found.withdrawn.every(
    (/** @type {Withdrawal} */ { rule, versions, date, reason }) => rule && Array.isArray(versions) && date && reason,
  ) &&
  Array.isArray(found.pages) &&
  found.pages.every(
    (/** @type {Retraction} */ { page, sentence, before, date, reason }) =>
      areTexts(page, sentence, before) && date && reason,
  ) &&
  (found.oldest === null || (areTexts(found.oldest?.day) && found.oldest.date && found.oldest.reason));

/** @param {any} answer @param {number} when */
function learn(answer, when) {
  const found = whole(answer);
  if (!isStatus(found)) throw new Error("status.json");
  status = found;
  compared = when;
}

const own = async () => navigator.serviceWorker?.controller && (await (await caches.match(COPY))?.json());

/** Take up what is kept: the copy that this page comes from, and the last answer unless the network has been faster. */
async function remember() {
  copy = await own();
  if (copy) issued = copy.issued;
  const kept = await (await (await caches.open(CACHE)).match(ADDRESS))?.json();
  if (kept && !heard) learn(kept.status, kept.compared);
}

/** Ask the network again. */
export async function ask() {
  try {
    const response = await fetch(ADDRESS, { cache: "no-store" });
    learn(await response.json(), Date.now());
    if (!heard && !copy) issued = status.issued; // a page without a copy has just come from there
    reached = true;
    heard = true;
  } catch {
    reached = false;
  }
  copy ??= await own().catch(() => undefined);
  tell();
  if (reached) await keep().catch(() => {});
}

const tell = () =>
  whenReleased(() => {
    for (const listener of listeners) listener();
  });

const keep = async () => (await caches.open(CACHE)).put(ADDRESS, new Response(JSON.stringify({ status, compared })));

remember()
  .catch(() => {})
  .then(() => {
    tell();
    return ask();
  });

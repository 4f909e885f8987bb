/**
 * What the publisher says of the site today: `status.json`, asked of the network alone, last answer kept.
 *
 * It withdraws a rule by name and version, in old copies too, and stays withdrawn where there is no network.
 */

const ADDRESS = new URL("../status.json", import.meta.url).href;
const CACHE = "bonemets-status";
const DAY = 86_400_000;
const OLD = 90;

/**
 * @typedef {{rule: string, versions: string[], date: string, reason: string}} Withdrawal
 * @typedef {{release: string, withdrawn: Withdrawal[]}} Status
 */

/** @type {Status} */
let status = { release: "", withdrawn: [] };
/** When the network last answered, and whether it did on the last attempt. */
let compared = 0;
let reached = true;
/** @type {Set<() => unknown>} */
const listeners = new Set();

/** Be told at each change. @param {() => unknown} listener */
export const onStatus = (listener) => listeners.add(listener);

/** @param {string} rule @param {string} version */
const find = (rule, version) => status.withdrawn.find((one) => one.rule === rule && one.versions.includes(version));

/** What to say of a result that is there although its rule is withdrawn, or nothing. @param {string} rule @param {string} version */
export function recall(rule, version) {
  const found = find(rule, version);
  return found ? `Ne pas s'en servir\u00a0: règle ${rule} ${version} retirée le ${found.date}\u00a0: ${found.reason}.` : "";
}

/** Why a rule gives no result, or nothing. @param {string} rule @param {string} version */
export function withdrawal(rule, version) {
  const found = find(rule, version);
  return found ? `Règle retirée le ${found.date}\u00a0: ${found.reason}. Aucun calcul n'est proposé.` : "";
}

/** Days since the copy was compared with what is published; nothing where it has just been. */
export const age = () => (reached ? undefined : Math.floor((Date.now() - compared) / DAY));

/** Line for the record where the copy is too old. @returns {string} */
export const outdated = () => ((age() ?? 0) >= OLD ? `Copie hors ligne, non comparée depuis ${age()} jours.` : "");

/** The release that is published, as far as is known. */
export const published = () => status.release;

/** @param {any} found @returns {found is Status} */
const isStatus = (found) =>
  typeof found?.release === "string" &&
  Array.isArray(found.withdrawn) &&
  found.withdrawn.every(({ rule, versions, date, reason }) => rule && Array.isArray(versions) && date && reason);

/** @param {Status} found @param {number} when */
function learn(found, when) {
  if (!isStatus(found)) throw new Error("status.json");
  status = found;
  compared = when;
}

/** Take up the last answer, unless the network has been faster. */
async function remember() {
  const kept = await (await (await caches.open(CACHE)).match(ADDRESS))?.json();
  if (kept && kept.compared > compared) learn(kept.status, kept.compared);
}

/** Ask the network again. */
export async function ask() {
  try {
    const response = await fetch(ADDRESS, { cache: "no-store" });
    learn(await response.json(), Date.now());
    reached = true;
  } catch {
    reached = false;
  }
  for (const listener of listeners) listener();
  if (reached) await keep().catch(() => {});
}

const keep = async () => (await caches.open(CACHE)).put(ADDRESS, new Response(JSON.stringify({ status, compared })));

remember()
  .then(() => listeners.forEach((listener) => listener()))
  .catch(() => {});
ask();

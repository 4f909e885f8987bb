/** The reader's day and time, which rules never read by themselves. */

/** @param {number} number */
const two = (number) => String(number).padStart(2, "0");

/** The day and the time of the reader, as they are written in French. */
export function now() {
  const time = new Date();
  const day = [two(time.getDate()), two(time.getMonth() + 1), time.getFullYear()].join("/");
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}

/** The day of the reader, as the days of the pages are kept. */
export function today() {
  const time = new Date();
  return [time.getFullYear(), two(time.getMonth() + 1), two(time.getDate())].join("-");
}

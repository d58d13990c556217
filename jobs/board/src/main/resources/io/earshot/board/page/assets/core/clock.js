// @ts-check
/** One tick a second for all that shows how long something takes; none while nobody looks. */

/** @type {Set<() => void>} */
const tickers = new Set();

setInterval(() => {
  if (document.visibilityState === 'visible') {
    tickers.forEach((tick) => tick());
  }
}, 1000);

/** @param {() => void} tick */
export function everySecond(tick) {
  tickers.add(tick);
}

/** @param {() => void} tick */
export function noLonger(tick) {
  tickers.delete(tick);
}

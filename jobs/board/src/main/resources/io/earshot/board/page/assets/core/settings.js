// @ts-check
/**
 * What this viewer has chosen on this browser.
 *
 * @typedef {{theme: 'system'|'light'|'dark', notify: boolean, sound: boolean}} Settings
 */

const KEY = 'earshot.settings';

/** @type {Settings} */
const DEFAULTS = { theme: 'system', notify: false, sound: false };

/** @type {Set<(settings: Settings) => void>} */
const listeners = new Set();

let current = read();

/** @returns {Settings} */
function read() {
  try {
    return { ...DEFAULTS, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };
  } catch {
    return { ...DEFAULTS };
  }
}

/** @returns {Settings} */
export function settings() {
  return current;
}

/** @param {Partial<Settings>} change */
export function change(change) {
  current = { ...current, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(current));
  } catch {
    // Holds until the page is left.
  }
  apply();
}

/** @param {(settings: Settings) => void} listener */
export function onChange(listener) {
  listeners.add(listener);
}

/** The next theme of the switch: as the system has it, light, dark. */
export function nextTheme() {
  const order = /** @type {const} */ (['system', 'light', 'dark']);
  return order[(order.indexOf(current.theme) + 1) % order.length];
}

function apply() {
  if (current.theme === 'system') {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = current.theme;
  }
  listeners.forEach((listener) => listener(current));
}

addEventListener('storage', (event) => {
  if (event.key === KEY) {
    current = read();
    apply();
  }
});

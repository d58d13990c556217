// @ts-check
/** Keys that do something on a screen. Nothing is taken from somebody who is writing. */

/** @type {Map<string, () => boolean|void>[]} */
const layers = [];

/**
 * @param {Record<string, () => boolean|void>} keys a handler that returns false leaves the key to others
 * @returns {() => void} takes them away again
 */
export function listen(keys) {
  const layer = new Map(Object.entries(keys));
  layers.push(layer);
  return () => layers.splice(layers.indexOf(layer), 1);
}

addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) {
    return;
  }
  const target = /** @type {HTMLElement} */ (event.composedPath()[0]);
  const writing = target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');
  if (writing && event.key !== 'Escape') {
    return;
  }
  const pressing = target instanceof HTMLElement && target.matches('button, a, summary');
  if (event.key === 'Enter' && pressing) {
    return;
  }
  if (document.querySelector('dialog[open]')) {
    return;
  }
  for (const layer of [...layers].reverse()) {
    const handler = layer.get(event.key);
    if (handler && handler() !== false) {
      event.preventDefault();
      return;
    }
  }
});

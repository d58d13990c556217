// @ts-check
import { html, render } from 'lit';
import { t } from '../texts/en.js';

/** Asks before something is done that is not undone by a click.
 * @param {string} question
 * @param {string} yes
 * @returns {Promise<boolean>} */
export function confirmed(question, yes) {
  const dialog = document.createElement('dialog');
  dialog.className = 'sheet';
  render(
    html`<form method="dialog"><p class="question">${question}</p>
      <div class="buttons"><button value="no" class="quiet">${t.cancel}</button><button value="yes" class="main" autofocus>${yes}</button></div></form>`,
    dialog,
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}

// @ts-check
import { html } from 'lit';
import { t } from '../texts/en.js';
import { Element } from './element.js';

class KeysDialog extends Element {
  show() {
    this.querySelector('dialog')?.showModal();
  }

  render() {
    return html`<dialog class="sheet" aria-labelledby="keys-title" @click=${this.outside}>
      <form method="dialog">
        <h2 id="keys-title">${t.helpTitle}</h2>
        <dl class="keys">${t.keys.map(([keys, what]) => html`<dt>${keys.split(' ').map((key) => (key === 'then' ? html` ${key} ` : html`<kbd>${key}</kbd>`))}</dt><dd>${what}</dd>`)}</dl>
        <div class="buttons"><button class="main">${t.close}</button></div>
      </form>
    </dialog>`;
  }

  /** @param {MouseEvent} event */
  outside(event) {
    if (event.target === this.querySelector('dialog')) {
      this.querySelector('dialog')?.close();
    }
  }
}

customElements.define('earshot-keys', KeysDialog);

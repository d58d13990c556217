// @ts-check
import { html, nothing } from 'lit';
import { Element } from './element.js';

/** What came of what the viewer did, for some seconds. */
class Toast extends Element {
  static properties = { words: { state: true }, bad: { state: true } };

  constructor() {
    super();
    this.words = '';
    this.bad = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.hear(window, 'earshot-toast', (event) => this.show(event.detail));
  }

  /** @param {{words: string, bad: boolean}} toast */
  show({ words, bad }) {
    this.words = words;
    this.bad = bad;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => (this.words = ''), bad ? 8000 : 3500);
  }

  render() {
    return html`<div class="toast" role=${this.bad ? 'alert' : 'status'} data-bad=${this.bad ? 'yes' : 'no'} ?hidden=${!this.words}>${this.words || nothing}</div>`;
  }
}

customElements.define('earshot-toast', Toast);

/** @param {string} words
 * @param {boolean} [bad] */
export function toast(words, bad = false) {
  dispatchEvent(new CustomEvent('earshot-toast', { detail: { words, bad } }));
}

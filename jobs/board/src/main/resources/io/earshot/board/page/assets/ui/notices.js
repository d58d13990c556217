// @ts-check
import { html, svg, nothing } from 'lit';
import { askToNotify, tone } from '../core/notify.js';
import { change, onChange, settings } from '../core/settings.js';
import { t } from '../texts/en.js';
import { Element } from './element.js';

/** Sound and browser notifications: both off until the viewer asks for them. */
class Notices extends Element {
  static properties = { denied: { state: true } };

  constructor() {
    super();
    this.denied = false;
  }

  connectedCallback() {
    super.connectedCallback();
    onChange(() => this.requestUpdate());
  }

  /** @param {any} event */
  async notifyChosen(event) {
    const wanted = event.target.checked;
    const may = !wanted || (await askToNotify());
    this.denied = !may;
    change({ notify: wanted && may });
    event.target.checked = wanted && may;
  }

  /** @param {any} event */
  soundChosen(event) {
    change({ sound: event.target.checked });
    if (event.target.checked) {
      tone('WARNING');
    }
  }

  render() {
    const { notify, sound } = settings();
    const on = notify || sound;
    return html`<button class="icon" popovertarget="notices" aria-label=${t.noticesTitle} title=${t.noticesTitle} data-on=${on ? 'yes' : 'no'}
        ><svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d="M4 11V7a4 4 0 0 1 8 0v4l1.2 1.5H2.8Z"/><path d="M6.5 14h3"/>`}${
          on ? svg`<circle cx="12.5" cy="3.5" r="2.5" class="fill"/>` : nothing}</svg></button>
      <div id="notices" popover class="pop">
        <h2>${t.notices}</h2>
        <label><input type="checkbox" .checked=${sound} @change=${this.soundChosen}>${t.soundOn}</label>
        <label><input type="checkbox" .checked=${notify} @change=${this.notifyChosen}>${t.notifyOn}</label>
        ${this.denied ? html`<p class="note">${t.notifyDenied}</p>` : nothing}
        <p class="note">${t.noticesKept}</p>
      </div>`;
  }
}

customElements.define('earshot-notices', Notices);

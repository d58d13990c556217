// @ts-check
import { html } from 'lit';
import { listen } from '../core/keys.js';
import { go, hashOf } from '../core/router.js';
import { store } from '../core/store.js';
import { act, mayAct } from '../ui/actions.js';
import { Element } from '../ui/element.js';
import './now-tiles.js';
import './alert-list.js';
import './conversation-table.js';

/** Who needs a lead now, and all that goes on besides. */
class Now extends Element {
  static properties = { query: {}, session: {} };

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.query = {};
    /** @type {any} */
    this.session = null;
  }

  connectedCallback() {
    super.connectedCallback();
    this.onLeave(
      listen({
        j: () => this.step(1),
        k: () => this.step(-1),
        ArrowDown: () => this.current() !== null && this.step(1),
        ArrowUp: () => this.current() !== null && this.step(-1),
        Enter: () => this.open(),
        o: () => this.open(),
        a: () => this.take('ACKNOWLEDGE'),
        u: () => this.take('USEFUL'),
        n: () => this.take('NOT_USEFUL'),
        s: () => this.snooze(),
        '/': () => /** @type {HTMLElement|null} */ (this.querySelector('input[type=search]'))?.focus(),
      }),
    );
  }

  /** @returns {HTMLElement|null} the row that has the focus */
  current() {
    return /** @type {HTMLElement|null} */ (document.activeElement?.closest('[data-row]') ?? null);
  }

  /** @param {number} by */
  step(by) {
    const rows = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[data-row]')]);
    const here = this.current();
    const place = here ? rows.indexOf(here) + by : by > 0 ? 0 : -1;
    const next = rows[Math.max(0, Math.min(rows.length - 1, place))];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  }

  open() {
    const id = this.current()?.dataset.conversation;
    if (!id) {
      return false;
    }
    go(hashOf('conversations', id));
  }

  /** The alert of the current row. */
  alert() {
    const row = this.current();
    const id = row?.dataset.alert || store.conversations.get(row?.dataset.conversation ?? '')?.openAlertId;
    return id ? store.alerts.get(id) : undefined;
  }

  /** @param {'ACKNOWLEDGE'|'USEFUL'|'NOT_USEFUL'} action */
  take(action) {
    const alert = this.alert();
    if (!alert || !mayAct(this.session)) {
      return false;
    }
    act(alert, action);
  }

  snooze() {
    const button = this.current()?.querySelector('[data-action=SNOOZE]');
    if (!button) {
      return false;
    }
    /** @type {HTMLElement} */ (button).click();
  }

  render() {
    return html`<earshot-now-tiles></earshot-now-tiles>
      <div class="now">
        <earshot-alert-list .session=${this.session}></earshot-alert-list>
        <earshot-conversation-table .query=${this.query}></earshot-conversation-table>
      </div>`;
  }
}

customElements.define('earshot-now', Now);

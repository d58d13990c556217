// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { HeldOrder } from '../core/held-order.js';
import { needsSomeone, worstFirst } from '../core/order.js';
import { store } from '../core/store.js';
import { t } from '../texts/en.js';
import { Element } from '../ui/element.js';
import { Holding } from '../ui/holding.js';
import { alertCard } from './alert-card.js';

/** The alerts that wait for somebody, worst first, and below those that somebody has. */
class AlertList extends Element {
  static properties = { session: {} };

  constructor() {
    super();
    /** @type {any} */
    this.session = null;
    this.order = new HeldOrder();
    /** @type {Map<string, any>} */
    this.rows = new Map();
    this.holding = new Holding(this, '.alerts.waiting', (held) => this.hold(held));
  }

  connectedCallback() {
    super.connectedCallback();
    this.holding.start();
    this.hear(store, 'change', () => this.requestUpdate());
  }

  /** @param {boolean} held */
  hold(held) {
    this.order.held = held;
    this.requestUpdate();
  }

  waiting() {
    const all = [...store.alerts.values()].filter(needsSomeone).sort(worstFirst);
    all.forEach((alert) => this.rows.set(alert.alertId, alert));
    const ids = this.order.update(all.map((alert) => alert.alertId));
    const shown = ids.map((id) => store.alerts.get(id) ?? this.rows.get(id));
    this.rows = new Map(shown.map((alert) => [alert.alertId, alert]));
    return shown;
  }

  release() {
    this.holding.release();
  }

  render() {
    const waiting = this.waiting();
    const still = new Set(waiting.map((alert) => alert.alertId));
    const taken = [...store.alerts.values()].filter((alert) => !needsSomeone(alert) && !still.has(alert.alertId)).sort(worstFirst);
    return html`<section class="alerts-pane" aria-labelledby="alerts-title">
      <div class="pane-head"><h2 id="alerts-title">${t.needSomeone}</h2><b class="count">${waiting.filter((alert) => store.alerts.has(alert.alertId) && needsSomeone(alert)).length}</b>
        ${this.order.pending
          ? html`<button class="chip" title=${t.showUpdates} @click=${this.release}>${t.updates(this.order.pending)}</button>`
          : nothing}</div>
      <div class="pane-body">
        <ul class="alerts waiting">${repeat(waiting, (alert) => alert.alertId, (alert) => alertCard(alert, this.session, true))}</ul>
        ${waiting.length === 0
          ? html`<div class="calm"><p>${store.loaded ? t.needSomeoneNone : t.loading}</p>${store.loaded ? html`<p class="note">${t.needSomeoneNoneMore}</p>` : nothing}</div>`
          : nothing}
        ${taken.length
          ? html`<h3 class="taken-head">${t.taken} <b class="count">${taken.length}</b></h3>
              <ul class="alerts taken">${repeat(taken, (alert) => alert.alertId, (alert) => alertCard(alert, this.session, false))}</ul>`
          : nothing}
      </div>
    </section>`;
  }
}

customElements.define('earshot-alert-list', AlertList);

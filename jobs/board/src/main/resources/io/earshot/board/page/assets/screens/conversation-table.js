// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { HeldOrder } from '../core/held-order.js';
import { byColumn, matching } from '../core/order.js';
import { refine } from '../core/router.js';
import { store } from '../core/store.js';
import { t } from '../texts/en.js';
import { Element } from '../ui/element.js';
import { Holding } from '../ui/holding.js';
import { vars } from '../ui/vars.js';
import { conversationRow } from './conversation-row.js';
import { filterBar } from './filter-bar.js';

const COLUMNS = ['severity', 'risk', 'mood', 'customer', 'subject', 'channel', 'queue', 'team', 'agent', 'language', 'waiting', 'length', 'messages'];
const OVERSCAN = 12;

/**
 * All open conversations. Only the rows in sight are in the page, so that two thousand cost as much as
 * thirty; they stand still while somebody points at them.
 */
class ConversationTable extends Element {
  static properties = { query: {} };

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.query = {};
    this.order = new HeldOrder();
    /** @type {Map<string, any>} */
    this.rows = new Map();
    this.first = 0;
    this.count = 60;
    this.rowHeight = 36;
    this.holding = new Holding(this, 'tbody', (held) => this.hold(held));
  }

  connectedCallback() {
    super.connectedCallback();
    this.holding.start();
    this.hear(store, 'change', () => this.requestUpdate());
    const look = () => this.look();
    document.addEventListener('scroll', look, { capture: true, passive: true });
    addEventListener('resize', look);
    this.onLeave(() => document.removeEventListener('scroll', look, { capture: true }));
    this.onLeave(() => removeEventListener('resize', look));
  }

  /** @param {boolean} held */
  hold(held) {
    this.order.held = held;
    this.requestUpdate();
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('query')) {
      this.order.held = false;
    }
  }

  updated() {
    this.look();
  }

  /** Which rows are in sight. */
  look() {
    const body = this.querySelector('tbody');
    const row = body?.querySelector('tr[data-row]');
    if (!body || !row) {
      return;
    }
    const height = row.getBoundingClientRect().height || this.rowHeight;
    const box = body.getBoundingClientRect();
    const frame = /** @type {HTMLElement} */ (this.querySelector('.scroller')).getBoundingClientRect();
    const top = Math.max(frame.top, 0);
    const bottom = Math.min(frame.bottom, innerHeight);
    const first = Math.max(0, Math.floor((top - box.top) / height) - OVERSCAN);
    const count = Math.ceil(Math.max(0, bottom - top) / height) + 2 * OVERSCAN;
    const moved = Math.abs(first - this.first) > OVERSCAN / 2 || (first === 0 && this.first !== 0);
    if (moved || Math.abs(count - this.count) > 6 || height !== this.rowHeight) {
      this.first = first;
      this.count = count;
      this.rowHeight = height;
      this.requestUpdate();
    }
  }

  /** @returns {string[]} the ids of all rows that match, in order */
  ordered() {
    const column = this.query.sort || 'risk';
    const wanted = [...store.conversations.values()].filter(matching(this.query)).sort(byColumn(column, this.query.dir === 'up'));
    return this.order.update(wanted.map((row) => row.conversationId));
  }

  /** @param {string} id the last that was known of it, if it is gone while the rows are held */
  row(id) {
    const row = store.conversations.get(id);
    if (row) {
      this.rows.set(id, row);
    }
    return row ?? this.rows.get(id) ?? { conversationId: id };
  }

  /** @param {string} column */
  sort(column) {
    const again = (this.query.sort || 'risk') === column;
    refine({ ...this.query, sort: column, dir: again && this.query.dir !== 'up' ? 'up' : '' });
  }

  /** @param {string} column */
  head(column) {
    const here = (this.query.sort || 'risk') === column;
    const up = this.query.dir === 'up';
    return html`<th scope="col" data-column=${column} aria-sort=${here ? (up ? 'ascending' : 'descending') : 'none'}>
      <button title="${t.sortBy} ${t.columns[column]}" @click=${() => this.sort(column)}>${t.columns[column]}<i aria-hidden="true">${here ? (up ? '↑' : '↓') : ''}</i></button></th>`;
  }

  /** @param {string[]} ids */
  body(ids) {
    const first = Math.min(this.first, Math.max(0, ids.length - this.count));
    const shown = ids.slice(first, first + this.count);
    const below = Math.max(0, ids.length - first - shown.length);
    const filler = (/** @type {number} */ rows) =>
      html`<tr class="filler" aria-hidden="true" ${vars({ '--rows': rows, '--row-height': `${this.rowHeight}px` })}><td colspan=${COLUMNS.length}></td></tr>`;
    return html`<tbody>${filler(first)}${repeat(
      shown,
      (id) => id,
      (id, i) => conversationRow(this.row(id), first + i + 2, !store.conversations.has(id), store.alerts),
    )}${filler(below)}</tbody>`;
  }

  render() {
    const ids = this.ordered();
    if (!this.order.held) {
      this.rows.clear();
    }
    return html`<section class="table-pane" aria-labelledby="conversations-title">
      <div class="pane-head"><h2 id="conversations-title">${t.conversations}</h2>
        <span class="note">${t.shownOf(ids.length, store.conversations.size)}</span>
        ${this.order.pending
          ? html`<button class="chip" title=${t.showUpdates} @click=${() => this.holding.release()}>${t.updates(this.order.pending)}</button>`
          : nothing}</div>
      ${filterBar(this.query, store.conversations.values(), refine)}
      <div class="scroller pane-body">
        <table class="rows" data-without=${withoutValues()} aria-rowcount=${ids.length + 1} aria-labelledby="conversations-title">
          <thead><tr aria-rowindex="1">${COLUMNS.map((column) => this.head(column))}</tr></thead>
          ${this.body(ids)}
        </table>
        ${ids.length === 0 ? html`<p class="empty">${!store.loaded ? t.loading : store.conversations.size ? t.noneMatch : t.noneOpen}</p>` : nothing}
      </div>
    </section>`;
  }
}

/** Columns in which nothing would be. */
function withoutValues() {
  const rows = [...store.conversations.values()];
  return ['subject', 'team', 'language'].filter((column) => !rows.some((row) => row[column])).join(' ');
}

customElements.define('earshot-conversation-table', ConversationTable);

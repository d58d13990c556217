// @ts-check
import { html, nothing } from 'lit';
import { get } from '../core/api.js';
import { refine } from '../core/router.js';
import { minuteTime } from '../core/times.js';
import { t } from '../texts/en.js';
import { Element } from '../ui/element.js';
import { moodMark, riskMark } from '../ui/marks.js';
import './floor-chart.js';
import './heat-strip.js';

const BY = /** @type {const} */ (['queue', 'channel', 'subject', 'language']);
const MEASURES = /** @type {const} */ (['mood', 'risk', 'messages', 'alerts']);
const AGAIN_MILLIS = 15000;
const LEAST_MINUTES = 30;

/** The last four hours, minute by minute, of every queue, channel, subject or language. */
class Floor extends Element {
  static properties = { query: {}, data: { state: true } };

  constructor() {
    super();
    /** @type {Record<string, string>} */
    this.query = {};
    /** @type {any} */
    this.data = null;
  }

  connectedCallback() {
    super.connectedCallback();
    const again = setInterval(() => document.visibilityState === 'visible' && this.load(), AGAIN_MILLIS);
    this.onLeave(() => clearInterval(again));
  }

  /** @returns {typeof BY[number]} */
  get by() {
    return BY.find((by) => by === this.query.by) ?? 'queue';
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('query')) {
      this.load();
    }
  }

  async load() {
    const by = this.by;
    try {
      const data = await get(`/api/floor?by=${by}`);
      if (by === this.by) {
        this.data = { ...begun(data), by };
      }
    } catch {
      // The link's banner says that the board does not answer.
    }
  }

  /**
   * @param {any} row
   * @param {number} most
   */
  row(row, most) {
    const name = this.nameOf(row.key);
    const sum = (/** @type {number[]} */ values) => values.reduce((a, b) => a + (b ?? 0), 0);
    return html`<tr><th scope="row">${name}<small class="dim">${sum(row.messages).toLocaleString('en-GB')} ${t.messages}</small></th>
      ${MEASURES.map((measure) => html`<td data-measure=${measure}>
        <earshot-heat-strip .values=${row[measure]} .minutes=${this.data.minutes} .measure=${measure} .most=${measure === 'messages' ? most : 0} .name=${name}></earshot-heat-strip>
        <span class="now-value">${this.latest(row, measure)}</span></td>`)}</tr>`;
  }

  /**
   * @param {any} row
   * @param {typeof MEASURES[number]} measure
   */
  latest(row, measure) {
    const recent = row[measure].slice(-15).filter((/** @type {number|null} */ value) => value != null);
    if (measure === 'messages' || measure === 'alerts') {
      return recent.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0).toLocaleString('en-GB');
    }
    const mean = recent.length ? recent.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0) / recent.length : null;
    return measure === 'mood' ? moodMark(mean) : riskMark(mean);
  }

  /** @param {string} key */
  nameOf(key) {
    return this.data.by === 'channel' ? (t.channel[key] ?? key) : this.data.by === 'subject' ? t.inWords(key) : key;
  }

  render() {
    if (!this.data) {
      return html`<p class="empty">${t.loading}</p>`;
    }
    const rows = this.data.rows;
    const most = Math.max(1, ...rows.flatMap((/** @type {any} */ row) => row.messages.map((/** @type {number|null} */ n) => n ?? 0)));
    return html`<div class="floor">
      <div class="floor-head"><h1>${t.nav.floor}</h1><span class="note">${t.floorSpan}${this.data.complete === false ? `, ${t.floorIncomplete}` : ''}</span><span class="gap"></span>
        <div class="segments" role="group" aria-label=${t.floorBy}>${BY.map((by) => html`<button aria-pressed=${by === this.by ? 'true' : 'false'} data-by=${by} @click=${() => refine({ ...this.query, by })}>${t.by[by]}</button>`)}</div></div>
      ${rows.length === 0
        ? html`<p class="empty">${t.floorNone}</p>`
        : html`<section class="panel" aria-labelledby="all-title"><h2 id="all-title">${t.floorAll}</h2><earshot-floor-chart .data=${this.data}></earshot-floor-chart></section>
          <section class="panel strips"><table class="plain">
            <thead><tr><th scope="col">${t.by[this.by]}</th>${MEASURES.map((measure) => html`<th scope="col">${t.measure[measure]} <small class="dim">${t.lastQuarter}</small>${legend(measure)}</th>`)}</tr></thead>
            <tbody>${rows.map((/** @type {any} */ row) => this.row(row, most))}</tbody>
            <tfoot><tr><td></td>${MEASURES.map(() => html`<td><div class="hours"><span>${minuteTime(this.data.minutes[0])}</span><span>${minuteTime(this.data.minutes[this.data.minutes.length >> 1])}</span><span>${minuteTime(this.data.minutes[this.data.minutes.length - 1])}</span></div></td>`)}</tr></tfoot>
          </table></section>`}
    </div>`;
  }
}

/** Without the time before anything was heard, but half an hour at least.
 * @param {any} data */
function begun(data) {
  const first = data.minutes.findIndex((/** @type {string} */ _, /** @type {number} */ i) => data.rows.some((/** @type {any} */ row) => row.messages[i] > 0));
  const from = Math.min(first < 0 ? 0 : first, Math.max(0, data.minutes.length - LEAST_MINUTES));
  const cut = (/** @type {any[]} */ values) => values.slice(from);
  const rows = data.rows.map((/** @type {any} */ row) => ({ ...row, ...Object.fromEntries(MEASURES.map((measure) => [measure, cut(row[measure])])) }));
  return { ...data, rows, minutes: cut(data.minutes) };
}

/** @param {typeof MEASURES[number]} measure */
function legend(measure) {
  return measure === 'mood'
    ? html`<span class="ramp mood" aria-hidden="true"><span>−</span><i></i><span>+</span></span>`
    : nothing;
}

customElements.define('earshot-floor', Floor);

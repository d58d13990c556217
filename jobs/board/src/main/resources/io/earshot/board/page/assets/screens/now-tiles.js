// @ts-check
import { html, svg, nothing } from 'lit';
import { needsSomeone } from '../core/order.js';
import { store } from '../core/store.js';
import { minuteTime } from '../core/times.js';
import { t } from '../texts/en.js';
import { Element } from '../ui/element.js';
import { moodMark, severityMark } from '../ui/marks.js';
import { since } from '../ui/since.js';

const SEVERITIES = ['CRITICAL', 'WARNING', 'WATCH'];

/** The figures on top, each with its last hour. */
class NowTiles extends Element {
  /** @type {any[]} */
  trend = [];

  connectedCallback() {
    super.connectedCallback();
    this.hear(store, 'change', () => this.requestUpdate());
  }

  /** How many alerts wait, by severity: from the rows, so that figure and list never differ. */
  waiting() {
    /** @type {Record<string, number>} */
    const by = {};
    for (const alert of store.alerts.values()) {
      if (needsSomeone(alert)) {
        by[alert.severity] = (by[alert.severity] ?? 0) + 1;
      }
    }
    return by;
  }

  /**
   * @param {string} name
   * @param {any} value
   * @param {any} more
   * @param {string} measure
   */
  tile(name, value, more, measure) {
    return html`<div class="tile"><dt>${name}</dt><dd><span class="figure">${value}</span><span class="more">${more}</span></dd>
      ${trendOf(this.trend, measure, name)}</div>`;
  }

  render() {
    const { open, waiting, longestWaitSince, atRisk, mood, messagesPerMinute } = store.totals;
    const by = this.waiting();
    const all = Object.values(by).reduce((sum, n) => sum + n, 0);
    const number = (/** @type {number|undefined} */ n) => (n == null ? '–' : Math.round(n).toLocaleString('en-GB'));
    this.trend = begun(store.trend);
    return html`<dl class="tiles">
      ${this.tile(t.needSomeone, number(all), SEVERITIES.map((s) => (by[s] ? html`<span>${severityMark(s, true)} ${by[s]}</span>` : nothing)), 'alerts')}
      ${this.tile(t.open, number(open ?? store.conversations.size), nothing, 'open')}
      ${this.tile(t.waiting, number(waiting), longestWaitSince ? html`${t.longest} ${since(longestWaitSince)}` : nothing, '')}
      ${this.tile(t.atRisk, number(atRisk), nothing, 'risk')}
      ${this.tile(t.moodNow, moodMark(mood), nothing, 'mood')}
      ${this.tile(t.messagesPerMinute, number(messagesPerMinute), nothing, 'messages')}
    </dl>`;
  }
}

customElements.define('earshot-now-tiles', NowTiles);

/** Without the minutes before anything was heard.
 * @param {any[]} trend */
function begun(trend) {
  const first = trend.findIndex((minute) => minute.open > 0 || minute.messages > 0);
  return first < 0 ? [] : trend.slice(first);
}

/**
 * @param {any[]} trend
 * @param {string} measure
 * @param {string} name
 */
function trendOf(trend, measure, name) {
  const values = trend.map((minute) => (typeof minute[measure] === 'number' ? minute[measure] : null));
  const known = values.filter((value) => value !== null);
  if (known.length < 2) {
    return nothing;
  }
  const [low, high] = measure === 'mood' ? [-1, 1] : measure === 'risk' ? [0, 1] : [0, Math.max(1, ...known)];
  const x = (/** @type {number} */ i) => (i * 100) / Math.max(1, values.length - 1);
  const y = (/** @type {number} */ value) => 23 - ((value - low) / (high - low)) * 21;
  const points = values.flatMap((value, i) => (value === null ? [] : [`${x(i).toFixed(1)},${y(value).toFixed(1)}`]));
  const first = points[0].split(',')[0];
  const label = `${name}, ${t.lastHour}, ${minuteTime(trend[0].minute)}–${minuteTime(trend[trend.length - 1].minute)}`;
  return html`<svg class="trend" viewBox="0 0 100 24" preserveAspectRatio="none" role="img" aria-label=${label}>
    <title>${label}</title>${svg`<polygon points="${first},24 ${points.join(' ')} 100,24" class="under"/><polyline points=${points.join(' ')} class="line"/>`}</svg>`;
}

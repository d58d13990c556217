// @ts-check
import { html } from 'lit';
import { BarController, BarElement, CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement, Tooltip, Legend } from 'chart.js';
import { onChange } from '../core/settings.js';
import { minuteTime } from '../core/times.js';
import { t } from '../texts/en.js';
import { Element } from '../ui/element.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip, Legend);

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Messages a minute with mood and risk above them, of all rows together. */
class FloorChart extends Element {
  static properties = { data: {} };

  constructor() {
    super();
    /** @type {any} */
    this.data = null;
    /** @type {Chart|undefined} */
    this.chart = undefined;
    this.redraw = () => this.rebuild();
  }

  connectedCallback() {
    super.connectedCallback();
    onChange(this.redraw);
    dark.addEventListener('change', this.redraw);
    this.onLeave(() => {
      dark.removeEventListener('change', this.redraw);
      this.chart?.destroy();
      this.chart = undefined;
    });
  }

  /** @param {Map<string, any>} changed */
  updated(changed) {
    if (changed.has('data')) {
      this.rebuild();
    }
  }

  /** The rows' values of each minute together; means weighted by messages. */
  together() {
    const { rows, minutes } = this.data;
    const messages = minutes.map((/** @type {string} */ _, /** @type {number} */ i) => sum(rows, (row) => row.messages[i] ?? 0));
    const mean = (/** @type {string} */ measure) =>
      minutes.map((/** @type {string} */ _, /** @type {number} */ i) => {
        const known = rows.filter((/** @type {any} */ row) => row[measure][i] != null);
        const weight = sum(known, (row) => Math.max(1, row.messages[i] ?? 0));
        return weight === 0 ? null : sum(known, (row) => row[measure][i] * Math.max(1, row.messages[i] ?? 0)) / weight;
      });
    return { minutes: minutes.map(minuteTime), messages, mood: smooth(mean('mood')), risk: smooth(mean('risk')) };
  }

  rebuild() {
    const canvas = this.querySelector('canvas');
    if (!canvas || !this.data || !this.isConnected) {
      return;
    }
    const { minutes, messages, mood, risk } = this.together();
    if (this.chart && this.chart.data.labels?.length === minutes.length && !this.themed()) {
      this.chart.data.labels = minutes;
      [messages, mood, risk].forEach((data, i) => (/** @type {Chart} */ (this.chart).data.datasets[i].data = data));
      this.chart.update('none');
      return;
    }
    this.chart?.destroy();
    this.chart = new Chart(canvas, config({ minutes, messages, mood, risk }, colours(this)));
  }

  /** Whether the theme is another than that of the chart. */
  themed() {
    const ground = getComputedStyle(this).getPropertyValue('--surface');
    const changed = ground !== this.ground;
    this.ground = ground;
    return changed;
  }

  render() {
    return html`<div class="chart"><canvas role="img" aria-label="${t.floorAll}: ${t.measure.messages}, ${t.measure.mood}, ${t.measure.risk}, ${t.floorSpan}"></canvas></div>`;
  }
}

customElements.define('earshot-floor-chart', FloorChart);

/**
 * @param {any[]} rows
 * @param {(row: any) => number} value
 * @returns {number}
 */
function sum(rows, value) {
  return rows.reduce((total, row) => total + value(row), 0);
}

/** Means over five minutes.
 * @param {(number|null)[]} values */
function smooth(values) {
  return values.map((_, i) => {
    const near = values.slice(Math.max(0, i - 2), i + 3).filter((value) => value != null);
    return near.length ? near.reduce((a, b) => /** @type {number} */ (a) + /** @type {number} */ (b), 0) / near.length : null;
  });
}

/** @param {HTMLElement} element */
function colours(element) {
  const style = getComputedStyle(element);
  const of = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
  return { text: of('--dim'), line: of('--line'), bars: of('--line-strong'), mood: of('--mood-good'), risk: of('--risk'), font: of('--sans') };
}

/**
 * @param {any} all
 * @param {Record<string, string>} c
 * @returns {any}
 */
function config({ minutes, messages, mood, risk }, c) {
  const ticks = { color: c.text, font: { size: 11 } };
  const line = { type: 'line', pointRadius: 0, borderWidth: 2, tension: 0.3, spanGaps: true };
  return {
    data: {
      labels: minutes,
      datasets: [
        { type: 'bar', label: t.measure.messages, data: messages, backgroundColor: c.bars, yAxisID: 'messages', order: 3, barPercentage: 1, categoryPercentage: 0.9 },
        { ...line, label: t.measure.mood, data: mood, borderColor: c.mood, backgroundColor: c.mood, yAxisID: 'mood' },
        { ...line, label: t.measure.risk, data: risk, borderColor: c.risk, backgroundColor: c.risk, borderDash: [5, 3], yAxisID: 'risk' },
      ],
    },
    options: {
      animation: false,
      font: { family: c.font },
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      plugins: {
        legend: { align: 'end', labels: { color: c.text, boxWidth: 14, boxHeight: 2, font: { size: 11 } } },
        tooltip: { callbacks: { label: (/** @type {any} */ item) => `${item.dataset.label} ${item.dataset.yAxisID === 'risk' ? `${Math.round(item.parsed.y * 100)}%` : Math.round(item.parsed.y * 100) / 100}` } },
      },
      scales: {
        x: { ticks: { ...ticks, maxTicksLimit: 9, maxRotation: 0 }, grid: { display: false }, border: { color: c.line } },
        mood: { position: 'left', min: -1, max: 1, ticks: { ...ticks, stepSize: 1, color: c.mood }, grid: { color: c.line }, border: { display: false } },
        risk: { position: 'right', min: 0, max: 1, ticks: { ...ticks, stepSize: 0.5, color: c.risk, callback: (/** @type {number} */ v) => `${v * 100}%` }, grid: { display: false }, border: { display: false } },
        messages: { display: false, beginAtZero: true, suggestedMax: Math.max(4, ...messages) * 2.2 },
      },
    },
  };
}

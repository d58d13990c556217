// @ts-check
import { html } from 'lit';
import { onChange } from '../core/settings.js';
import { minuteTime } from '../core/times.js';
import { t } from '../texts/en.js';
import { Element } from '../ui/element.js';
import { signed } from '../ui/marks.js';

const HEIGHT = 26;
const dark = matchMedia('(prefers-color-scheme: dark)');

/**
 * A row of minutes on a canvas. Mood is drawn from a middle line, up for good and down for bad, so that it
 * can be read without its colours; the others are bars.
 */
class HeatStrip extends Element {
  static properties = { values: {}, minutes: {}, measure: {}, most: {}, name: {} };

  constructor() {
    super();
    /** @type {(number|null)[]} */
    this.values = [];
    /** @type {string[]} */
    this.minutes = [];
    this.measure = 'mood';
    this.most = 0;
    this.name = '';
    this.redraw = () => this.draw();
  }

  connectedCallback() {
    super.connectedCallback();
    onChange(this.redraw);
    dark.addEventListener('change', this.redraw);
    const sizes = new ResizeObserver(this.redraw);
    sizes.observe(this);
    this.onLeave(() => {
      sizes.disconnect();
      dark.removeEventListener('change', this.redraw);
    });
  }

  updated() {
    this.draw();
  }

  draw() {
    const canvas = this.querySelector('canvas');
    const width = canvas?.clientWidth ?? 0;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || width === 0) {
      return;
    }
    canvas.width = width * devicePixelRatio;
    canvas.height = HEIGHT * devicePixelRatio;
    context.scale(devicePixelRatio, devicePixelRatio);
    const style = getComputedStyle(this);
    const colour = (/** @type {string} */ name) => style.getPropertyValue(name).trim();
    context.fillStyle = colour('--sunken');
    context.fillRect(0, 0, width, HEIGHT);
    const step = width / this.values.length;
    this.values.forEach((value, i) => value != null && this.bar(context, colour, value, i * step, Math.max(1, step)));
    if (this.measure === 'mood') {
      context.fillStyle = colour('--line-strong');
      context.fillRect(0, HEIGHT / 2 - 0.5, width, 1);
    }
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {(name: string) => string} colour
   * @param {number} value
   * @param {number} x
   * @param {number} width
   */
  bar(context, colour, value, x, width) {
    if (this.measure === 'mood') {
      const size = (Math.abs(value) * HEIGHT) / 2;
      context.fillStyle = colour(value < -0.3 ? '--mood-bad' : value < -0.05 ? '--mood-low' : value > 0.1 ? '--mood-good' : '--mood-even');
      context.fillRect(x, value < 0 ? HEIGHT / 2 : HEIGHT / 2 - size, width, Math.max(1, size));
      return;
    }
    const share = this.measure === 'risk' ? value : Math.min(1, value / (this.most || Math.max(3, ...this.values.map((v) => v ?? 0))));
    context.fillStyle = colour({ risk: '--risk', alerts: '--critical', messages: '--mood-even' }[this.measure] ?? '--text');
    const size = share * (HEIGHT - 2);
    const least = this.measure === 'alerts' ? Math.max(width, 2) : width;
    if (value > 0) {
      context.fillRect(x, HEIGHT - size, least, size);
    }
  }

  /** @param {PointerEvent} event */
  point(event) {
    const canvas = /** @type {HTMLCanvasElement} */ (event.currentTarget);
    const i = Math.min(this.values.length - 1, Math.floor((event.offsetX / canvas.clientWidth) * this.values.length));
    const value = this.values[i];
    const words = value == null ? t.noData : this.measure === 'mood' ? signed(value) : this.measure === 'risk' ? `${Math.round(value * 100)}%` : String(value);
    canvas.title = `${this.name}, ${minuteTime(this.minutes[i])}: ${t.measure[this.measure]} ${words}`;
  }

  label() {
    const known = this.values.filter((value) => value != null);
    return `${this.name}: ${t.measure[this.measure]}, ${known.length ? '' : t.noData}`;
  }

  render() {
    return html`<canvas role="img" aria-label=${this.label()} height=${HEIGHT} @pointermove=${this.point}></canvas>`;
  }
}

customElements.define('earshot-heat-strip', HeatStrip);

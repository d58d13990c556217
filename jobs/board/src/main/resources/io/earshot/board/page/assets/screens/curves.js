// @ts-check
import { html, svg, nothing } from 'lit';
import { clockTime, fullTime } from '../core/times.js';
import { t } from '../texts/en.js';
import { Element } from '../ui/element.js';
import { signed } from '../ui/marks.js';

const HEIGHT = 150;
const LEFT = 34;
const RIGHT = 40;
const TOP = 18;
const BOTTOM = 22;

/** Mood (-1 to 1, left scale) and risk (0 to 100%, right scale) over the time of a conversation, with its events. */
class Curves extends Element {
  static properties = { curve: {}, events: {}, width: { state: true }, pointed: { state: true } };

  constructor() {
    super();
    /** @type {any[]} */
    this.curve = [];
    /** @type {any[]} */
    this.events = [];
    this.width = 720;
    /** @type {number|null} */
    this.pointed = null;
  }

  connectedCallback() {
    super.connectedCallback();
    const sizes = new ResizeObserver(([entry]) => (this.width = Math.max(260, Math.round(entry.contentRect.width))));
    sizes.observe(this);
    this.onLeave(() => sizes.disconnect());
  }

  /** Where times and values are drawn. */
  scales() {
    const times = this.curve.map((point) => Date.parse(point.at));
    const from = times[0];
    const to = Math.max(times[times.length - 1], from + 1000);
    const inner = this.width - LEFT - RIGHT;
    const height = HEIGHT - TOP - BOTTOM;
    return {
      x: (/** @type {string|number} */ at) => LEFT + (Math.max(0, Math.min(1, (new Date(at).getTime() - from) / (to - from))) * inner),
      mood: (/** @type {number} */ mood) => TOP + ((1 - mood) / 2) * height,
      risk: (/** @type {number} */ risk) => TOP + (1 - risk) * height,
      from,
      to,
    };
  }

  /**
   * @param {string} name
   * @param {(point: any) => number} y
   * @param {(at: string) => number} x
   */
  line(name, y, x) {
    const points = this.curve.filter((point) => typeof point[name] === 'number').map((point) => `${x(point.at).toFixed(1)},${y(point[name]).toFixed(1)}`);
    return points.length ? svg`<polyline class="curve ${name}" points=${points.join(' ')}/>` : nothing;
  }

  /** @param {any} scales */
  area(scales) {
    const points = this.curve.filter((point) => typeof point.mood === 'number');
    if (points.length < 2) {
      return nothing;
    }
    const zero = scales.mood(0);
    const path = points.map((point) => `${scales.x(point.at).toFixed(1)},${scales.mood(point.mood).toFixed(1)}`).join(' ');
    return svg`<polygon class="mood-area" points="${scales.x(points[0].at).toFixed(1)},${zero} ${path} ${scales.x(points[points.length - 1].at).toFixed(1)},${zero}"/>`;
  }

  /** @param {any} scales */
  marks(scales) {
    let last = -Infinity;
    let row = 0;
    return this.events.map((event) => {
      const x = scales.x(event.at);
      row = x - last < 70 ? row + 1 : 0;
      last = x;
      const words = t.event[event.kind] ?? t.inWords(event.kind ?? '');
      const isAlert = /ALERT|REOPENED/.test(event.kind);
      const end = x > this.width - RIGHT - 60;
      return svg`<g class="event" data-kind=${isAlert ? 'alert' : 'other'}><title>${clockTime(event.at)} ${words}${event.text ? `: ${event.text}` : ''}</title>
        <line x1=${x} x2=${x} y1=${TOP - 4} y2=${HEIGHT - BOTTOM}></line>
        <path d="M${x - 4} ${TOP - 10}h8l-4 7Z"></path>
        ${row < 1 ? svg`<text x=${end ? x - 6 : x + 6} y=${TOP - 4} text-anchor=${end ? 'end' : 'start'}>${words}</text>` : nothing}</g>`;
    });
  }

  /** @param {any} scales */
  pointer(scales) {
    if (this.pointed === null) {
      return nothing;
    }
    const point = this.curve[this.pointed];
    const x = scales.x(point.at);
    const right = x > this.width / 2;
    const words = [clockTime(point.at), point.mood != null ? `${t.moodLine} ${signed(point.mood)}` : '', point.risk != null ? `${t.riskLine} ${Math.round(point.risk * 100)}%` : ''];
    return svg`<g class="pointer"><line x1=${x} x2=${x} y1=${TOP} y2=${HEIGHT - BOTTOM}></line>
      <text x=${right ? x - 7 : x + 7} y=${HEIGHT - BOTTOM - 6} text-anchor=${right ? 'end' : 'start'}>${words.filter(Boolean).join('   ')}</text></g>`;
  }

  /** @param {PointerEvent} event */
  point(event) {
    const box = this.getBoundingClientRect();
    const { x } = this.scales();
    const at = event.clientX - box.left;
    let best = null;
    this.curve.forEach((point, i) => {
      if (best === null || Math.abs(x(point.at) - at) < Math.abs(x(this.curve[best].at) - at)) {
        best = i;
      }
    });
    this.pointed = best;
  }

  render() {
    if (this.curve.length === 0) {
      return html`<p class="empty">${t.noTurns}</p>`;
    }
    const scales = this.scales();
    const last = this.curve[this.curve.length - 1];
    const label = `${t.courseLabel}: ${t.moodLine} ${last.mood != null ? signed(last.mood) : t.unknown}, ${t.riskLine} ${last.risk != null ? `${Math.round(last.risk * 100)}%` : t.unknown}`;
    return html`<svg class="curves" viewBox="0 0 ${this.width} ${HEIGHT}" role="img" aria-label=${label}
        @pointermove=${this.point} @pointerleave=${() => (this.pointed = null)}>
      ${[1, 0, -1].map((mood) => svg`<line class="grid" x1=${LEFT} x2=${this.width - RIGHT} y1=${scales.mood(mood)} y2=${scales.mood(mood)}></line>
        <text class="scale mood" x=${LEFT - 6} y=${scales.mood(mood) + 4} text-anchor="end">${mood > 0 ? '+1' : mood < 0 ? '−1' : '0'}</text>`)}
      ${[1, 0.5, 0].map((risk) => svg`<text class="scale risk" x=${this.width - RIGHT + 6} y=${scales.risk(risk) + 4}>${risk * 100}%</text>`)}
      ${this.area(scales)}${this.line('risk', scales.risk, scales.x)}${this.line('mood', scales.mood, scales.x)}${this.marks(scales)}${this.pointer(scales)}
      <text class="scale" x=${LEFT} y=${HEIGHT - 6}>${clockTime(scales.from)}</text>
      <text class="scale" x=${this.width - RIGHT} y=${HEIGHT - 6} text-anchor="end"><title>${fullTime(scales.to)}</title>${clockTime(scales.to)}</text>
    </svg>
    <div class="legend"><span class="key mood"><i></i>${t.moodLine}</span><span class="key risk"><i></i>${t.riskLine}</span></div>`;
  }
}

customElements.define('earshot-curves', Curves);

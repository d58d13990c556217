// @ts-check
/** Small drawings that say with shape and words what they say with colour. */
import { html, svg, nothing } from 'lit';
import { moodBand } from '../core/order.js';
import { t } from '../texts/en.js';
import { vars } from './vars.js';

/** @type {Record<string, any>} */
const SHAPES = {
  CRITICAL: svg`<path d="M8 1.2 15 14H1Z" class="fill"/><path d="M8 6v4M8 12v.4" class="cut"/>`,
  WARNING: svg`<path d="M8 1 15 8 8 15 1 8Z" class="fill"/><path d="M8 5v3.6M8 10.8v.3" class="cut"/>`,
  WATCH: svg`<circle cx="8" cy="8" r="6" class="ring"/><circle cx="8" cy="8" r="2" class="fill"/>`,
};

/** @param {string|undefined} severity
 * @param {boolean} [short] without the word, which is then its title */
export function severityMark(severity, short = false) {
  if (!severity) {
    return nothing;
  }
  const word = t.severity[severity] ?? severity;
  return html`<span class="severity" data-severity=${severity} title=${short ? word : nothing}
    ><svg viewBox="0 0 16 16" role=${short ? 'img' : nothing} aria-label=${short ? word : nothing}
      aria-hidden=${short ? nothing : 'true'}>${SHAPES[severity] ?? SHAPES.WATCH}</svg
    >${short ? nothing : word}</span>`;
}

/** @type {Record<string, any>} */
const CHANNELS = {
  VOICE: svg`<path d="M5 2.5 6.6 5.7 5.2 7a8 8 0 0 0 3.8 3.8l1.3-1.4 3.2 1.6v2.2a1 1 0 0 1-1 1A10.5 10.5 0 0 1 1.8 3.5a1 1 0 0 1 1-1Z"/>`,
  CHAT: svg`<path d="M2 3h12v8H7.5L4 14v-3H2Z"/>`,
  EMAIL: svg`<path d="M1.5 3.5h13v9h-13Zm0 .5L8 9l6.5-5"/>`,
  SMS: svg`<path d="M4.5 1.5h7v13h-7Zm2.5 11h2"/>`,
  SOCIAL: svg`<path d="M6.2 2 4.8 14M11.2 2 9.8 14M2.5 5.5h11.5M2 10.5h11.5"/>`,
};

/** @param {string|undefined} channel */
export function channelMark(channel) {
  const word = t.channel[channel ?? ''] ?? channel ?? '';
  return channel && CHANNELS[channel]
    ? html`<span class="channel" title=${word}
        ><svg viewBox="0 0 16 16" role="img" aria-label=${word}>${CHANNELS[channel]}</svg></span>`
    : html`<span class="channel">${word}</span>`;
}

/** @param {number|undefined|null} score
 * @param {string} [trend] */
export function moodMark(score, trend) {
  if (score == null) {
    return html`<span class="mood none">–</span>`;
  }
  const band = moodBand(score) ?? 'EVEN';
  const arrow = { RISING: '↗', FALLING: '↘', STEADY: '', FLAT: '' }[trend ?? ''] ?? '';
  const words = `${t.mood[band]}${trend && t.trend[trend] ? `, ${t.trend[trend]}` : ''}`;
  return html`<span class="mood" data-band=${band} title=${words}
    ><i class="bar" aria-hidden="true" ${vars({ '--from': Math.min(0, score), '--size': Math.abs(score) })}></i
    ><b>${signed(score)}</b><span class="arrow" aria-hidden="true">${arrow}</span
    ><span class="only-heard">${words}</span></span>`;
}

/** @param {number} score */
export function signed(score) {
  const rounded = Math.round(score * 100) / 100;
  return `${rounded < 0 ? '−' : rounded > 0 ? '+' : ''}${Math.abs(rounded).toFixed(2)}`;
}

/** @param {number|undefined|null} score */
export function riskMark(score) {
  if (score == null) {
    return html`<span class="risk none">–</span>`;
  }
  const class_ = score >= 0.65 ? 'high' : score >= 0.35 ? 'some' : 'low';
  return html`<span class="risk" data-risk=${class_} title=${t.riskOf(t.riskBand[class_])}
    ><i class="bar" aria-hidden="true" ${vars({ '--size': score })}></i><b>${Math.round(score * 100)}%</b></span>`;
}

/** @param {string|undefined} tier */
export function tierMark(tier) {
  return tier && tier !== 'STANDARD' ? html`<span class="tier" data-tier=${tier}>${t.tier[tier] ?? tier}</span>` : nothing;
}

/** A line of moods, -1 to 1, newest last.
 * @param {number[]|undefined} moods
 * @param {string} label */
export function spark(moods, label) {
  if (!moods || moods.length === 0) {
    return nothing;
  }
  const width = 84;
  const height = 26;
  const x = (/** @type {number} */ i) => (moods.length === 1 ? width - 3 : 3 + (i * (width - 6)) / (moods.length - 1));
  const y = (/** @type {number} */ mood) => height / 2 - mood * (height / 2 - 3);
  const points = moods.map((mood, i) => `${x(i).toFixed(1)},${y(mood).toFixed(1)}`);
  const last = moods[moods.length - 1];
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" role="img" aria-label=${label}
    data-band=${moodBand(last) ?? 'EVEN'}>
    <line x1="0" x2=${width} y1=${height / 2} y2=${height / 2} class="zero"></line>
    <polygon points="${x(0).toFixed(1)},${height / 2} ${points.join(' ')} ${x(moods.length - 1).toFixed(1)},${height / 2}" class="under"></polygon>
    <polyline points=${points.join(' ')} class="line"></polyline>
    <circle cx=${x(moods.length - 1)} cy=${y(last)} r="2.6" class="end"></circle>
  </svg>`;
}

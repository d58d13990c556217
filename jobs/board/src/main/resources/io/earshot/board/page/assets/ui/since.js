// @ts-check
import { html } from 'lit';
import { everySecond, noLonger } from '../core/clock.js';
import { store } from '../core/store.js';
import { ago, fullTime, span } from '../core/times.js';
import { Element } from './element.js';

/**
 * A time that goes on by itself: how long since then (or until then), with date, time and zone as its title.
 * <earshot-since at="..." as="span|ago|until">
 */
class Since extends Element {
  static properties = { at: {}, as: {} };

  constructor() {
    super();
    this.at = '';
    this.as = 'span';
    this.tick = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    everySecond(this.tick);
    this.onLeave(() => noLonger(this.tick));
  }

  words() {
    const now = store.now();
    const at = Date.parse(this.at);
    if (Number.isNaN(at)) {
      return '–';
    }
    if (this.as === 'ago') {
      return ago(this.at, now);
    }
    return this.as === 'until' ? span(at - now) : span(now - at);
  }

  render() {
    return html`<time datetime=${this.at} title=${fullTime(this.at)}>${this.words()}</time>`;
  }
}

customElements.define('earshot-since', Since);

/** @param {string|undefined|null} at */
export const since = (at) => (at ? html`<earshot-since .at=${at}></earshot-since>` : '–');
/** @param {string|undefined|null} at */
export const agoOf = (at) => (at ? html`<earshot-since .at=${at} as="ago"></earshot-since>` : '–');
/** @param {string|undefined|null} at */
export const until = (at) => (at ? html`<earshot-since .at=${at} as="until"></earshot-since>` : '–');

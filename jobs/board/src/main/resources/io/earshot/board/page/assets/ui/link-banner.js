// @ts-check
import { html, nothing } from 'lit';
import { everySecond, noLonger } from '../core/clock.js';
import { store } from '../core/store.js';
import { clockTime, span } from '../core/times.js';
import { t } from '../texts/en.js';
import { Element } from './element.js';

/** Says so when what is on the page is old, and what is being done about it. */
class LinkBanner extends Element {
  constructor() {
    super();
    this.tick = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    this.hear(store, 'link', () => this.requestUpdate());
    everySecond(this.tick);
    this.onLeave(() => noLonger(this.tick));
  }

  render() {
    const { state, since, feedAt, retryAt, why } = store.link;
    const lost = state === 'lost' && Date.now() - since > 1500;
    if (!lost && state !== 'stale') {
      return nothing;
    }
    const wait = (retryAt ?? 0) - Date.now();
    return html`<div class="banner" role="alert">
      <span>${lost ? t.lostBanner : (t.staleWhy[why ?? ''] ?? t.staleSource)} ${feedAt ? t.staleBanner(clockTime(feedAt)) : nothing}</span>
      ${lost
        ? html`<span aria-live="off">${wait > 0 ? t.tryingIn(span(wait + 999)) : t.trying}</span>
            <button class="quiet" @click=${() => store.tryNow()}>${t.tryAgain}</button>`
        : nothing}
    </div>`;
  }
}

customElements.define('earshot-link-banner', LinkBanner);

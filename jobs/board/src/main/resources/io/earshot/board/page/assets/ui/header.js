// @ts-check
import { html, svg, nothing } from 'lit';
import { send } from '../core/api.js';
import { everySecond, noLonger } from '../core/clock.js';
import { needsSomeone } from '../core/order.js';
import { hashOf } from '../core/router.js';
import { change, nextTheme, onChange, settings } from '../core/settings.js';
import { store } from '../core/store.js';
import { clockTime, fullTime } from '../core/times.js';
import { t } from '../texts/en.js';
import { Element } from './element.js';
import './notices.js';

/** @type {Record<string, any>} */
const THEMES = {
  system: svg`<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5a5.5 5.5 0 0 1 0 11Z" class="fill"/>`,
  light: svg`<circle cx="8" cy="8" r="3"/><path d="M8 1v2M8 13v2M1 8h2M13 8h2M3 3l1.5 1.5M11.5 11.5 13 13M13 3l-1.5 1.5M4.5 11.5 3 13"/>`,
  dark: svg`<path d="M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7Z"/>`,
};

class Header extends Element {
  static properties = { session: {}, screen: {} };

  constructor() {
    super();
    /** @type {any} */
    this.session = null;
    this.screen = 'now';
    this.tick = () => this.requestUpdate();
  }

  connectedCallback() {
    super.connectedCallback();
    this.hear(store, 'link', () => this.requestUpdate());
    this.hear(store, 'change', () => this.requestUpdate());
    onChange(() => this.requestUpdate());
    everySecond(this.tick);
    this.onLeave(() => noLonger(this.tick));
  }

  async signOut() {
    await send('POST', '/api/logout').catch(() => {});
    location.reload();
  }

  /** @param {keyof typeof t.nav} screen */
  tab(screen) {
    const here = this.screen === screen || (screen === 'now' && this.screen === 'conversations');
    const waiting = screen === 'now' ? [...store.alerts.values()].filter(needsSomeone).length : 0;
    return html`<a href=${hashOf(screen)} aria-current=${here ? 'page' : nothing}
      >${t.nav[screen]}${waiting ? html` <b class="count">${waiting}</b>` : nothing}</a>`;
  }

  link() {
    const { state, feedAt } = store.link;
    const at = feedAt ? clockTime(feedAt) : '';
    return html`<span class="link" data-link=${state} title=${`${t.linkTitle}${feedAt ? `: ${fullTime(feedAt)}` : ''}`}
      ><i aria-hidden="true"></i>${t.link[state]}<span class="wide">${state === 'live' ? clockTime(store.now()) : at}</span></span>`;
  }

  render() {
    const theme = settings().theme;
    const user = this.session?.user;
    return html`<header class="top">
      <a class="brand" href=${hashOf('now')}><img src="/assets/mark.svg" alt="" width="22" height="22"><span class="wide">${t.name}</span></a>
      <nav aria-label=${t.name}>${/** @type {const} */ (['now', 'rules', 'floor', 'health']).map((screen) => this.tab(screen))}</nav>
      <span class="gap"></span>
      ${this.link()}
      <earshot-notices></earshot-notices>
      <button class="icon" aria-label=${t.themeTitle[theme]} title=${t.themeTitle[theme]} @click=${() => change({ theme: nextTheme() })}
        ><svg viewBox="0 0 16 16" aria-hidden="true">${THEMES[theme]}</svg></button>
      <button class="icon wide" aria-label=${t.helpTitle} title="${t.helpTitle} (?)"
        @click=${() => document.querySelector('earshot-keys')?.show()}>?</button>
      ${user && this.session.login !== 'NONE'
        ? html`<span class="user"><span class="wide" title=${t.roles[user.role?.toLowerCase?.().toUpperCase()] ?? ''}>${user.name}</span>
            <button class="quiet" @click=${this.signOut}>${t.signOut}</button></span>`
        : nothing}
    </header>`;
  }
}

customElements.define('earshot-header', Header);

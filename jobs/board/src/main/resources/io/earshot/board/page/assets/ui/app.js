// @ts-check
import { html, nothing } from 'lit';
import { get, useCsrf, whenSignedOut } from '../core/api.js';
import { listen } from '../core/keys.js';
import { tell } from '../core/notify.js';
import { needsSomeone } from '../core/order.js';
import { go, hashOf, route } from '../core/router.js';
import { store } from '../core/store.js';
import { t } from '../texts/en.js';
import { Element } from './element.js';
import './header.js';
import './keys-dialog.js';
import './link-banner.js';
import './toast.js';
import '../screens/login.js';
import '../screens/now.js';

/** @type {Record<string, {tag: string, load: () => Promise<any>}>} */
const SCREENS = {
  conversations: { tag: 'conversation', load: () => import('../screens/conversation.js') },
  rules: { tag: 'rules', load: () => import('../screens/rules.js') },
  floor: { tag: 'floor', load: () => import('../screens/floor.js') },
  health: { tag: 'health', load: () => import('../screens/health.js') },
};

/** The frame of the page: who is signed in, which screen is shown, and what is said aloud. */
class Board extends Element {
  static properties = { session: { state: true }, at: { state: true }, said: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.session = undefined;
    this.at = route();
    this.said = '';
    this.leap = false;
  }

  connectedCallback() {
    super.connectedCallback();
    whenSignedOut(() => this.signedOut());
    this.hear(window, 'hashchange', () => this.moved());
    this.hear(store, 'alert', (event) => this.alerted(event.detail));
    this.hear(store, 'change', () => this.retitle());
    this.hear(this, 'signed-in', () => this.signIn());
    this.onLeave(listen(this.keys()));
    this.signIn();
  }

  /** @returns {Record<string, () => boolean|void>} */
  keys() {
    const leap = (/** @type {string} */ screen) => () => {
      if (!this.leap) {
        return false;
      }
      this.leap = false;
      go(hashOf(screen));
    };
    return {
      '?': () => this.querySelector('earshot-keys')?.show(),
      Escape: () => this.back(),
      g: () => {
        this.leap = true;
        setTimeout(() => (this.leap = false), 1200);
      },
      n: leap('now'),
      r: leap('rules'),
      f: leap('floor'),
      h: leap('health'),
    };
  }

  back() {
    const active = /** @type {HTMLElement|null} */ (document.activeElement);
    if (active && active !== document.body && this.at.screen !== 'conversations') {
      active.blur();
    } else if (this.at.screen !== 'now' && this.at.screen !== 'login') {
      go(hashOf('now', '', remembered));
    }
  }

  async signIn() {
    try {
      this.session = await get('/api/session');
      useCsrf(this.session.csrf);
      store.start();
      if (this.at.screen === 'login') {
        go(hashOf('now'));
      }
    } catch (error) {
      if (/** @type {any} */ (error).status === 401) {
        this.signedOut();
      } else {
        setTimeout(() => this.signIn(), 2000);
      }
    }
  }

  signedOut() {
    store.stop();
    this.session = null;
  }

  moved() {
    if (this.at.screen === 'now') {
      remembered = this.at.query;
    }
    const screen = this.at.screen;
    this.at = route();
    if (this.at.screen === 'now') {
      remembered = this.at.query;
    }
    if (screen !== this.at.screen) {
      window.scrollTo(0, 0);
    }
    this.retitle();
  }

  /** @param {{alert: any, known: any}} news */
  alerted({ alert, known }) {
    const isNews = needsSomeone(alert) && (!known || known.state !== alert.state || known.severity !== alert.severity);
    if (isNews) {
      this.said = t.newAlert(t.severity[alert.severity] ?? alert.severity, alert.title);
      tell(alert);
    }
  }

  retitle() {
    const waiting = [...store.alerts.values()].filter(needsSomeone).length;
    const title = t.titles[/** @type {keyof typeof t.titles} */ (this.at.screen)] ?? t.name;
    document.title = `${waiting ? `(${waiting}) ` : ''}${title} – ${t.name}`;
  }

  screen() {
    if (this.at.screen === 'now') {
      return html`<earshot-now .query=${this.at.query} .session=${this.session}></earshot-now>`;
    }
    const chosen = SCREENS[this.at.screen];
    if (!chosen) {
      return html`<p class="empty">${t.missing}</p>`;
    }
    chosen.load();
    switch (chosen.tag) {
      case 'conversation':
        return html`<earshot-conversation .conversationId=${this.at.id} .session=${this.session}></earshot-conversation>`;
      case 'rules':
        return html`<earshot-rules .ruleId=${this.at.id} .session=${this.session}></earshot-rules>`;
      case 'floor':
        return html`<earshot-floor .query=${this.at.query}></earshot-floor>`;
      default:
        return html`<earshot-health></earshot-health>`;
    }
  }

  render() {
    if (this.session === undefined) {
      return html`<p class="empty">${t.loading}</p>`;
    }
    if (this.session === null) {
      return html`<earshot-login></earshot-login>`;
    }
    return html`<a class="skip" href="#main" @click=${this.skip}>${t.skip}</a>
      <earshot-header .session=${this.session} .screen=${this.at.screen}></earshot-header>
      <earshot-link-banner></earshot-link-banner>
      <main id="main" tabindex="-1" data-screen=${this.at.screen}>${this.screen()}</main>
      <div class="only-heard" role="status" aria-live="polite">${this.said}</div>
      <earshot-toast></earshot-toast>
      <earshot-keys></earshot-keys>${nothing}`;
  }

  /** @param {Event} event */
  skip(event) {
    event.preventDefault();
    /** @type {HTMLElement} */ (this.querySelector('main')).focus();
  }
}

/** The filters of Now, for the way back.
 * @type {Record<string, string>} */
let remembered = {};

customElements.define('earshot-board', Board);

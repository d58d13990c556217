// @ts-check
import { html, nothing } from 'lit';
import { send } from '../core/api.js';
import { route } from '../core/router.js';
import { t } from '../texts/en.js';
import { Element } from '../ui/element.js';

class Login extends Element {
  static properties = { problem: { state: true }, busy: { state: true }, oidc: { state: true } };

  constructor() {
    super();
    this.problem = '';
    this.busy = false;
    this.oidc = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.askHow();
  }

  async askHow() {
    try {
      const response = await fetch('/api/session', { credentials: 'same-origin' });
      this.oidc = (await response.json()).login === 'OIDC';
    } catch {
      this.oidc = false;
    }
  }

  firstUpdated() {
    this.querySelector('input')?.focus();
  }

  /** @param {SubmitEvent} event */
  async submit(event) {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    this.busy = true;
    this.problem = '';
    try {
      await send('POST', '/api/login', { name: form.get('name'), password: form.get('password') });
      this.dispatchEvent(new Event('signed-in', { bubbles: true }));
    } catch (error) {
      const { status, message } = /** @type {import('../core/api.js').ApiError} */ (error);
      this.problem = status === 401 || status === 403 ? t.signInFailed : status === 429 ? t.signInLater : message;
    }
    this.busy = false;
  }

  render() {
    return html`<main class="login"><form class="panel" @submit=${this.submit}>
      <img src="/assets/mark.svg" alt="" width="44" height="44">
      <h1>${t.name}</h1>
      <p class="note">${t.signInMore}</p>
      ${this.oidc
        ? html`<p class="problem" role="alert">${t.signInProblem[route().query.problem] ?? nothing}</p><a class="button main" href="/login/oidc">${t.signInOidc}</a>`
        : html`<label>${t.userName}<input name="name" autocomplete="username" required autocapitalize="none" spellcheck="false"></label>
            <label>${t.password}<input name="password" type="password" autocomplete="current-password" required></label>
            <p class="problem" role="alert">${this.problem || nothing}</p>
            <button class="main" ?disabled=${this.busy}>${t.signIn}</button>`}
    </form></main>`;
  }
}

customElements.define('earshot-login', Login);

// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { get } from '../core/api.js';
import { go, hashOf } from '../core/router.js';
import { t } from '../texts/en.js';
import { Element } from '../ui/element.js';
import { severityMark } from '../ui/marks.js';
import './rule-editor.js';

/** The rule book, and the rule that is being looked at. */
class Rules extends Element {
  static properties = { ruleId: {}, session: {}, book: { state: true }, problem: { state: true } };

  constructor() {
    super();
    this.ruleId = '';
    /** @type {any} */
    this.session = null;
    /** @type {any} */
    this.book = null;
    this.problem = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
    const again = setInterval(() => document.visibilityState === 'visible' && this.load(), 15000);
    this.onLeave(() => clearInterval(again));
    this.hear(this, 'rules-changed', () => this.load());
  }

  async load() {
    try {
      this.book = await get('/api/rules');
      this.problem = '';
    } catch (error) {
      this.problem = /** @type {Error} */ (error).message;
    }
  }

  /** @param {any} entry */
  row(entry) {
    const { rule } = entry;
    const verdicts = (entry.useful ?? 0) + (entry.notUseful ?? 0);
    const precision = entry.precision == null ? '–' : `${Math.round(entry.precision * 100)}%`;
    return html`<tr data-rule=${rule.ruleId} data-here=${rule.ruleId === this.ruleId ? 'yes' : 'no'} @click=${() => go(hashOf('rules', rule.ruleId))}>
      <td>${severityMark(rule.severity, true)}</td>
      <th scope="row"><a href=${hashOf('rules', rule.ruleId)} aria-current=${rule.ruleId === this.ruleId ? 'true' : nothing}>${rule.title}</a>
        <small class="dim">${rule.ruleId} · v${entry.version ?? rule.version}${entry.source === 'TOPIC' ? html` · ${t.fromTopic}` : nothing}</small></th>
      <td><span class="rule-state" data-state=${entry.state} title=${t.ruleStateMore[entry.state] ?? ''}>${t.ruleState[entry.state] ?? entry.state}</span></td>
      <td class="number">${entry.findings24h ?? '–'}</td>
      <td class="number" title=${verdicts ? t.precisionTitle(entry.useful, verdicts) : t.noVerdicts}>${precision}${verdicts ? html`<small class="dim"> (${verdicts})</small>` : nothing}</td>
    </tr>`;
  }

  render() {
    if (!this.book) {
      return html`<p class="empty">${this.problem || t.loading}</p>`;
    }
    const entries = this.book.rules;
    const chosen = entries.find((/** @type {any} */ entry) => entry.rule.ruleId === this.ruleId);
    const isNew = this.ruleId === '+';
    return html`<div class="rules-screen">
      <section class="panel list" aria-labelledby="rules-title">
        <h2 id="rules-title">${t.nav.rules} <b class="count">${entries.length}</b><span class="gap"></span><a class="button" href=${hashOf('rules', '+')}>${t.newRule}</a></h2>
        <table class="plain"><thead><tr><th scope="col"><span class="only-heard">${t.fields.severity}</span></th><th scope="col">${t.fields.title}</th><th scope="col">${t.fields.state}</th>
          <th scope="col" class="number">${t.fired24h}</th><th scope="col" class="number">${t.precision}</th></tr></thead>
          <tbody>${repeat(entries, (entry) => entry.rule.ruleId, (entry) => this.row(entry))}</tbody></table>
        ${entries.length === 0 ? html`<p class="empty">${t.rulesNone}</p>` : nothing}
      </section>
      ${chosen || isNew
        ? html`<earshot-rule-editor .entry=${chosen} .variables=${this.book.variables ?? []} .session=${this.session}></earshot-rule-editor>`
        : html`<section class="panel"><p class="empty">${t.chooseRule}</p></section>`}
    </div>`;
  }
}

customElements.define('earshot-rules', Rules);

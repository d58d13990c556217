// @ts-check
import { html, nothing } from 'lit';
import { send } from '../core/api.js';
import { go, hashOf } from '../core/router.js';
import { clockTime } from '../core/times.js';
import { t } from '../texts/en.js';
import { mayAct, mayChangeRules } from '../ui/actions.js';
import { confirmed } from '../ui/confirm.js';
import { Element } from '../ui/element.js';
import { toast } from '../ui/toast.js';
import './condition-field.js';

const CHECK_AFTER_MILLIS = 250;
const EMPTY = { ruleId: '', version: 0, title: '', state: 'SHADOW', severity: 'WARNING', condition: '', suggestedAction: '', scope: {}, coolDownMillis: 600000 };

/** One rule: written, checked while it is written, tried, and put in force. */
class RuleEditor extends Element {
  static properties = {
    entry: {}, variables: {}, session: {}, rule: { state: true }, problems: { state: true }, checking: { state: true },
    trial: { state: true }, trying: { state: true }, conflict: { state: true }, find: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.entry = undefined;
    /** @type {any[]} */
    this.variables = [];
    /** @type {any} */
    this.session = null;
    /** @type {any} */
    this.rule = { ...EMPTY };
    /** @type {any[]|null} */
    this.problems = null;
    this.checking = false;
    /** @type {any} */
    this.trial = null;
    this.trying = false;
    /** @type {any} */
    this.conflict = null;
    this.find = '';
    this.touched = false;
    this.asked = 0;
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (!changed.has('entry')) {
      return;
    }
    const before = changed.get('entry');
    const other = before?.rule.ruleId !== this.entry?.rule.ruleId || !this.rule;
    if (other || !this.touched) {
      this.begin(this.entry);
    }
  }

  /** @param {any} entry */
  begin(entry) {
    this.rule = structuredClone(entry ? { ...EMPTY, ...entry.rule, state: entry.state ?? entry.rule.state } : EMPTY);
    this.expects = entry ? (entry.version ?? entry.rule.version) : 0;
    this.problems = null;
    this.trial = null;
    this.conflict = null;
    this.touched = false;
  }

  /** @param {Partial<any>} change */
  edit(change) {
    this.rule = { ...this.rule, ...change };
    this.touched = true;
    this.trial = null;
    this.checking = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.check(), CHECK_AFTER_MILLIS);
  }

  async check() {
    const asked = ++this.asked;
    try {
      const answer = await send('POST', '/api/rules/check', { rule: this.ruleToSend() });
      this.answered(asked, answer.problems ?? []);
    } catch (error) {
      const { body, message } = /** @type {any} */ (error);
      this.answered(asked, body?.problems ?? [{ message }]);
    }
  }

  /** Of two checks under way the later counts.
   * @param {number} asked
   * @param {any[]} problems */
  answered(asked, problems) {
    if (asked === this.asked) {
      this.problems = problems;
      this.checking = false;
    }
  }

  ruleToSend() {
    const { suggestedAction, ...rest } = this.rule;
    return suggestedAction ? this.rule : rest;
  }

  async dryRun() {
    this.trying = true;
    try {
      this.trial = await send('POST', '/api/rules/dry-run', { rule: this.ruleToSend() });
    } catch (error) {
      toast(t.failed(/** @type {Error} */ (error).message), true);
    }
    this.trying = false;
  }

  async save() {
    if (!(await confirmed(t.saveSure(this.rule.ruleId, t.ruleState[this.rule.state]), t.save))) {
      return;
    }
    try {
      this.told(await send('PUT', `/api/rules/${encodeURIComponent(this.rule.ruleId)}`, { rule: this.ruleToSend(), expects: this.expects }));
      this.touched = false;
      go(hashOf('rules', this.rule.ruleId));
    } catch (error) {
      this.refused(/** @type {any} */ (error));
    }
  }

  /**
   * @param {'POST'|'DELETE'} method
   * @param {string} path
   * @param {string} question
   * @param {string} yes
   */
  async change(method, path, question, yes) {
    if (!(await confirmed(question, yes))) {
      return;
    }
    try {
      this.touched = false;
      this.told(await send(method, path, { expects: this.expects }));
      if (method === 'DELETE') {
        go(hashOf('rules'));
      }
    } catch (error) {
      this.refused(/** @type {any} */ (error));
    }
  }

  /** @param {any} answer */
  told(answer) {
    if (answer?.outcome === 'VERSION_CONFLICT') {
      this.conflict = answer;
    } else if (answer?.outcome === 'BAD_RULE') {
      toast(t.failed(answer.detail ?? ''), true);
    } else {
      toast(answer?.outcome === 'APPLIED' || answer?.outcome === 'REPEATED' ? t.saved : t.pending);
    }
    this.dispatchEvent(new Event('rules-changed', { bubbles: true }));
  }

  /** @param {import('../core/api.js').ApiError} error */
  refused(error) {
    if (error.status === 409) {
      this.conflict = error.body;
      this.dispatchEvent(new Event('rules-changed', { bubbles: true }));
    } else {
      this.problems = error.body?.problems ?? this.problems;
      toast(t.failed(error.message), true);
    }
  }

  keepMine() {
    this.expects = this.conflict.current?.version ?? this.entry?.version ?? this.expects;
    this.conflict = null;
  }

  /** @param {string} field */
  problem(field) {
    const found = (this.problems ?? []).filter((problem) => problem.field === field);
    return found.length ? html`<span class="problem">${found.map((problem) => problem.message).join(' ')}</span>` : nothing;
  }

  /** @param {string} field
   * @param {any} [more] */
  text(field, more = {}) {
    return html`<label class="field" data-field=${field}>${t.fields[field]}<input name=${field} .value=${String(this.rule[field] ?? '')} ?readonly=${more.readonly}
      aria-invalid=${this.problem(field) === nothing ? 'false' : 'true'} @input=${(/** @type {any} */ e) => this.edit({ [field]: e.target.value })}>${this.problem(field)}</label>`;
  }

  /** @param {string} field
   * @param {string[]} values
   * @param {Record<string, string>} words */
  choice(field, values, words) {
    return html`<label class="field">${t.fields[field]}<select name=${field} @change=${(/** @type {any} */ e) => this.edit({ [field]: e.target.value })}>
      ${values.map((value) => html`<option value=${value} ?selected=${this.rule[field] === value}>${words[value] ?? value}</option>`)}</select></label>`;
  }

  /** @param {'queues'|'channels'|'tiers'} field */
  scope(field) {
    return html`<label class="field">${t.fields[field]}<input name=${field} placeholder=${t.everywhere} title=${t.listHint} .value=${(this.rule.scope?.[field] ?? []).join(', ')}
      @change=${(/** @type {any} */ e) => this.edit({ scope: { ...this.rule.scope, [field]: e.target.value.split(',').map((/** @type {string} */ word) => word.trim()).filter(Boolean) } })}></label>`;
  }

  verdict() {
    if (this.checking) {
      return html`<p class="note" role="status">${t.checking}</p>`;
    }
    const problems = this.problems;
    if (problems === null) {
      return html`<p class="note" role="status">&nbsp;</p>`;
    }
    return problems.length === 0
      ? html`<p class="note good" role="status">✓ ${t.checked}</p>`
      : html`<ul class="problems" role="status" aria-label=${t.problems(problems.length)}>${problems.map(
          (problem) => html`<li><b>${problem.line ? t.at(problem.line, problem.column) : (t.fields[problem.field] ?? '')}</b> ${problem.message}</li>`)}</ul>`;
  }

  trialResult() {
    if (!this.trial) {
      return nothing;
    }
    return html`<div class="trial" role="status"><p><b>${t.dryRunResult(this.trial)}</b></p>
      ${this.trial.examples?.length
        ? html`<h3>${t.examples}</h3><ul>${this.trial.examples.map((/** @type {any} */ e) => html`<li><a href=${hashOf('conversations', e.conversationId)}>${e.conversationId}</a> <small class="dim">${clockTime(e.at)}</small>${e.quote ? html` <q>${e.quote}</q>` : nothing}</li>`)}</ul>`
        : nothing}
      ${(this.trial.basis ?? []).map((/** @type {string} */ line) => html`<p class="note">${line}</p>`)}</div>`;
  }

  conflictBox() {
    return this.conflict
      ? html`<div class="conflict" role="alert"><p><b>${t.conflict}</b> ${this.conflict.detail ?? this.conflict.error ?? ''}</p>
          <div class="buttons"><button class="small" @click=${() => this.begin(this.conflict.current ? { ...this.conflict.current, rule: this.conflict.current.rule } : this.entry)}>${t.takeTheirs}</button>
          <button class="small" @click=${this.keepMine}>${t.keepMine}</button></div></div>`
      : nothing;
  }

  buttons() {
    const sound = !this.checking && (this.problems === null || this.problems.length === 0);
    const path = `/api/rules/${encodeURIComponent(this.rule.ruleId)}`;
    const alerts = this.rule.state === 'ACTIVE' && !this.trial;
    const tries = html`<button data-do="try" ?disabled=${!sound || this.trying || !this.rule.condition} @click=${this.dryRun}>${this.trying ? t.dryRunning : t.dryRun}</button>`;
    if (!mayChangeRules(this.session)) {
      return html`<div class="buttons">${mayAct(this.session) ? tries : nothing}</div><p class="note">${t.mayNot}</p>`;
    }
    return html`<div class="buttons">
      <button class="main" data-do="save" title=${alerts ? t.tryFirst : nothing} ?disabled=${!sound || !this.touched} @click=${this.save}>${alerts && this.touched ? t.saveAnyway : t.save}</button>
      ${tries}
      <span class="gap"></span>
      ${this.entry
        ? html`${this.entry.state === 'DRAFT' ? nothing : html`<button data-do="pause" @click=${() => this.change('POST', `${path}/pause`, t.pauseSure(this.rule.ruleId), t.pause)}>${t.pause}</button>`}
            <button class="bad" data-do="remove" @click=${() => this.change('DELETE', path, t.removeSure(this.rule.ruleId), t.remove)}>${t.remove}</button>`
        : nothing}</div>`;
  }

  reference() {
    const wanted = this.find.toLowerCase();
    const shown = this.variables.filter((v) => `${v.name} ${v.inWords ?? ''}`.toLowerCase().includes(wanted));
    return html`<details class="reference"><summary>${t.variables} <span class="note">${this.variables.length}</span></summary>
      <input type="search" placeholder=${t.findVariable} aria-label=${t.findVariable} @input=${(/** @type {any} */ e) => (this.find = e.target.value)}>
      <dl>${shown.map((v) => html`<div><dt><code>${v.name}</code> <small class="dim">${v.type}</small></dt><dd>${v.inWords ?? nothing}</dd></div>`)}</dl></details>`;
  }

  render() {
    const may = mayAct(this.session);
    return html`<section class="panel editor" aria-labelledby="editor-title">
      <h2 id="editor-title">${this.entry ? this.rule.title || this.rule.ruleId : t.newRule}${this.entry ? html`<span class="note">${t.version} ${this.expects}</span>` : nothing}</h2>
      ${this.conflictBox()}
      <fieldset ?disabled=${!may}>
        <div class="fields">${this.text('ruleId', { readonly: this.entry !== undefined })}${this.text('title')}
          ${this.choice('state', ['DRAFT', 'SHADOW', 'ACTIVE'], t.ruleState)}${this.choice('severity', ['WATCH', 'WARNING', 'CRITICAL'], t.severity)}</div>
        <earshot-condition-field .value=${this.rule.condition} .problems=${(this.problems ?? []).filter((p) => p.line)}
          @edited=${(/** @type {CustomEvent} */ e) => this.edit({ condition: e.detail })}></earshot-condition-field>
        ${this.verdict()}
        <div class="fields">${this.text('suggestedAction')}
          <label class="field">${t.fields.coolDownMillis}<input name="coolDownMillis" type="number" min="0" step="any" .value=${String(this.rule.coolDownMillis / 60000)}
            @input=${(/** @type {any} */ e) => this.edit({ coolDownMillis: Math.round(Number(e.target.value) * 60000) })}></label>
          ${this.scope('queues')}${this.scope('channels')}${this.scope('tiers')}</div>
        ${this.buttons()}
      </fieldset>
      ${this.trialResult()}
      ${this.reference()}
    </section>`;
  }
}

customElements.define('earshot-rule-editor', RuleEditor);

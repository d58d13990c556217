// @ts-check
/** What stands beside a transcript. */
import { html, nothing } from 'lit';
import { hashOf } from '../core/router.js';
import { clockTime, dayTime, fullTime } from '../core/times.js';
import { t } from '../texts/en.js';
import { channelMark, moodMark, tierMark } from '../ui/marks.js';
import { vars } from '../ui/vars.js';

const STEPS = ['listen', 'apologise', 'own', 'solve', 'followUp'];

/**
 * @param {string} id
 * @param {string} title
 * @param {any} body
 * @param {string} [class_]
 */
function panel(id, title, body, class_ = '') {
  return html`<section class="panel ${class_}" aria-labelledby=${id}><h2 id=${id}>${title}</h2>${body}</section>`;
}

/** The steps of service recovery.
 * @param {any} alert */
export function recoveryPanel(alert) {
  if (!alert?.recoverySteps) {
    return nothing;
  }
  const next = camel(alert.nextStep ?? '');
  return panel(
    'recovery-title',
    t.recovery,
    html`<ol class="steps">${STEPS.map((step) => {
      const done = alert.recoverySteps[step] === true;
      const state = done ? 'done' : step === next ? 'next' : 'open';
      return html`<li data-state=${state}><i aria-hidden="true">${done ? '✓' : ''}</i>${t.step[step]}<small>${{ done: t.done, next: t.next, open: t.stillOpen }[state]}</small></li>`;
    })}</ol>`,
  );
}

/** @param {string} name FOLLOW_UP */
function camel(name) {
  return name.toLowerCase().replace(/_(.)/g, (_, letter) => letter.toUpperCase());
}

/** What makes the risk: what each factor adds in log-odds, to the right, or takes away.
 * @param {any} risk */
export function riskPanel(risk) {
  const factors = risk?.because ?? [];
  const most = Math.max(0.5, ...factors.map((/** @type {any} */ f) => Math.abs(f.weight)));
  return panel(
    'risk-title',
    t.riskFactors,
    factors.length === 0
      ? html`<p class="note">${t.noFactors}</p>`
      : html`<ul class="factors">${factors.map(
          (/** @type {any} */ f) => html`<li data-sign=${f.weight < 0 ? 'lowers' : 'raises'} title="${f.weight < 0 ? t.lowers : t.raises} (${f.weight.toFixed(2)})">
            <span>${f.factor}</span><i aria-hidden="true" ${vars({ '--size': Math.abs(f.weight) / most })}></i><small>${f.weight < 0 ? '−' : '+'}${Math.abs(f.weight).toFixed(1)}<span class="only-heard">${f.weight < 0 ? t.lowers : t.raises}</span></small></li>`,
        )}</ul>`,
  );
}

/**
 * @param {any} customer
 * @param {string} here
 */
export function customerPanel(customer, here) {
  if (!customer) {
    return panel('customer-title', t.customer, html`<p class="note">${t.customerUnknown}</p>`);
  }
  const contacts = (customer.lastContacts ?? []).filter((/** @type {any} */ c) => c.conversationId !== here);
  return panel(
    'customer-title',
    t.customer,
    html`<dl class="facts">
        <div><dt>${t.moodNow}</dt><dd>${moodMark(customer.mood?.score)}</dd></div>
        <div><dt>${t.contacts7d}</dt><dd>${customer.contacts7d ?? 0}</dd></div>
        <div><dt>${t.contacts30d}</dt><dd>${customer.contacts30d ?? 0}</dd></div>
        ${customer.lastCsat == null ? nothing : html`<div><dt>${t.lastCsat}</dt><dd>${customer.lastCsat}</dd></div>`}
      </dl>
      <p class="line">${tierMark(customer.tier)}${customer.sameSubjectAgain ? html`<span class="tag signal">${t.sameSubject}</span>` : nothing}</p>
      <h3>${t.contacts}</h3>
      ${contacts.length === 0
        ? html`<p class="note">${t.noContacts}</p>`
        : html`<ul class="contacts">${contacts.map(
            (/** @type {any} */ c) => html`<li>${channelMark(c.channel)}<span>${c.subject ? t.inWords(c.subject) : '–'}</span>
              <small class="dim">${c.disposition ? t.inWords(c.disposition) : nothing}</small>${moodMark(c.mood)}<small class="dim" title=${fullTime(c.endedAt)}>${dayTime(c.endedAt)}</small></li>`,
          )}</ul>`}`,
  );
}

/** @param {any[]} decisions */
export function routingPanel(decisions) {
  const latest = [...decisions].sort((a, b) => b.revision - a.revision);
  return panel(
    'routing-title',
    t.routing,
    latest.length === 0
      ? html`<p class="note">${t.noRouting}</p>`
      : html`<ol class="decisions">${latest.slice(0, 8).map(
          (d, i) => html`<li data-latest=${i === 0 ? 'yes' : 'no'}>
            <div class="line"><b>${d.target?.queue ?? '–'}</b>${(d.target?.skills ?? []).map((/** @type {string} */ skill) => html`<span class="tag">${skill}</span>`)}<span class="gap"></span>
              <span class="priority" title=${t.priority}>${Math.round(d.priority?.value ?? 0)}<small>/${d.priority?.max ?? 100}</small></span></div>
            <div class="line dim"><time datetime=${d.decidedAt} title=${fullTime(d.decidedAt)}>${clockTime(d.decidedAt)}</time>
              <span>${(d.because ?? []).map((/** @type {any} */ b) => b.reason).join('; ')}</span></div></li>`,
        )}</ol>`,
  );
}

/** @param {any[]} findings */
export function findingsPanel(findings) {
  return findings.length === 0
    ? nothing
    : panel(
        'findings-title',
        t.findings,
        html`<ul class="findings">${findings.map(
          (f) => html`<li><a href=${hashOf('rules', f.ruleId)}>${f.title ?? f.ruleId}</a>${f.state === 'SHADOW' ? html`<span class="tag">${t.ruleState.SHADOW}</span>` : nothing}
            <small class="dim" title=${fullTime(f.at)}>${clockTime(f.at)}</small></li>`,
        )}</ul>`,
      );
}

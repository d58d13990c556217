// @ts-check
import { html, nothing } from 'lit';
import { reasons as reasonsOf } from '../core/alerts.js';
import { isOver, needsSomeone } from '../core/order.js';
import { store } from '../core/store.js';
import { clockTime, fullTime } from '../core/times.js';
import { t } from '../texts/en.js';
import { acknowledgeButton, closeButton, mayAct, snoozeChoice, verdictButtons } from '../ui/actions.js';
import { severityMark } from '../ui/marks.js';
import { agoOf, since, until } from '../ui/since.js';

/** The alert of a conversation, why it is there, and what can be done with it.
 * @param {any} alert
 * @param {number} others
 * @param {any} session */
export function alertPanel(alert, others, session) {
  if (!alert) {
    return html`<section class="panel" aria-labelledby="alert-title"><h2 id="alert-title">${t.alert}</h2><p class="note">${t.noAlert}</p></section>`;
  }
  const over = isOver(alert);
  return html`<section class="panel alert-panel" data-severity=${alert.severity} data-over=${over ? 'yes' : 'no'} data-alert=${alert.alertId} data-state=${alert.state} aria-labelledby="alert-title">
    <div class="line">${severityMark(alert.severity)}<span class="state">${t.state[alert.state] ?? alert.state}</span>
      ${alert.level > 1 ? html`<span class="state" title=${t.levelTitle}>${t.level(alert.level)}</span>` : nothing}
      <span class="gap"></span><span class="waited">${needsSomeone(alert) ? since(alert.openedAt) : agoOf(alert.changedAt)}</span></div>
    <h2 id="alert-title" class="title" title=${alert.title}>${reasonsOf(alert).head}</h2>
    ${standing(alert)}
    ${alert.suggestedAction && !over ? html`<p class="suggested"><small>${t.suggested}</small>${alert.suggestedAction}</p>` : nothing}
    ${mayAct(session)
      ? html`<div class="buttons">${over ? nothing : html`${acknowledgeButton(alert)}${snoozeChoice(alert, 'panel')}${closeButton(alert)}`}${verdictButtons(alert)}</div>`
      : nothing}
    ${reasons(t.why, alert.because)}
    ${evidence(alert.evidence)}
    ${reasons(t.whyNoLonger, alert.becauseNoLonger, 'past')}
    ${others > 0 ? html`<p class="note">${t.alertsOver}: ${others}</p>` : nothing}
  </section>`;
}

/** @param {any} alert */
function standing(alert) {
  if (alert.state === 'SNOOZED') {
    return html`<p class="note">${t.snoozedFor} ${until(alert.snoozedUntil)}</p>`;
  }
  if (needsSomeone(alert) && alert.acknowledgeBy && Date.parse(alert.acknowledgeBy) > store.now()) {
    return html`<p class="note deadline">${t.nextLead} ${until(alert.acknowledgeBy)}</p>`;
  }
  const who = alert.acknowledgedBy ? t.takenBy(alert.acknowledgedBy) : alert.attendedBy ? `${t.attendedBy} ${alert.attendedBy}` : '';
  return who ? html`<p class="note">${who}${alert.acknowledgedAt ? html` · ${agoOf(alert.acknowledgedAt)}` : nothing}</p>` : nothing;
}

/**
 * @param {string} head
 * @param {any[]} [because]
 * @param {string} [class_]
 */
function reasons(head, because = [], class_ = '') {
  return because.length === 0
    ? nothing
    : html`<h3>${head}</h3><ul class="reasons ${class_}">${because.map(
        (reason) => html`<li>${severityMark(reason.severity, true)}<span>${reason.detail ?? t.inWords(reason.id)}</span>
          <small class="dim">${reason.kind === 'RULE' ? html`<a href="#/rules/${encodeURIComponent(reason.id)}">${reason.id}</a>` : reason.id}${reason.version ? ` v${reason.version}` : nothing}</small></li>`,
      )}</ul>`;
}

/** @param {any[]} [quotes] */
function evidence(quotes = []) {
  return quotes.length === 0
    ? nothing
    : html`<h3>${t.evidence}</h3>${quotes.map(
        (quote) => html`<blockquote data-role=${quote.role}><button class="quote" @click=${() => show(quote.messageId)}>${quote.quote}</button>
          <footer>${t.role[quote.role] ?? quote.role}, <time datetime=${quote.sentAt} title=${fullTime(quote.sentAt)}>${clockTime(quote.sentAt)}</time></footer></blockquote>`,
      )}`;
}

/** @param {string} messageId */
function show(messageId) {
  const turn = document.querySelector(`.turn[data-message="${CSS.escape(messageId)}"]`);
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  turn?.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  turn?.classList.remove('pointed-out');
  requestAnimationFrame(() => turn?.classList.add('pointed-out'));
}

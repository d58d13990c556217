// @ts-check
import { html, nothing } from 'lit';
import { go, hashOf } from '../core/router.js';
import { reasons } from '../core/alerts.js';
import { needsSomeone } from '../core/order.js';
import { store } from '../core/store.js';
import { t } from '../texts/en.js';
import { acknowledgeButton, mayAct, snoozeChoice } from '../ui/actions.js';
import { channelMark, riskMark, severityMark, spark, tierMark } from '../ui/marks.js';
import { since, until } from '../ui/since.js';

/** One alert as a row of the list.
 * @param {any} alert
 * @param {any} session
 * @param {boolean} full as high as one that waits, which it may have done a moment ago */
export function alertCard(alert, session, full) {
  const gone = !store.alerts.has(alert.alertId);
  const waits = needsSomeone(alert) && !gone;
  const { head, more } = reasons(alert);
  const quote = alert.evidence?.[alert.evidence.length - 1];
  return html`<li class="alert" tabindex="0" data-row data-alert=${alert.alertId} data-conversation=${alert.conversationId}
    data-severity=${alert.severity} data-gone=${gone ? 'yes' : 'no'} @click=${(/** @type {Event} */ e) => openUnlessControl(e, alert.conversationId)}>
    <div class="line head">
      ${severityMark(alert.severity)}
      ${alert.state === 'RAISED' || alert.state === 'REOPENED' ? html`<span class="state">${t.state[alert.state]}</span>` : nothing}
      ${alert.level > 1 && waits ? html`<span class="state" title=${t.levelTitle}>${t.level(alert.level)}</span>` : nothing}
      <span class="gap"></span>
      ${waits ? deadline(alert) : nothing}
      <span class="waited" title=${t.waited}>${since(alert.openedAt)}</span>
    </div>
    <h3 title=${alert.title}><a href=${hashOf('conversations', alert.conversationId)} tabindex="-1">${head}</a></h3>
    ${more && full ? html`<p class="more-why" title=${more}>${more}</p>` : nothing}
    ${quote && full ? html`<p class="quote">${quote.quote}</p>` : nothing}
    <div class="line who">
      ${channelMark(alert.channel)}
      <span class="customer">${alert.customerId ?? alert.conversationId}</span>${tierMark(alert.tier)}
      ${[alert.queue, alert.agentId].filter(Boolean).map((word) => html`<span class="dim">${word}</span>`)}
      ${full ? nothing : standing(alert)}
    </div>
    ${full
      ? html`<div class="line foot">${spark(alert.spark, t.moodLately)}<small class="dim">${t.riskLine}</small>${riskMark(alert.risk)}<span class="gap"></span>
          ${!waits ? standing(alert) : mayAct(session) ? html`${acknowledgeButton(alert)}${snoozeChoice(alert, 'list')}` : nothing}</div>`
      : nothing}
  </li>`;
}

/** @param {any} alert */
function deadline(alert) {
  return alert.acknowledgeBy && Date.parse(alert.acknowledgeBy) > store.now()
    ? html`<span class="deadline">${t.nextLead} ${until(alert.acknowledgeBy)}</span>`
    : nothing;
}

/** @param {any} alert */
function standing(alert) {
  if (alert.state === 'SNOOZED') {
    return html`<span class="standing">${t.snoozedFor} ${until(alert.snoozedUntil)}</span>`;
  }
  const who = !store.alerts.has(alert.alertId) ? t.over : alert.acknowledgedBy ? t.takenBy(alert.acknowledgedBy) : alert.attendedBy ? `${t.attendedBy} ${alert.attendedBy}` : (t.state[alert.state] ?? alert.state);
  return html`<span class="standing">${who}</span>`;
}

/** @param {Event} event
 * @param {string} conversationId */
export function openUnlessControl(event, conversationId) {
  const target = /** @type {globalThis.Element} */ (event.target);
  if (!target.closest('button, a, [popover]') && String(getSelection()) === '') {
    go(hashOf('conversations', conversationId));
  }
}

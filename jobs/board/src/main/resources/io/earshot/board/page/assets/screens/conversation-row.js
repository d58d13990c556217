// @ts-check
import { html, nothing } from 'lit';
import { hashOf } from '../core/router.js';
import { t } from '../texts/en.js';
import { channelMark, moodMark, riskMark, severityMark, tierMark } from '../ui/marks.js';
import { since } from '../ui/since.js';
import { openUnlessControl } from './alert-card.js';

/** One conversation as a row of the table.
 * @param {any} row
 * @param {number} place from 1, the header counted
 * @param {boolean} gone
 * @param {Map<string, any>} alerts */
export function conversationRow(row, place, gone, alerts) {
  const severity = alerts.get(row.openAlertId)?.severity ?? (row.openAlertId ? row.severity : undefined);
  const { customer = 0, agent = 0 } = row.messages ?? {};
  return html`<tr tabindex="0" data-row data-conversation=${row.conversationId} data-gone=${gone ? 'yes' : 'no'} aria-rowindex=${place}
    @click=${(/** @type {Event} */ e) => openUnlessControl(e, row.conversationId)}>
    <td data-column="severity">${severityMark(severity, true)}</td>
    <td data-column="risk">${riskMark(row.risk?.score)}</td>
    <td data-column="mood">${moodMark(row.mood?.score, row.mood?.trend)}</td>
    <th scope="row" data-column="customer"><a href=${hashOf('conversations', row.conversationId)} tabindex="-1">${row.customerId ?? row.conversationId}</a>${tierMark(row.tier)}</th>
    <td data-column="subject">${row.subject ? t.inWords(row.subject) : nothing}</td>
    <td data-column="channel">${channelMark(row.channel)}</td>
    <td data-column="queue">${row.queue ?? nothing}</td>
    <td data-column="team">${row.team ?? nothing}</td>
    <td data-column="agent">${row.agentId ?? nothing}</td>
    <td data-column="language">${row.language ?? nothing}</td>
    <td data-column="waiting" class="number">${gone ? t.ended : row.customerWaitingSince ? since(row.customerWaitingSince) : nothing}</td>
    <td data-column="length" class="number">${row.startedAt ? since(row.startedAt) : nothing}</td>
    <td data-column="messages" class="number" title="${t.role.CUSTOMER} ${customer}, ${t.role.AGENT} ${agent}">${customer + agent}</td>
  </tr>`;
}

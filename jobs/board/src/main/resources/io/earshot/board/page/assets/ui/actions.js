// @ts-check
/** What a lead does with an alert: its buttons, and their keys. */
import { html, nothing } from 'lit';
import { send } from '../core/api.js';
import { t } from '../texts/en.js';
import { toast } from './toast.js';

const SNOOZES = [5, 15, 30, 60];

/** @param {any} session */
export function mayAct(session) {
  return session?.user?.role !== 'VIEWER';
}

/** @param {any} session */
export function mayChangeRules(session) {
  return session?.user?.role === 'ADMIN';
}

/**
 * @param {any} alert
 * @param {'ACKNOWLEDGE'|'SNOOZE'|'USEFUL'|'NOT_USEFUL'|'CLOSE'} action
 * @param {number} [untilMinutes]
 * @returns {Promise<boolean>} whether it was taken
 */
export async function act(alert, action, untilMinutes) {
  try {
    await send('POST', `/api/alerts/${encodeURIComponent(alert.alertId)}/actions`, { action, untilMinutes });
    toast(t.did[action]);
    return true;
  } catch (error) {
    toast(t.failed(/** @type {Error} */ (error).message), true);
    return false;
  }
}

/** @param {any} alert */
export function acknowledgeButton(alert) {
  return alert.state === 'ACKNOWLEDGED'
    ? nothing
    : html`<button class="main small" data-action="ACKNOWLEDGE" title="${t.acknowledge} (a)" @click=${(/** @type {Event} */ e) => press(e, alert, 'ACKNOWLEDGE')}>${t.acknowledge}</button>`;
}

/** A button that opens the choice of how long.
 * @param {any} alert
 * @param {string} place tells the same alert's choices on one page apart */
export function snoozeChoice(alert, place) {
  const id = `snooze-${place}-${alert.alertId}`;
  return html`<button class="small" popovertarget=${id} data-action="SNOOZE" title="${t.snooze} (s)" @click=${(/** @type {Event} */ e) => e.stopPropagation()}>${t.snooze}</button>
    <div id=${id} popover class="pop choices" @toggle=${placeBeside}>
      ${SNOOZES.map((minutes) => html`<button class="quiet" data-minutes=${minutes} popovertarget=${id} popovertargetaction="hide"
        @click=${(/** @type {Event} */ e) => press(e, alert, 'SNOOZE', minutes)}>${t.minutes(minutes)}</button>`)}
    </div>`;
}

/** @param {any} alert */
export function verdictButtons(alert) {
  return html`<button class="small" data-action="USEFUL" title="${t.useful} (u)" @click=${(/** @type {Event} */ e) => press(e, alert, 'USEFUL')}>${t.useful}</button>
    <button class="small" data-action="NOT_USEFUL" title="${t.notUseful} (n)" @click=${(/** @type {Event} */ e) => press(e, alert, 'NOT_USEFUL')}>${t.notUseful}</button>`;
}

/** @param {any} alert */
export function closeButton(alert) {
  return html`<button class="small" data-action="CLOSE" @click=${(/** @type {Event} */ e) => press(e, alert, 'CLOSE')}>${t.closeAlert}</button>`;
}

/**
 * @param {Event} event
 * @param {any} alert
 * @param {'ACKNOWLEDGE'|'SNOOZE'|'USEFUL'|'NOT_USEFUL'|'CLOSE'} action
 * @param {number} [minutes]
 */
async function press(event, alert, action, minutes) {
  event.stopPropagation();
  const button = /** @type {HTMLButtonElement} */ (event.currentTarget);
  button.disabled = true;
  await act(alert, action, minutes);
  button.disabled = false;
}

/** A popover knows nothing of its button in browsers without anchors: it is put under it.
 * @param {any} event */
export function placeBeside(event) {
  if (event.newState !== 'open') {
    return;
  }
  const pop = /** @type {HTMLElement} */ (event.currentTarget);
  const button = document.querySelector(`[popovertarget="${CSS.escape(pop.id)}"]`);
  const box = button?.getBoundingClientRect();
  if (box) {
    const below = box.bottom + 4 + pop.offsetHeight < innerHeight;
    pop.style.left = `${Math.max(8, Math.min(box.left, innerWidth - pop.offsetWidth - 8))}px`;
    pop.style.top = `${below ? box.bottom + 4 : Math.max(8, box.top - pop.offsetHeight - 4)}px`;
    /** @type {HTMLElement|null} */ (pop.querySelector('button'))?.focus();
  }
}

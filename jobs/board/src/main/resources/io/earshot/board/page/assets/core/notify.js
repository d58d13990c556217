// @ts-check
/** Tells of new alerts outside of the page, where the viewer asked for it. */
import { hashOf, go } from './router.js';
import { settings } from './settings.js';
import { t } from '../texts/en.js';

/** @type {AudioContext|undefined} */
let audio;

/** Asks the browser; true if it may.
 * @returns {Promise<boolean>} */
export async function askToNotify() {
  if (!('Notification' in window)) {
    return false;
  }
  return Notification.permission === 'granted' || (await Notification.requestPermission()) === 'granted';
}

/** @param {any} alert */
export function tell(alert) {
  const { notify, sound } = settings();
  if (sound) {
    tone(alert.severity);
  }
  if (notify && 'Notification' in window && Notification.permission === 'granted' && document.hidden) {
    const note = new Notification(`${t.severity[alert.severity] ?? alert.severity}: ${alert.title}`, {
      body: [alert.customerId, alert.queue, alert.agentId].filter(Boolean).join(' · '),
      tag: alert.alertId,
    });
    note.onclick = () => {
      window.focus();
      go(hashOf('conversations', alert.conversationId));
      note.close();
    };
  }
}

/** Two soft notes; the worse it is, the higher the second.
 * @param {string} severity */
export function tone(severity) {
  audio ??= new AudioContext();
  const second = { WATCH: 494, WARNING: 587, CRITICAL: 784 }[severity] ?? 494;
  [440, second].forEach((pitch, place) => note(/** @type {AudioContext} */ (audio), pitch, place * 0.16));
}

/**
 * @param {AudioContext} context
 * @param {number} pitch
 * @param {number} after seconds
 */
function note(context, pitch, after) {
  const start = context.currentTime + after;
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(0.12, start + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, start + 0.32);
  const oscillator = new OscillatorNode(context, { frequency: pitch, type: 'sine' });
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.34);
}

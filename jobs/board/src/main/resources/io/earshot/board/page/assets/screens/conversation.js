// @ts-check
import { html, nothing } from 'lit';
import { get } from '../core/api.js';
import { listen } from '../core/keys.js';
import { isOver } from '../core/order.js';
import { hashOf } from '../core/router.js';
import { Stream } from '../core/stream.js';
import { t } from '../texts/en.js';
import { act, mayAct } from '../ui/actions.js';
import { Element } from '../ui/element.js';
import { channelMark, moodMark, riskMark, tierMark } from '../ui/marks.js';
import { since } from '../ui/since.js';
import { alertPanel } from './alert-panel.js';
import { customerPanel, findingsPanel, recoveryPanel, riskPanel, routingPanel } from './conversation-panels.js';
import './curves.js';
import './transcript.js';

/** One conversation, while it happens: what is said, how it feels, why somebody should look, what can be done. */
class Conversation extends Element {
  static properties = { conversationId: {}, session: {}, data: { state: true }, missing: { state: true } };

  constructor() {
    super();
    this.conversationId = '';
    /** @type {any} */
    this.session = null;
    /** @type {any} */
    this.data = null;
    this.missing = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.onLeave(
      listen({
        a: () => this.take('ACKNOWLEDGE'),
        u: () => this.take('USEFUL'),
        n: () => this.take('NOT_USEFUL'),
        s: () => this.press('[data-action=SNOOZE]'),
      }),
    );
    this.onLeave(() => this.stream?.close());
  }

  /** @param {Map<string, any>} changed */
  willUpdate(changed) {
    if (changed.has('conversationId')) {
      this.data = null;
      this.missing = false;
      this.stream?.close();
      this.load();
      this.stream = new Stream(`/api/stream?conversation=${encodeURIComponent(this.conversationId)}`, (name, data) =>
        this.heard(name, data),
      );
    }
  }

  async load() {
    const id = this.conversationId;
    try {
      const data = await get(`/api/conversations/${encodeURIComponent(id)}`);
      if (id === this.conversationId) {
        this.data = data;
        this.missing = false;
      }
    } catch (error) {
      const status = /** @type {any} */ (error).status;
      this.missing = status === 404 || status === 403;
      if (status === 0 || status >= 500) {
        setTimeout(() => this.isConnected && this.load(), 2000);
      }
    }
  }

  /**
   * @param {string} name
   * @param {any} news
   */
  heard(name, news) {
    if (name === 'reset') {
      this.load();
    } else if (name === 'detail' && this.data) {
      this.data = merged(this.data, news);
      if (news.conversation || news.alerts?.length || news.routing?.length) {
        this.reloadSoon();
      }
    } else if (name === 'detail' && this.missing) {
      this.load();
    }
  }

  /** What is folded on the server (curves, events, memory) is asked for again, at most once a second. */
  reloadSoon() {
    this.reload ??= setTimeout(() => {
      this.reload = undefined;
      if (this.isConnected) {
        this.load();
      }
    }, 1000);
  }

  /** The alert that is open, or else the last. */
  alert() {
    const all = [...(this.data?.alerts ?? [])].sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
    return all.find((alert) => !isOver(alert)) ?? all[0];
  }

  /** @param {'ACKNOWLEDGE'|'USEFUL'|'NOT_USEFUL'} action */
  take(action) {
    const alert = this.alert();
    if (!alert || !mayAct(this.session) || (action === 'ACKNOWLEDGE' && isOver(alert))) {
      return false;
    }
    act(alert, action);
  }

  /** @param {string} selector */
  press(selector) {
    const button = this.querySelector(selector);
    if (!button) {
      return false;
    }
    /** @type {HTMLElement} */ (button).click();
  }

  head() {
    const c = this.data.conversation;
    const open = c.status !== 'ENDED' && c.status !== 'CLOSED';
    return html`<header class="conversation-head">
      <a class="back" href=${hashOf('now')} title="${t.back} (Esc)"><span aria-hidden="true">←</span><span class="only-heard">${t.back}</span></a>
      <h1>${c.customerId ?? c.conversationId}${tierMark(c.tier ?? this.data.customer?.tier)}</h1>
      <span class="live-state" data-open=${open ? 'yes' : 'no'}>${open ? t.live : t.ended}</span>
      ${channelMark(c.channel)}
      ${[c.queue, c.team, c.agentId, c.language, c.subject?.label && t.inWords(c.subject.label)].filter(Boolean).map((word) => html`<span class="dim fact">${word}</span>`)}
      <span class="gap"></span>
      ${open && c.customerWaitingSince ? html`<span class="measure"><small>${t.waiting}</small>${since(c.customerWaitingSince)}</span>` : nothing}
      <span class="measure"><small>${t.moodNow}</small>${moodMark(c.mood?.score, c.mood?.trend)}</span>
      <span class="measure"><small>${t.columns.risk}</small>${riskMark(c.risk?.score)}</span>
    </header>`;
  }

  render() {
    if (this.missing) {
      return html`<p class="empty">${t.gone} <a href=${hashOf('now')}>${t.back}</a></p>`;
    }
    if (!this.data) {
      return html`<p class="empty">${t.loading}</p>`;
    }
    const alert = this.alert();
    return html`${this.head()}
      <div class="conversation">
        <div class="column">
          <section class="panel curves-panel" aria-labelledby="curves-title"><h2 id="curves-title">${t.courses}</h2>
            <earshot-curves .curve=${this.data.curve ?? []} .events=${this.data.events ?? []}></earshot-curves></section>
          <earshot-transcript .turns=${this.data.turns ?? []} .alerts=${this.data.alerts ?? []} .complete=${this.data.complete !== false}></earshot-transcript>
        </div>
        <aside class="column side">
          ${alertPanel(alert, (this.data.alerts ?? []).length - (alert ? 1 : 0), this.session)}
          ${recoveryPanel(alert)}
          ${riskPanel(this.data.conversation.risk)}
          ${customerPanel(this.data.customer, this.conversationId)}
          ${routingPanel(this.data.routing ?? [])}
          ${findingsPanel(this.data.findings ?? [])}
        </aside>
      </div>`;
  }
}

customElements.define('earshot-conversation', Conversation);

/**
 * @param {any} data
 * @param {any} news
 */
function merged(data, news) {
  return {
    ...data,
    turns: byId(data.turns, news.turns, 'messageId', 'sentAt'),
    alerts: byId(data.alerts, news.alerts, 'alertId', 'openedAt'),
    routing: byId(data.routing, news.routing, 'decisionId', 'decidedAt'),
    conversation: news.conversation ? { ...data.conversation, ...withoutFlat(news.conversation) } : data.conversation,
  };
}

/** A row says its subject in one word, the record with a confidence; and only the record has factors of risk.
 * @param {any} row */
function withoutFlat(row) {
  const { subject, risk, ...rest } = row;
  return rest;
}

/**
 * @param {any[]} [old]
 * @param {any[]} [news]
 * @param {string} [id]
 * @param {string} [at]
 */
function byId(old = [], news = [], id = '', at = '') {
  const all = new Map(old.map((row) => [row[id], row]));
  news.forEach((row) => {
    if ((all.get(row[id])?.revision ?? 0) <= (row.revision ?? 0)) {
      all.set(row[id], row);
    }
  });
  return [...all.values()].sort((a, b) => (a[at] < b[at] ? -1 : a[at] > b[at] ? 1 : 0));
}

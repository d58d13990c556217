// @ts-check
/**
 * What the board knows now: a view of the server's view, kept by the stream. Listeners are told at most
 * once a frame, however much has changed.
 */
import { get } from './api.js';
import { isOver } from './order.js';
import { Stream } from './stream.js';

const RETRY_MILLIS = 2000;

class Store extends EventTarget {
  constructor() {
    super();
    /** @type {Map<string, any>} */
    this.alerts = new Map();
    /** @type {Map<string, any>} */
    this.conversations = new Map();
    /** @type {any} */
    this.totals = {};
    /** @type {any[]} */
    this.trend = [];
    /** @type {any} */
    this.health = undefined;
    /** Whether the server has read all that was there when it started. */
    this.ready = true;
    /** @type {import('./stream.js').Link} */
    this.link = { state: 'connecting', since: Date.now() };
    this.loaded = false;
    this.running = false;
    this.marked = false;
    /** @type {Stream|undefined} */
    this.stream = undefined;
    /** How many milliseconds the server's clock is ahead of this one. */
    this.skew = 0;
  }

  start() {
    this.running = true;
    this.load();
  }

  stop() {
    this.running = false;
    this.stream?.close();
    this.stream = undefined;
    this.loaded = false;
  }

  /** Hears what has come after this id.
   * @param {string} since */
  follow(since) {
    this.stream?.close();
    this.stream = new Stream(
      '/api/stream',
      (name, data) => this.heard(name, data),
      (link) => this.linked(link),
      since,
    );
  }

  /** Does not wait any longer before trying again. */
  tryNow() {
    if (this.stream) {
      this.stream.open();
    } else {
      this.load();
    }
  }

  /** The server's time. */
  now() {
    return Date.now() + this.skew;
  }

  async load() {
    try {
      const all = await get('/api/now');
      this.alerts = new Map(all.alerts.map((/** @type {any} */ row) => [row.alertId, row]));
      this.conversations = new Map(all.conversations.map((/** @type {any} */ row) => [row.conversationId, row]));
      this.totals = all.totals ?? {};
      this.trend = all.trend ?? [];
      this.skew = all.at ? Date.parse(all.at) - Date.now() : 0;
      this.loaded = true;
      this.ready = all.ready !== false;
      this.changed();
      if (this.running) {
        this.follow(`${all.epoch}-${all.seq}`);
      }
    } catch (error) {
      if (/** @type {any} */ (error).status !== 401) {
        this.linked({ ...this.link, state: 'lost', since: this.link.state === 'lost' ? this.link.since : Date.now(), retryAt: Date.now() + RETRY_MILLIS });
        setTimeout(() => this.running && this.load(), RETRY_MILLIS);
      }
    }
  }

  /**
   * @param {string} name
   * @param {any} data
   */
  heard(name, data) {
    if (name === 'alert') {
      this.hearAlert(data);
    } else if (name === 'conversations') {
      (data.rows ?? []).forEach((/** @type {any} */ row) => this.hearConversation(row));
      (data.gone ?? []).forEach((/** @type {string} */ id) => this.conversations.delete(id));
    } else if (name === 'totals') {
      this.hearTotals(data);
    } else if (name === 'health') {
      this.health = data;
      this.dispatchEvent(new Event('health'));
      return;
    } else if (name === 'reset') {
      this.stream?.close();
      this.stream = undefined;
      this.load();
      return;
    } else if (name === 'beat' && data.at) {
      this.skew = Date.parse(data.at) - Date.now();
      return;
    }
    this.changed();
  }

  /** @param {any} alert */
  hearAlert(alert) {
    const known = this.alerts.get(alert.alertId);
    if (known && known.revision > alert.revision) {
      return;
    }
    if (isOver(alert)) {
      this.alerts.delete(alert.alertId);
    } else {
      this.alerts.set(alert.alertId, alert);
    }
    if (!known || known.revision < alert.revision) {
      this.dispatchEvent(new CustomEvent('alert', { detail: { alert, known } }));
    }
  }

  /** @param {any} row */
  hearConversation(row) {
    const known = this.conversations.get(row.conversationId);
    if (known && known.revision > row.revision) {
      return;
    }
    if (row.status === 'ENDED' || row.status === 'CLOSED') {
      this.conversations.delete(row.conversationId);
    } else {
      this.conversations.set(row.conversationId, row);
    }
  }

  /** @param {any} totals */
  hearTotals(totals) {
    this.totals = totals;
    if (totals.minute) {
      const last = this.trend[this.trend.length - 1];
      const kept = last?.minute === totals.minute.minute ? this.trend.slice(0, -1) : this.trend.slice(-59);
      this.trend = [...kept, totals.minute];
    }
  }

  /** @param {import('./stream.js').Link} link */
  linked(link) {
    this.link = link;
    this.dispatchEvent(new CustomEvent('link', { detail: link }));
  }

  changed() {
    if (!this.marked) {
      this.marked = true;
      requestAnimationFrame(() => {
        this.marked = false;
        this.dispatchEvent(new Event('change'));
      });
    }
  }
}

export const store = new Store();

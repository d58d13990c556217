// @ts-check
/**
 * The live feed: server-sent events that resume by id, with back-off, and that say when they are stale.
 *
 * @typedef {{state: 'connecting'|'live'|'stale'|'lost', since: number, feedAt?: string, retryAt?: number, why?: string}} Link
 */

const SILENCE_MILLIS = 6000;
const FIRST_WAIT_MILLIS = 500;
const LONGEST_WAIT_MILLIS = 15000;
const EVENTS = ['alert', 'conversations', 'totals', 'health', 'detail', 'beat', 'reset'];

export class Stream {
  /**
   * @param {string} path
   * @param {(name: string, data: any) => void} onEvent
   * @param {(link: Link) => void} [onLink]
   * @param {string} [since] the id after which to begin
   */
  constructor(path, onEvent, onLink = () => {}, since = '') {
    this.path = path;
    this.onEvent = onEvent;
    this.onLink = onLink;
    this.lastId = since;
    this.heardAt = 0;
    this.wait = FIRST_WAIT_MILLIS;
    this.closed = false;
    /** @type {Link} */
    this.link = { state: 'connecting', since: Date.now() };
    this.open = this.open.bind(this);
    this.watch = setInterval(() => this.check(), 1000);
    this.open();
  }

  open() {
    if (this.closed) {
      return;
    }
    clearTimeout(this.retry);
    this.source?.close();
    const separator = this.path.includes('?') ? '&' : '?';
    const resume = this.lastId ? `${separator}since=${encodeURIComponent(this.lastId)}` : '';
    const source = new EventSource(this.path + resume);
    this.source = source;
    this.heardAt = Date.now();
    source.onerror = () => this.lost();
    EVENTS.forEach((name) => source.addEventListener(name, (event) => this.heard(name, event)));
  }

  /**
   * @param {string} name
   * @param {MessageEvent} event
   */
  heard(name, event) {
    this.heardAt = Date.now();
    this.wait = FIRST_WAIT_MILLIS;
    if (event.lastEventId) {
      this.lastId = event.lastEventId;
    }
    const data = event.data ? JSON.parse(event.data) : {};
    if (name === 'beat') {
      this.tell(data.stale ? 'stale' : 'live', { feedAt: data.feedAt, why: data.why });
    } else if (this.link.state !== 'live' && this.link.state !== 'stale') {
      this.tell('live', { feedAt: this.link.feedAt });
    }
    this.onEvent(name, data);
  }

  lost() {
    this.source?.close();
    if (this.closed) {
      return;
    }
    const wait = this.wait * (0.75 + Math.random() / 2);
    this.wait = Math.min(LONGEST_WAIT_MILLIS, this.wait * 2);
    this.tell('lost', { feedAt: this.link.feedAt, retryAt: Date.now() + wait });
    clearTimeout(this.retry);
    this.retry = setTimeout(this.open, wait);
  }

  check() {
    const silent = Date.now() - this.heardAt > SILENCE_MILLIS;
    if (silent && this.link.state !== 'lost') {
      this.lost();
    }
  }

  /**
   * @param {Link['state']} state
   * @param {Partial<Link>} more
   */
  tell(state, more) {
    const since = state === this.link.state ? this.link.since : Date.now();
    this.link = { ...more, state, since };
    this.onLink(this.link);
  }

  close() {
    this.closed = true;
    clearInterval(this.watch);
    clearTimeout(this.retry);
    this.source?.close();
  }
}

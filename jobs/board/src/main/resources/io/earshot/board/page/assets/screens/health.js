// @ts-check
import { html, nothing } from 'lit';
import { get } from '../core/api.js';
import { store } from '../core/store.js';
import { hashOf } from '../core/router.js';
import { span } from '../core/times.js';
import { t } from '../texts/en.js';
import { Element } from '../ui/element.js';
import { channelMark } from '../ui/marks.js';
import { agoOf, since } from '../ui/since.js';

const MISSED = 3;
const SAID = new Set(['component', 'version', 'at', 'startedAt', 'heartbeatMillis', 'countingSince', 'models']);

/** Whether all that feeds the board is well. */
class Health extends Element {
  static properties = { data: { state: true }, problem: { state: true } };

  constructor() {
    super();
    /** @type {any} */
    this.data = null;
    this.problem = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.load();
    this.hear(store, 'health', () => (this.data = store.health));
  }

  async load() {
    try {
      this.data = await get('/api/health');
      this.problem = '';
    } catch (error) {
      this.problem = /** @type {Error} */ (error).message;
    }
  }

  /** @param {any} component */
  component(component) {
    const silent = store.now() - Date.parse(component.at) > MISSED * (component.heartbeatMillis ?? 10000);
    const more = Object.entries(component).filter(([name, value]) => !SAID.has(name) && !isEmpty(value));
    return html`<article class="panel component" data-silent=${silent ? 'yes' : 'no'}>
      <h3><i aria-hidden="true"></i>${component.component}<span class="note">${component.version ?? nothing}</span></h3>
      <p class="note">${silent ? html`<b>${t.silentHeartbeat}</b> ` : `${t.heartbeat} `}${agoOf(component.at)}${component.startedAt ? html` · ${t.upFor} ${since(component.startedAt)}` : nothing}</p>
      <dl class="pairs">${more.map(([name, value]) => html`<div><dt>${spaced(name)}</dt><dd>${shown(name, value)}</dd></div>`)}</dl>
    </article>`;
  }

  /**
   * @param {string} id
   * @param {string} title
   * @param {string[]} heads
   * @param {any[]} rows
   * @param {string} none
   * @param {string} [more]
   */
  table(id, title, heads, rows, none, more) {
    return html`<section class="panel" aria-labelledby=${id}><h2 id=${id}>${title} ${more ? html`<span class="note">${more}</span>` : nothing}</h2>
      ${rows.length === 0
        ? html`<p class="note">${none}</p>`
        : html`<table class="plain"><thead><tr>${heads.map((head, i) => html`<th scope="col" class=${i ? 'number' : ''}>${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`}</section>`;
  }

  feeds() {
    const rows = (this.data.feeds ?? []).map(
      (/** @type {any} */ f) => html`<tr data-late=${f.lagRecords > 1000 ? 'yes' : 'no'}><th scope="row">${f.topic}</th><td class="number">${(f.lagRecords ?? 0).toLocaleString('en-GB')} <small class="dim">${t.records}</small></td><td class="number">${agoOf(f.lastAt)}</td></tr>`,
    );
    return this.table('feeds-title', t.feeds, [t.topic, t.lag, t.newest], rows, t.none, this.feedState());
  }

  deadLetters() {
    const rows = (this.data.deadLetters ?? []).map(
      (/** @type {any} */ d) => html`<tr><th scope="row">${t.inWords(d.reason)}</th><td class="number">${d.lastHour}</td><td class="number">${d.total}</td><td class="number">${agoOf(d.lastAt)}</td></tr>`,
    );
    const latest = (this.data.lastDeadLetters ?? []).slice(0, 5);
    return html`<div>${this.table('dead-title', t.deadLetters, [t.reason, t.lastHourColumn, t.total, t.last], rows, t.deadLettersNone)}
      ${latest.length
        ? html`<section class="panel latest" aria-labelledby="letters-title"><h2 id="letters-title">${t.latestLetters}</h2><ul class="letters">${latest.map(
            (/** @type {any} */ one) => html`<li><b>${t.inWords(one.reason)}</b> ${one.detail} <small class="dim">${one.topic} ${one.partition}/${one.offset} · ${agoOf(one.at)}</small></li>`,
          )}</ul></section>`
        : nothing}</div>`;
  }

  feedState() {
    const { connected, caughtUp } = this.data;
    return connected === undefined ? undefined : !connected ? t.feedsAway : caughtUp === false ? t.feedsRebuilding : t.feedsLive;
  }

  silent() {
    const rows = (this.data.silent ?? []).map(
      (/** @type {any} */ c) => html`<tr><th scope="row">${channelMark(c.channel)} <a href=${hashOf('conversations', c.conversationId)}>${c.customerId ?? c.conversationId}</a></th><td class="number">${c.queue ?? '–'}</td><td class="number">${agoOf(c.lastMessageAt)}</td></tr>`,
    );
    return this.table('silent-title', t.silent, [t.columns.customer, t.columns.queue, t.newest], rows, t.silentNone, t.silentMore);
  }

  versions() {
    const rows = Object.entries(this.data.versions ?? {}).map(([name, version]) => html`<tr><th scope="row">${name}</th><td class="number">${String(version)}</td></tr>`);
    return this.table('versions-title', t.versions, [t.component, ''], rows, t.none);
  }

  render() {
    if (!this.data) {
      return html`<p class="empty">${this.problem || t.loading}</p>`;
    }
    return html`<div class="health"><h1 class="only-heard">${t.nav.health}</h1>
      <div class="cards">${(this.data.components ?? []).map((/** @type {any} */ c) => this.component(c))}${this.deadLetters()}${this.silent()}${this.feeds()}${this.versions()}</div></div>`;
  }
}

customElements.define('earshot-health', Health);

/** A feed without a count is no news: the table of feeds has it.
 * @param {any} value */
function isEmpty(value) {
  if (Array.isArray(value) && value.every((one) => one.topic && !one.records)) {
    return true;
  }
  return value == null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** A topic's partitions together.
 * @param {any[]} feeds */
function byTopic(feeds) {
  /** @type {Record<string, number>} */
  const topics = {};
  feeds.forEach((feed) => (topics[feed.topic] = (topics[feed.topic] ?? 0) + (feed.records ?? 0)));
  return html`<ul>${Object.entries(topics).map(([topic, records]) => html`<li><span class="dim">${topic}</span> ${t.recordsOf(records)}</li>`)}</ul>`;
}

/** @param {string} name someName */
function spaced(name) {
  return name.replace(/Millis$/, '').replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase();
}

/**
 * @param {string} name
 * @param {any} value
 */
function shown(name, value) {
  if (name === 'feeds') {
    return byTopic(value);
  }
  if (name === 'ruleBook') {
    return t.ruleBookOf(value);
  }
  if (name === 'reading') {
    return t.readingOf(value);
  }
  if (/At$/.test(name)) {
    return agoOf(value);
  }
  if (/Millis$/.test(name)) {
    return value < 10000 ? `${Math.round(value).toLocaleString('en-GB')} ms` : span(value);
  }
  if (Array.isArray(value)) {
    return html`<ul>${value.map((one) => html`<li>${typeof one === 'object' ? pairs(one) : String(one)}</li>`)}</ul>`;
  }
  return typeof value === 'object' ? pairs(value) : typeof value === 'number' ? value.toLocaleString('en-GB') : String(value);
}

/** @param {Record<string, any>} one */
function pairs(one) {
  return Object.entries(one)
    .filter(([, value]) => value != null && typeof value !== 'object')
    .map(([name, value], i) => html`${i ? ' · ' : nothing}<span class="dim">${spaced(name)}</span> ${/At$/.test(name) ? agoOf(value) : /Millis$/.test(name) ? shown(name, value) : String(value)}`);
}

// @ts-check
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { occurrences, pieces } from '../core/spans.js';
import { clockTime, fullTime } from '../core/times.js';
import { t } from '../texts/en.js';
import { Element } from '../ui/element.js';
import { moodMark } from '../ui/marks.js';

/** What was said, as redacted, with what was found in it. Follows the newest while it is in sight. */
class Transcript extends Element {
  static properties = { turns: {}, alerts: {}, complete: { type: Boolean } };

  constructor() {
    super();
    /** @type {any[]} */
    this.turns = [];
    /** @type {any[]} */
    this.alerts = [];
    this.complete = true;
    this.following = true;
  }

  /** @param {Map<string, any>} changed */
  updated(changed) {
    const list = this.querySelector('ol');
    if (list && changed.has('turns') && this.following) {
      list.scrollTop = list.scrollHeight;
    }
  }

  /** @param {any} event */
  scrolled({ target }) {
    const following = target.scrollHeight - target.scrollTop - target.clientHeight < 60;
    if (following !== this.following) {
      this.following = following;
      this.requestUpdate();
    }
  }

  follow() {
    this.following = true;
    const list = this.querySelector('ol');
    list?.scrollTo({ top: list.scrollHeight });
    this.requestUpdate();
  }

  /** @param {any} turn */
  marks(turn) {
    const quotes = this.alerts.flatMap((alert) => (alert.evidence ?? []).filter((/** @type {any} */ e) => e.messageId === turn.messageId));
    return [
      ...(turn.redactions ?? []).map((/** @type {any} */ r) => ({ from: r.from, to: r.to, kind: 'masked', title: t.masked(r.kind) })),
      ...(turn.signals ?? []).filter((/** @type {any} */ s) => s.from != null).map((/** @type {any} */ s) => ({ from: s.from, to: s.to, kind: 'signal', title: t.inWords(s.name) })),
      ...quotes.flatMap((e) => occurrences(turn.text ?? '', e.quote, 'evidence', t.evidenceOf)),
    ];
  }

  /** @param {any} turn */
  text(turn) {
    return pieces(turn.text ?? '', this.marks(turn)).map(({ text, marks }) =>
      marks.length === 0
        ? text
        : html`<mark class=${marks.map((mark) => mark.kind).join(' ')} title=${[...new Set(marks.map((mark) => mark.title).filter(Boolean))].join(', ')}>${text}</mark>`,
    );
  }

  /** @param {any} turn */
  turn(turn) {
    const isEvidence = (turn.evidenceOf ?? []).length > 0;
    const emotion = typeof turn.emotion === 'string' ? turn.emotion : turn.emotion?.label;
    return html`<li class="turn" data-role=${turn.role} data-evidence=${isEvidence ? 'yes' : 'no'} data-message=${turn.messageId}>
      <div class="turn-head"><b>${t.role[turn.role] ?? turn.role}</b>${turn.participantId ? html`<span class="dim">${turn.participantId}</span>` : nothing}
        <time datetime=${turn.sentAt} title=${fullTime(turn.sentAt)}>${clockTime(turn.sentAt)}</time>
        ${turn.sentiment ? moodMark(turn.sentiment.score) : nothing}
        ${emotion && emotion !== 'NONE' && emotion !== 'NEUTRAL' ? html`<span class="tag">${t.inWords(emotion)}</span>` : nothing}
      </div>
      <p class="words" dir="auto">${turn.retraction ? html`<i class="dim">${t.taken_back}</i>` : this.text(turn)}</p>
      ${turn.signals?.length ? html`<div class="tags">${turn.signals.map((/** @type {any} */ s) => html`<span class="tag signal">${t.inWords(s.name)}</span>`)}</div>` : nothing}
    </li>`;
  }

  render() {
    return html`<section class="panel transcript" aria-labelledby="transcript-title">
      <h2 id="transcript-title">${t.transcript} <span class="note">${t.count(this.turns.length, 'message', 'messages')}${this.complete ? '' : `, ${t.incomplete}`}</span>
        ${this.following ? nothing : html`<button class="chip" @click=${this.follow}>↓ ${t.jumpToLatest}</button>`}</h2>
      <ol @scroll=${this.scrolled} tabindex="0" aria-labelledby="transcript-title">${repeat(this.turns, (turn) => turn.messageId, (turn) => this.turn(turn))}</ol>
      ${this.turns.length === 0 ? html`<p class="empty">${t.noTurns}</p>` : nothing}
    </section>`;
  }
}

customElements.define('earshot-transcript', Transcript);

// @ts-check
import { html, nothing } from 'lit';
import { pieces } from '../core/spans.js';
import { t } from '../texts/en.js';
import { Element } from '../ui/element.js';

/** A text field of several lines with their numbers, which underlines what is wrong. */
class ConditionField extends Element {
  static properties = { value: {}, problems: {} };

  constructor() {
    super();
    this.value = '';
    /** @type {any[]} */
    this.problems = [];
  }

  /** Where the problems are, as offsets; without a length up to the end of the word. */
  marks() {
    const lines = this.value.split('\n');
    return this.problems.map((problem) => {
      const before = lines.slice(0, problem.line - 1).reduce((/** @type {number} */ sum, /** @type {string} */ line) => sum + line.length + 1, 0);
      const from = Math.min(before + Math.max(0, (problem.column ?? 1) - 1), Math.max(0, this.value.length - 1));
      const word = /^[\w.]+/.exec(this.value.slice(from));
      return { from, to: from + (problem.length || word?.[0].length || 1), kind: 'wrong', title: problem.message };
    });
  }

  /** @param {any} event */
  typed(event) {
    this.value = event.target.value;
    this.dispatchEvent(new CustomEvent('edited', { detail: this.value }));
  }

  /** @param {any} event */
  scrolled({ target }) {
    const under = this.querySelector('.under-text');
    if (under) {
      under.scrollTop = target.scrollTop;
      under.scrollLeft = target.scrollLeft;
    }
  }

  render() {
    const lines = this.value.split('\n').length;
    return html`<label class="field" for="condition">${t.fields.condition}</label>
      <div class="condition" data-wrong=${this.problems.length ? 'yes' : 'no'}>
        <pre class="lines" aria-hidden="true">${Array.from({ length: lines }, (_, i) => i + 1).join('\n')}</pre>
        <div class="text-frame">
          <pre class="under-text" aria-hidden="true">${pieces(this.value, this.marks()).map(({ text, marks }) =>
            marks.length ? html`<mark class="wrong">${text}</mark>` : text)}${'\n'}</pre>
          <textarea id="condition" name="condition" rows=${Math.max(4, lines + 1)} spellcheck="false" autocapitalize="none" autocomplete="off" wrap="off"
            aria-invalid=${this.problems.length ? 'true' : 'false'} .value=${this.value} @input=${this.typed} @scroll=${this.scrolled}></textarea>
        </div>
      </div>${nothing}`;
  }
}

customElements.define('earshot-condition-field', ConditionField);

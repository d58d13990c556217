// @ts-check
import { html, nothing } from 'lit';
import { MOODS } from '../core/order.js';
import { t } from '../texts/en.js';

const FIELDS = /** @type {const} */ ([['queue', 'queue'], ['team', 'team'], ['agent', 'agentId'], ['channel', 'channel'], ['tier', 'tier'], ['language', 'language']]);
const RISKS = ['0.35', '0.5', '0.65', '0.8'];
export const FILTERS = ['q', 'queue', 'team', 'agent', 'channel', 'tier', 'language', 'mood', 'risk'];

/**
 * @param {Record<string, string>} query
 * @param {Iterable<any>} rows whose values can be chosen
 * @param {(query: Record<string, string>) => void} refine
 */
export function filterBar(query, rows, refine) {
  const all = [...rows];
  const set = (/** @type {string} */ name) => (/** @type {any} */ event) => refine({ ...query, [name]: event.target.value });
  const used = FILTERS.some((name) => query[name]);
  return html`<form class="filters" role="search" @submit=${(/** @type {Event} */ e) => e.preventDefault()}>
    <input type="search" placeholder="${t.search}  /" aria-label=${t.searchTitle} .value=${query.q ?? ''} @input=${set('q')}>
    ${FIELDS.map(([name, field]) => choice(name, query[name], valuesOf(all, field, query[name]), set(name)))}
    ${choice('mood', query.mood, Object.keys(MOODS).map((band) => [band, t.mood[band]]), set('mood'))}
    ${choice('risk', query.risk, RISKS.map((risk) => [risk, `≥ ${Math.round(Number(risk) * 100)}%`]), set('risk'))}
    ${used ? html`<button class="quiet small" type="button" @click=${() => refine(without(query))}>${t.clearFilters}</button>` : nothing}
  </form>`;
}

/** @param {Record<string, string>} query */
function without(query) {
  return Object.fromEntries(Object.entries(query).filter(([name]) => !FILTERS.includes(name)));
}

/**
 * @param {any[]} rows
 * @param {string} field
 * @param {string|undefined} chosen
 * @returns {string[][]}
 */
function valuesOf(rows, field, chosen) {
  const values = new Set(rows.map((row) => row[field]).filter(Boolean));
  if (chosen) {
    values.add(chosen);
  }
  /** @type {Record<string, string>} */
  const words = field === 'channel' ? t.channel : field === 'tier' ? t.tier : {};
  return [...values].sort().map((value) => [value, words[value] ?? value]);
}

/**
 * @param {string} name
 * @param {string|undefined} chosen
 * @param {string[][]} values
 * @param {(event: any) => void} set
 */
function choice(name, chosen, values, set) {
  return values.length < 2 && !chosen
    ? nothing
    : html`<label class="choice" data-used=${chosen ? 'yes' : 'no'}><span>${t.filters[name]}</span><select name=${name} @change=${set} .value=${chosen ?? ''}>
        <option value="" ?selected=${!chosen}>${t.any}</option>
        ${values.map(([value, word]) => html`<option value=${value} ?selected=${value === chosen}>${word}</option>`)}</select></label>`;
}

// @ts-check
/** Which rows are shown, and in which order. */

const SEVERITIES = ['WATCH', 'WARNING', 'CRITICAL'];
const TIERS = ['STANDARD', 'GOLD', 'VIP'];

/** @param {string|undefined} severity */
export function rankOf(severity) {
  return SEVERITIES.indexOf(severity ?? '');
}

/** Whether it waits for somebody to take it.
 * @param {any} alert */
export function needsSomeone(alert) {
  return ['OPENED', 'RAISED', 'REOPENED'].includes(alert.state);
}

/** Whether it is over, or was never shown.
 * @param {any} alert */
export function isOver(alert) {
  return ['CLEARED', 'CLOSED', 'WITHHELD'].includes(alert.state);
}

/** Worst first; of the same severity the higher level, then who waits longest.
 * @param {any} a
 * @param {any} b */
export function worstFirst(a, b) {
  return (
    rankOf(b.severity) - rankOf(a.severity) ||
    (b.level ?? 1) - (a.level ?? 1) ||
    time(a.openedAt) - time(b.openedAt) ||
    (a.alertId < b.alertId ? -1 : 1)
  );
}

/** @param {any} at */
function time(at) {
  return at ? Date.parse(at) : 0;
}

/** What a column sorts by; undefined goes last in both directions.
 * @type {Record<string, (row: any) => number|string|undefined>} */
const KEYS = {
  risk: (row) => row.risk?.score,
  mood: (row) => (row.mood?.score == null ? undefined : -row.mood.score),
  severity: (row) => (row.severity ? rankOf(row.severity) : undefined),
  customer: (row) => row.customerId,
  tier: (row) => (row.tier ? TIERS.indexOf(row.tier) : undefined),
  subject: (row) => row.subject,
  channel: (row) => row.channel,
  queue: (row) => row.queue,
  team: (row) => row.team,
  agent: (row) => row.agentId,
  language: (row) => row.language,
  waiting: (row) => (row.customerWaitingSince ? -time(row.customerWaitingSince) : undefined),
  length: (row) => (row.startedAt ? -time(row.startedAt) : undefined),
  messages: (row) => (row.messages?.customer ?? 0) + (row.messages?.agent ?? 0),
  priority: (row) => row.priority,
};

/** Whose natural order is words from A; all others begin with the most. */
export const WORD_COLUMNS = new Set(['customer', 'subject', 'channel', 'queue', 'team', 'agent', 'language']);

/**
 * @param {string} column
 * @param {boolean} reversed
 * @returns {(a: any, b: any) => number}
 */
export function byColumn(column, reversed) {
  const key = KEYS[column] ?? KEYS.risk;
  const sign = (WORD_COLUMNS.has(column) ? 1 : -1) * (reversed ? -1 : 1);
  return (a, b) => {
    const x = key(a);
    const y = key(b);
    if (x === undefined || x === null || y === undefined || y === null) {
      return (x == null ? 1 : 0) - (y == null ? 1 : 0) || tie(a, b);
    }
    return (x < y ? -sign : x > y ? sign : 0) || tie(a, b);
  };
}

/**
 * @param {any} a
 * @param {any} b
 */
function tie(a, b) {
  return a.conversationId < b.conversationId ? -1 : 1;
}

/** The bands of mood, as routing has them. */
export const MOODS = {
  /** @param {number} score */
  ANGRY: (score) => score <= -0.5,
  /** @param {number} score */
  UNHAPPY: (score) => score > -0.5 && score < -0.15,
  /** @param {number} score */
  EVEN: (score) => score >= -0.15 && score <= 0.25,
  /** @param {number} score */
  HAPPY: (score) => score > 0.25,
};

/**
 * @param {number|undefined|null} score
 * @returns {keyof typeof MOODS | undefined}
 */
export function moodBand(score) {
  return score == null
    ? undefined
    : /** @type {any} */ (Object.keys(MOODS).find((band) => MOODS[/** @type {keyof typeof MOODS} */ (band)](score)));
}

const FIELDS = { queue: 'queue', team: 'team', agent: 'agentId', channel: 'channel', tier: 'tier', language: 'language' };

/**
 * @typedef {{[field: string]: string}} Filters keys: queue, team, agent, channel, tier, language, mood, risk, q
 * @param {Filters} filters
 * @returns {(row: any) => boolean}
 */
export function matching(filters) {
  const words = (filters.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = Object.entries(FIELDS).filter(([name]) => filters[name]);
  const least = Number(filters.risk || 0);
  return (row) =>
    wanted.every(([name, field]) => row[field] === filters[name]) &&
    (!filters.mood || moodBand(row.mood?.score) === filters.mood) &&
    (least === 0 || (row.risk?.score ?? 0) >= least) &&
    (words.length === 0 || words.every((word) => haystack(row).includes(word)));
}

/** @param {any} row */
function haystack(row) {
  return [row.conversationId, row.customerId, row.agentId, row.queue, row.team, row.subject, row.channel, row.title]
    .filter(Boolean)
    .join(' ')
    .toLowerCase();
}

// @ts-check
/** Every word that the page says. */

/** @param {number} n
 * @param {string} one
 * @param {string} many */
const count = (n, one, many) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

export const t = {
  name: 'Earshot',
  nav: { now: 'Now', rules: 'Rules', floor: 'Floor', health: 'Health' },
  titles: { now: 'Now', rules: 'Rules', floor: 'Floor', health: 'Health', conversations: 'Conversation', login: 'Sign in' },
  skip: 'Skip to content',
  count,

  // Times
  justNow: 'just now',
  /** @param {number} n */
  secondsAgo: (n) => `${n} s ago`,
  /** @param {number} n */
  minutesAgo: (n) => `${n} min ago`,
  /** @param {number} n */
  hoursAgo: (n) => `${n} h ago`,
  /** @param {number} n */
  daysAgo: (n) => count(n, 'day ago', 'days ago'),
  /** @param {number} n */
  days: (n) => count(n, 'day', 'days'),

  // Words of the trade
  severity: /** @type {Record<string, string>} */ ({ CRITICAL: 'Critical', WARNING: 'Warning', WATCH: 'Watch' }),
  channel: /** @type {Record<string, string>} */ ({ VOICE: 'Voice', CHAT: 'Chat', EMAIL: 'Email', SMS: 'SMS', SOCIAL: 'Social', UNKNOWN: 'Unknown' }),
  tier: /** @type {Record<string, string>} */ ({ STANDARD: 'Standard', GOLD: 'Gold', VIP: 'VIP' }),
  mood: /** @type {Record<string, string>} */ ({ ANGRY: 'angry', UNHAPPY: 'unhappy', EVEN: 'even', HAPPY: 'happy' }),
  trend: /** @type {Record<string, string>} */ ({ RISING: 'getting better', FALLING: 'getting worse', STEADY: 'steady', FLAT: 'steady' }),
  riskBand: /** @type {Record<string, string>} */ ({ high: 'high', some: 'medium', low: 'low' }),
  /** @param {string} band */
  riskOf: (band) => `Risk that a lead is needed: ${band}`,
  role: /** @type {Record<string, string>} */ ({ CUSTOMER: 'Customer', AGENT: 'Agent', BOT: 'Bot', SUPERVISOR: 'Supervisor', SYSTEM: 'System' }),
  state: /** @type {Record<string, string>} */ ({
    OPENED: 'new', RAISED: 'raised', REOPENED: 'reopened', ACKNOWLEDGED: 'acknowledged', SNOOZED: 'snoozed',
    CLEARED: 'cleared', CLOSED: 'closed', WITHHELD: 'withheld',
  }),
  step: /** @type {Record<string, string>} */ ({ listen: 'Listen', apologise: 'Apologise', own: 'Own it', solve: 'Solve', followUp: 'Follow up' }),
  /** @param {string} name SOME_NAME */
  inWords: (name) => name.toLowerCase().replaceAll('_', ' ').replaceAll('-', ' '),
  unknown: 'unknown',
  none: 'None',

  // The frame
  link: /** @type {Record<string, string>} */ ({ connecting: 'Connecting', live: 'Live', stale: 'Stale', lost: 'No connection' }),
  linkTitle: 'How fresh the page is',
  /** @param {string} time */
  staleBanner: (time) => `What you see is old: the last news is from ${time}.`,
  staleSource: 'The board is there, but nothing new has come to it.',
  staleWhy: /** @type {Record<string, string>} */ ({
    KAFKA_AWAY: 'The board does not reach Kafka.',
    REBUILDING: 'The board has just started and still reads what there is.',
    JOB_SILENT: 'The job that follows conversations gives no sign of life.',
  }),
  lostBanner: 'The board does not answer.',
  tryAgain: 'Try now',
  /** @param {string} span */
  tryingIn: (span) => `Trying again in ${span}.`,
  trying: 'Trying again.',
  themeTitle: /** @type {Record<string, string>} */ ({ system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' }),
  notices: 'Notices',
  noticesTitle: 'Sound and notifications of new alerts',
  soundOn: 'Play a tone for a new alert',
  notifyOn: 'Browser notification while this page is in the background',
  notifyDenied: 'The browser does not allow notifications for this page; its settings can.',
  noticesKept: 'Kept in this browser.',
  tryTone: 'Play it',
  help: 'Keys',
  helpTitle: 'Keys',
  close: 'Close',
  cancel: 'Cancel',
  signOut: 'Sign out',
  roles: /** @type {Record<string, string>} */ ({ LEAD: 'team lead', VIEWER: 'viewer', ADMIN: 'admin' }),
  keys: [
    ['j k', 'next, previous row'],
    ['Enter', 'open the conversation'],
    ['a', 'acknowledge the alert'],
    ['s', 'snooze the alert'],
    ['u n', 'useful, not useful'],
    ['/', 'search conversations'],
    ['g then n r f h', 'go to Now, Rules, Floor, Health'],
    ['Esc', 'back'],
    ['?', 'this list'],
  ],
  /** @param {string} severity
   * @param {string} title */
  newAlert: (severity, title) => `New alert, ${severity}: ${title}`,
  missing: 'There is no such page.',

  // Now
  needSomeone: 'Need someone',
  needSomeoneNone: 'Nobody needs you right now.',
  needSomeoneNoneMore: 'New alerts appear here by themselves, worst first.',
  taken: 'Being looked after',
  conversations: 'Conversations',
  open: 'Open',
  atRisk: 'At risk',
  waiting: 'Waiting',
  longest: 'longest',
  moodNow: 'Mood',
  messagesPerMinute: 'Messages / min',
  lastHour: 'last 60 minutes',
  waited: 'Waited',
  nextLead: 'next lead in',
  /** @param {number} level */
  level: (level) => `lead ${level}`,
  levelTitle: 'Nobody has acknowledged it in time, so the next lead is told',
  /** @param {string} who */
  takenBy: (who) => `acknowledged by ${who}`,
  over: 'over',
  snoozedFor: 'snoozed, wakes in',
  attendedBy: 'with',
  acknowledge: 'Acknowledge',
  snooze: 'Snooze',
  /** @param {number} n */
  minutes: (n) => `${n} min`,
  useful: 'Useful',
  notUseful: 'Not useful',
  closeAlert: 'Close alert',
  openConversation: 'Open conversation',
  moodLately: 'Mood lately',
  /** @param {number} n */
  updates: (n) => (n > 99 ? '99+ updates' : count(n, 'update', 'updates')),
  showUpdates: 'Rows stand still while you point at them. Show the new order.',
  search: 'Search',
  searchTitle: 'Search customer, agent, queue, subject',
  any: 'any',
  filters: /** @type {Record<string, string>} */ ({ queue: 'Queue', team: 'Team', agent: 'Agent', channel: 'Channel', tier: 'Tier', language: 'Language', mood: 'Mood', risk: 'Risk' }),
  clearFilters: 'Clear',
  /** @param {number} shown
   * @param {number} all */
  shownOf: (shown, all) => (shown === all ? count(all, 'open', 'open') : `${shown.toLocaleString('en-GB')} of ${all.toLocaleString('en-GB')} open`),
  noneMatch: 'No open conversation matches.',
  noneOpen: 'No conversation is open.',
  loading: 'Loading …',
  columns: /** @type {Record<string, string>} */ ({
    severity: 'Alert', risk: 'Risk', mood: 'Mood', customer: 'Customer', tier: 'Tier', subject: 'Subject', channel: 'Channel', queue: 'Queue', team: 'Team',
    agent: 'Agent', language: 'Lang.', waiting: 'Waiting', length: 'Open for', messages: 'Messages',
  }),
  sortBy: 'Sort by',

  // Actions
  did: /** @type {Record<string, string>} */ ({ ACKNOWLEDGE: 'Acknowledged.', SNOOZE: 'Snoozed.', USEFUL: 'Marked as useful.', NOT_USEFUL: 'Marked as not useful.', CLOSE: 'Closed.' }),
  /** @param {string} why */
  failed: (why) => `That did not work: ${why}`,

  // Conversation
  back: 'Back',
  transcript: 'Transcript',
  courses: 'Mood and risk',
  courseLabel: 'Mood and risk over the conversation',
  moodLine: 'mood',
  riskLine: 'risk',
  noTurns: 'No message yet.',
  ended: 'ended',
  live: 'live',
  jumpToLatest: 'Latest',
  riskFactors: 'What makes the risk',
  raises: 'raises',
  lowers: 'lowers',
  noFactors: 'Nothing stands out.',
  alert: 'Alert',
  noAlert: 'No alert.',
  alertsOver: 'Earlier alerts',
  why: 'Why',
  whyNoLonger: 'No longer',
  evidence: 'In their words',
  suggested: 'What to do',
  recovery: 'Recovery',
  done: 'done',
  stillOpen: 'open',
  next: 'next',
  customer: 'Customer',
  customerUnknown: 'Nothing is remembered of this customer.',
  contacts: 'Earlier contacts',
  noContacts: 'No earlier contact.',
  contacts7d: '7 days',
  contacts30d: '30 days',
  lastCsat: 'last CSAT',
  sameSubject: 'same subject again',
  routing: 'Routing',
  noRouting: 'No routing decision yet.',
  priority: 'priority',
  answerBy: 'answer by',
  findings: 'Rules that fired',
  /** @param {string} kind */
  masked: (kind) => `${kind.toLowerCase()}, masked`,
  evidenceOf: 'Evidence of the alert',
  taken_back: 'The words were taken back.',
  incomplete: 'not all of it is kept',
  gone: 'This conversation is not known, or belongs to another team.',
  event: /** @type {Record<string, string>} */ ({
    ALERT_OPENED: 'alert', ALERT_RAISED: 'alert raised', ACKNOWLEDGED: 'acknowledged', SNOOZED: 'snoozed', CLEARED: 'alert cleared',
    CLOSED: 'alert closed', REOPENED: 'alert reopened', TRANSFER: 'transferred', JOINED: 'joined', ENDED: 'ended', ROUTED: 'routed', RULE: 'rule',
  }),

  // Rules
  newRule: 'New rule',
  rulesNone: 'No rules.',
  ruleState: /** @type {Record<string, string>} */ ({ ACTIVE: 'active', SHADOW: 'shadow', DRAFT: 'draft' }),
  ruleStateMore: /** @type {Record<string, string>} */ ({ ACTIVE: 'judged, alerts', SHADOW: 'judged, alerts nobody', DRAFT: 'not judged' }),
  version: 'version',
  fired24h: 'Fired in 24 h',
  precision: 'Precision',
  /** @param {number} useful
   * @param {number} all */
  precisionTitle: (useful, all) => `${useful} of ${count(all, 'verdict', 'verdicts')} useful`,
  noVerdicts: 'no verdict yet',
  fromFile: 'from the file',
  fromTopic: 'changed here',
  fields: /** @type {Record<string, string>} */ ({
    ruleId: 'Id', title: 'Title', state: 'State', severity: 'Severity', condition: 'Condition', suggestedAction: 'What a lead can do',
    queues: 'Queues', channels: 'Channels', tiers: 'Tiers', coolDownMillis: 'Cool-down, minutes', scope: 'Only in',
  }),
  everywhere: 'everywhere',
  listHint: 'several with a comma',
  checking: 'Checking …',
  checked: 'The condition is sound.',
  /** @param {number} n */
  problems: (n) => count(n, 'problem', 'problems'),
  /** @param {number} line
   * @param {number} column */
  at: (line, column) => `line ${line}, column ${column}`,
  dryRun: 'Try it on the last hour',
  dryRunning: 'Trying …',
  /** @param {any} r */
  dryRunResult: (r) =>
    `Would have fired ${count(r.fired, 'time', 'times')} in ${count(r.firedConversations ?? r.fired, 'conversation', 'conversations')} of ${r.conversations.toLocaleString('en-GB')} (${count(r.messages, 'message', 'messages')} in ${count(r.overMinutes, 'minute', 'minutes')}).`,
  examples: 'For example',
  save: 'Put in force',
  saveAnyway: 'Put in force untried',
  tryFirst: 'Try it before it alerts anybody.',
  pause: 'Pause',
  remove: 'Remove',
  /** @param {string} id */
  pauseSure: (id) => `Pause ${id}? It becomes a draft: nothing is judged by it.`,
  /** @param {string} id */
  removeSure: (id) => `Remove ${id}? It is gone from the book, also if the file names it.`,
  /** @param {string} id
   * @param {string} state */
  saveSure: (id, state) => `Put ${id} in force as ${state}?`,
  saved: 'In force.',
  pending: 'Sent; the job has not said yet what came of it.',
  conflict: 'Somebody else has changed this rule meanwhile.',
  takeTheirs: 'Show theirs',
  keepMine: 'Keep mine, on top of theirs',
  variables: 'What a condition can ask for',
  findVariable: 'Find',
  mayNot: 'Only admins change rules.',
  chooseRule: 'Choose a rule, or write a new one.',

  // Floor
  floorBy: 'By',
  by: /** @type {Record<string, string>} */ ({ queue: 'queue', channel: 'channel', subject: 'subject', language: 'language' }),
  floorAll: 'All of it',
  measure: /** @type {Record<string, string>} */ ({ mood: 'Mood', messages: 'Messages', risk: 'Risk', alerts: 'Alerts' }),
  floorSpan: 'the last 4 hours, a column a minute',
  floorIncomplete: 'still reading the older minutes',
  floorNone: 'Nothing has happened in the last four hours.',
  less: 'less',
  more: 'more',
  noData: 'none',
  lastQuarter: 'last 15 min',
  messages: 'messages',
  alerts: 'alerts',

  // Health
  components: 'Components',
  component: 'Component',
  feeds: 'Feeds',
  topic: 'Topic',
  lag: 'Behind by',
  records: 'records',
  newest: 'Newest',
  deadLetters: 'Dead letters',
  deadLettersNone: 'None: everything that came could be read.',
  reason: 'Reason',
  lastHourColumn: 'Last hour',
  total: 'Total',
  last: 'Last',
  silent: 'Silent conversations',
  silentMore: 'Open, but nothing has come of them for long.',
  silentNone: 'None.',
  versions: 'Versions',
  heartbeat: 'Heartbeat',
  upFor: 'up for',
  ruleBookOf: (/** @type {any} */ b) => `${b.active} active, ${b.shadow} in shadow, ${b.draft} drafts (${b.version})`,
  readingOf: (/** @type {any} */ r) => `${r.reader.toLowerCase()}${Object.entries(r.messages ?? {}).map(([name, n]) => `, ${Number(n).toLocaleString('en-GB')} by ${name.toLowerCase()}`).join('')}`,
  recordsOf: (/** @type {number} */ n) => count(n, 'record', 'records'),
  latestLetters: 'Latest',
  feedsLive: 'live',
  feedsAway: 'Kafka is away',
  feedsRebuilding: 'still reading what there is',
  silentHeartbeat: 'no heartbeat',

  // Signing in
  signIn: 'Sign in',
  signInMore: 'Live conversations of your contact centre.',
  userName: 'Name',
  password: 'Password',
  signInFailed: 'Name or password is wrong.',
  signInLater: 'Too many tries. Wait a minute.',
  signInProblem: /** @type {Record<string, string>} */ ({
    expired: 'Signing in took too long. Please try again.',
    refused: 'Your organisation did not let you in.',
    role: 'You have no role here. Ask who looks after Earshot.',
    token: 'The answer of your organisation could not be trusted.',
    provider: 'Your organisation cannot be reached for signing in.',
  }),
  signInOidc: 'Sign in with your organisation',
};

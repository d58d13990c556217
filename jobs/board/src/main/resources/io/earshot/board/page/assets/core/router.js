// @ts-check
/**
 * The address after the hash: which screen, of what, with which filters. For example
 * #/now?queue=billing&sort=mood.
 *
 * @typedef {{screen: string, id: string, query: Record<string, string>}} Route
 */

/**
 * @param {string} [hash]
 * @returns {Route}
 */
export function route(hash = location.hash) {
  const [path, search = ''] = hash.replace(/^#\/?/, '').split('?');
  const [screen, ...rest] = path.split('/');
  return {
    screen: screen || 'now',
    id: decoded(rest.join('/')),
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

/** @param {string} text */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * @param {string} screen
 * @param {string} [id]
 * @param {Record<string, string>} [query] what is empty is left out
 */
export function hashOf(screen, id = '', query = {}) {
  const filled = Object.entries(query).filter(([, value]) => value);
  const search = filled.length ? `?${new URLSearchParams(filled)}` : '';
  return `#/${screen}${id ? `/${encodeURIComponent(id)}` : ''}${search}`;
}

/** @param {string} hash */
export function go(hash) {
  location.hash = hash;
}

/** Changes the filters without a step in the history.
 * @param {Record<string, string>} query */
export function refine(query) {
  const { screen, id } = route();
  history.replaceState(null, '', hashOf(screen, id, query));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

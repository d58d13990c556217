// @ts-check
/** Requests to the board. Every failure is an ApiError with one line for a person. */

export class ApiError extends Error {
  /**
   * @param {number} status 0 if the board did not answer
   * @param {string} message
   * @param {any} body
   */
  constructor(status, message, body) {
    super(message);
    this.status = status;
    this.body = body;
  }
}

let csrf = '';
/** @type {() => void} */
let onSignedOut = () => {};

/** @param {string} token */
export function useCsrf(token) {
  csrf = token;
}

/** @param {() => void} listener */
export function whenSignedOut(listener) {
  onSignedOut = listener;
}

/**
 * @param {string} path
 * @returns {Promise<any>}
 */
export function get(path) {
  return request('GET', path);
}

/**
 * @param {'POST'|'PUT'|'DELETE'} method
 * @param {string} path
 * @param {any} [body]
 * @returns {Promise<any>}
 */
export function send(method, path, body) {
  return request(method, path, body ?? {});
}

/**
 * @param {string} method
 * @param {string} path
 * @param {any} [body]
 */
async function request(method, path, body) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json' };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    headers['X-Earshot-Csrf'] = csrf;
  }
  let response;
  try {
    response = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
    });
  } catch (cause) {
    throw new ApiError(0, 'The board does not answer', { cause: String(cause) });
  }
  const answer = await readJson(response);
  if (response.ok) {
    return answer;
  }
  if (response.status === 401 && path !== '/api/login') {
    onSignedOut();
  }
  throw new ApiError(response.status, answer?.error ?? `${response.status}`, answer ?? {});
}

/** @param {Response} response */
async function readJson(response) {
  const text = await response.text();
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return null;
  }
}

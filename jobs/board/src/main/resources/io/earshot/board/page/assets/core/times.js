// @ts-check
/** Times as people read them, in the viewer's own zone. */
import { t } from '../texts/en.js';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });
const short = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const full = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'long' });

/** @param {string|number|undefined|null} at */
export function clockTime(at) {
  return format(clock, at);
}

/** @param {string|number|undefined|null} at */
export function minuteTime(at) {
  return format(short, at);
}

/** Of a day other than today the day too.
 * @param {string|number|undefined|null} at */
export function dayTime(at) {
  const today = at != null && new Date(at).toDateString() === new Date().toDateString();
  return today ? format(short, at) : `${format(day, at)}, ${format(short, at)}`;
}

/** Date, time and zone: for titles.
 * @param {string|number|undefined|null} at */
export function fullTime(at) {
  return format(full, at);
}

/**
 * @param {Intl.DateTimeFormat} formatter
 * @param {string|number|undefined|null} at
 */
function format(formatter, at) {
  const date = at == null ? new Date(NaN) : new Date(at);
  return Number.isNaN(date.getTime()) ? '' : formatter.format(date);
}

/** For example 0:07, 12:40, 2 h 05.
 * @param {number} millis */
export function span(millis) {
  const seconds = Math.max(0, Math.floor(millis / 1000));
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) {
    return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
  }
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${String(minutes % 60).padStart(2, '0')}` : t.days(Math.floor(hours / 24));
}

/** For example 5 s ago, 3 min ago.
 * @param {string|number} at
 * @param {number} now */
export function ago(at, now) {
  const seconds = Math.round((now - new Date(at).getTime()) / 1000);
  if (Number.isNaN(seconds)) {
    return '';
  }
  if (seconds < 5) {
    return t.justNow;
  }
  if (seconds < 60) {
    return t.secondsAgo(seconds);
  }
  if (seconds < 3600) {
    return t.minutesAgo(Math.floor(seconds / 60));
  }
  return seconds < 172800 ? t.hoursAgo(Math.floor(seconds / 3600)) : t.daysAgo(Math.floor(seconds / 86400));
}

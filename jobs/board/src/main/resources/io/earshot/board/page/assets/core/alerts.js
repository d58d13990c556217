// @ts-check
/** What rules and policy say in front, what the model says behind it.
 * @param {any} alert
 * @returns {{head: string, more: string}} */
export function reasons(alert) {
  const said = (/** @type {boolean} */ ofModel) =>
    (alert.because ?? []).filter((/** @type {any} */ reason) => (reason.kind === 'MODEL') === ofModel).map((/** @type {any} */ reason) => reason.detail);
  const head = said(false).filter(Boolean).join('; ');
  return head ? { head, more: said(true).filter(Boolean).join('; ') } : { head: alert.title, more: '' };
}

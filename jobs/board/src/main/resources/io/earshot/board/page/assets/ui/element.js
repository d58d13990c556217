// @ts-check
/**
 * The base of all components. They render into the page itself, not into a shadow: one stylesheet serves
 * all, labels reach across components, and the browser's search finds every word.
 */
import { LitElement } from 'lit';

export class Element extends LitElement {
  /** @type {(() => void)[]} */
  leaving = [];

  createRenderRoot() {
    return this;
  }

  /** Does something until the element is taken away.
   * @param {EventTarget} target
   * @param {string} type
   * @param {(event: any) => void} listener */
  hear(target, type, listener) {
    target.addEventListener(type, listener);
    this.leaving.push(() => target.removeEventListener(type, listener));
  }

  /** @param {() => void} undo */
  onLeave(undo) {
    this.leaving.push(undo);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.leaving.splice(0).forEach((undo) => undo());
  }
}

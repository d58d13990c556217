// @ts-check
/** Tells whether somebody points at rows or has the focus in them, so that they must not move. */
export class Holding {
  /**
   * @param {HTMLElement} host
   * @param {string} selector of the part that holds
   * @param {(held: boolean) => void} onChange
   */
  constructor(host, selector, onChange) {
    this.host = host;
    this.selector = selector;
    this.onChange = onChange;
    this.pointed = false;
    this.focused = false;
  }

  start() {
    this.host.addEventListener('pointerover', (event) => this.point(event));
    this.host.addEventListener('pointerleave', () => this.set(false, this.focused));
    this.host.addEventListener('focusin', (event) => this.set(this.pointed, this.isInside(event.target)));
    this.host.addEventListener('focusout', (event) => this.set(this.pointed, this.isInside(event.relatedTarget)));
  }

  /** @param {PointerEvent} event */
  point(event) {
    this.set(event.pointerType === 'mouse' && this.isInside(event.target), this.focused);
  }

  /** @param {EventTarget|null} target */
  isInside(target) {
    return target instanceof globalThis.Element && target.closest(this.selector) !== null && this.host.contains(target);
  }

  /**
   * @param {boolean} pointed
   * @param {boolean} focused
   */
  set(pointed, focused) {
    const before = this.pointed || this.focused;
    this.pointed = pointed;
    this.focused = focused;
    if (before !== (pointed || focused)) {
      this.onChange(pointed || focused);
    }
  }

  /** Lets go once; pointing again holds again. */
  release() {
    this.pointed = false;
    this.focused = false;
    this.onChange(false);
  }
}

// @ts-check
/**
 * Sets CSS custom properties from a template. A style attribute would need 'unsafe-inline'; a property set
 * by script does not.
 */
import { Directive, directive } from 'lit/directive.js';
import { noChange } from 'lit';

class Vars extends Directive {
  /** @param {Record<string, string|number>} _values */
  render(_values) {
    return noChange;
  }

  /**
   * @param {any} part
   * @param {[Record<string, string|number>]} values
   */
  update(part, [values]) {
    for (const [name, value] of Object.entries(values)) {
      if (this[name] !== value) {
        this[name] = value;
        part.element.style.setProperty(name, String(value));
      }
    }
    return noChange;
  }
}

export const vars = directive(Vars);

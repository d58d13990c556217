// @ts-check
/**
 * An order of rows that stands still while somebody points at them: rows keep their places, new ones are
 * added at the end, and how much has changed is counted until it is let go.
 */
export class HeldOrder {
  constructor() {
    this.held = false;
    /** @type {string[]} */
    this.shown = [];
    this.pending = 0;
  }

  /**
   * @param {string[]} wanted the ids as they should stand
   * @returns {string[]} the ids as they do stand
   */
  update(wanted) {
    if (!this.held) {
      this.shown = wanted;
      this.pending = 0;
      return this.shown;
    }
    const there = new Set(this.shown);
    const stay = new Set(wanted);
    const added = wanted.filter((id) => !there.has(id));
    if (added.length > 0) {
      this.shown = [...this.shown, ...added];
    }
    const gone = this.shown.filter((id) => !stay.has(id)).length;
    const standing = this.shown.filter((id) => stay.has(id));
    this.pending = gone + standing.filter((id, place) => wanted[place] !== id).length;
    return this.shown;
  }
}

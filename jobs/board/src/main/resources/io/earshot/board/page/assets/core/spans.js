// @ts-check
/**
 * Cuts a text where marks begin and end.
 *
 * @typedef {{from: number, to: number, kind: string, title?: string}} Mark
 * @typedef {{text: string, marks: Mark[]}} Piece
 * @param {string} text
 * @param {Mark[]} marks may overlap; what lies outside of the text is cut off
 * @returns {Piece[]} that make up the text
 */
export function pieces(text, marks) {
  const inside = marks
    .map((mark) => ({ ...mark, from: Math.max(0, mark.from), to: Math.min(text.length, mark.to) }))
    .filter((mark) => mark.from < mark.to);
  const cuts = [...new Set([0, text.length, ...inside.flatMap((mark) => [mark.from, mark.to])])].sort((a, b) => a - b);
  const found = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const covering = inside.filter((mark) => mark.from <= cuts[i] && mark.to >= cuts[i + 1]);
    found.push({ text: text.slice(cuts[i], cuts[i + 1]), marks: covering });
  }
  return found;
}

/**
 * Where words occur in a text, however they are written.
 *
 * @param {string} text
 * @param {string} words
 * @param {string} kind
 * @param {string} [title]
 * @returns {Mark[]}
 */
export function occurrences(text, words, kind, title) {
  const wanted = words.trim().toLowerCase();
  const from = wanted === '' ? -1 : text.toLowerCase().indexOf(wanted);
  return from < 0 ? [] : [{ from, to: from + wanted.length, kind, title }];
}

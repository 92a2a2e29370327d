/** Joins words of editors, which may end in a mark of their own, with words of ours. */

/** A mark that ends a sentence, and what may close after it: “What is happening?”, “(Ltd.)”. */
const ENDED = /[.!?…。！？][\p{Pe}\p{Pf}"']*\s*$/u;

/** The full stop that `text` lacks, for words that stand in an element of their own. */
export function toStop(text: string): '.' | '' {
  return ENDED.test(text) ? '' : '.';
}

/** Joins editors’ words, which may end in a full stop or the like, with ours. */

/** A mark that ends a sentence, and what may close after it: “What is happening?”, “(Ltd.)”. */
const ENDED = /[.!?…。！？؟।][\p{Pe}\p{Pf}"']*\s*$/u;

/** The full stop that `text` lacks, if it is in an element of its own. */
export function toStop(text: string): '.' | '' {
  return ENDED.test(text) ? '' : '.';
}

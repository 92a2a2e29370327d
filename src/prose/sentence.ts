/** Joins words of editors, which may end in a mark of their own, with words of ours. */

/** A mark that ends a sentence, and what may close after it: “What is happening?”, “(Ltd.)”. */
const ENDED = /[.!?…。！？][\p{Pe}\p{Pf}"']*\s*$/u;

/** With a full stop, unless it ends in a mark. */
export function toSentence(text: string): string {
  return text + toStop(text);
}

/** The full stop that `text` lacks, for words that stand in an element of their own. */
export function toStop(text: string): '.' | '' {
  return ENDED.test(text) ? '' : '.';
}

/** “Tariffs: 12 items”, but “What is happening? 12 items”. */
export function continueTitle(title: string, rest: string, mark: ':' | ',' = ':'): string {
  return ENDED.test(title)
    ? `${title} ${rest.charAt(0).toUpperCase()}${rest.slice(1)}`
    : `${title}${mark} ${rest}`;
}

/** What somebody has chosen in a paragraph, as the words of a statement. */
type Range = readonly [start: number, end: number];

/** Without the marks around the words, and whether they stand in marks; a pair within them stays whole. */
export function toWords(text: string, [start, end]: Range): { at: Range; isQuoted: boolean } {
  const [first, last] = [/[^\s“”„«»"「」]/u, /[“”„«»"「」\s]+$/u];
  const lead = text.slice(start, end).search(first);
  const from = lead < 0 ? start : start + lead;
  const bare = from + text.slice(from, end).replace(last, '').length;
  const until =
    bare + (isOpen(text.slice(from, bare)) && /^[”»」]/u.test(text.slice(bare)) ? 1 : 0);
  const opened = [...text.slice(0, from).matchAll(/[“„«「"]/gu)].at(-1)?.index ?? -1;
  const closed = [...text.slice(0, from).matchAll(/[”»」]/gu)].at(-1)?.index ?? -1;
  return { at: [from, until], isQuoted: opened > closed };
}

/** Whether a mark that was opened within is to be closed yet. */
function isOpen(words: string): boolean {
  const count = (marks: RegExp) => words.match(marks)?.length ?? 0;
  return count(/[“„«「]/gu) > count(/[”»」]/gu);
}

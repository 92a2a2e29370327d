/** Astro’s own rendering of a page as the judge of ours: the two may differ in the head’s styles alone, which are learnt. */

/** Stands for what Astro puts at the end of the head; no page can hold it. */
export const HEAD_MARK = '\0head\0';

const STYLES = /^(?:<link rel="stylesheet" href="[^"<>]*">)*$/;

/** What stands in `rendered` where `printed` has the mark; `undefined` if they differ elsewhere. */
export function learnHead(rendered: string, printed: string): string | undefined {
  const [before, after, ...more] = printed.split(HEAD_MARK);
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  const end = rendered.length - after.length;
  if (end < before.length || !rendered.startsWith(before) || !rendered.endsWith(after))
    return undefined;
  const head = rendered.slice(before.length, end);
  return STYLES.test(head) ? head : undefined;
}

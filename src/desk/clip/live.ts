/** The entries of a live blog: each has its own hour, while the page has that of the start. */
import { parseWhen } from '../../time/parse-when.ts';
import { isFailure, isInstant } from '../../time/when.ts';
import type { Clip, LiveEntry } from './clip.ts';
import { toWritten } from './moments.ts';
import { toBareWords } from './page.ts';

/** The entry that has a paragraph: in its text or, without one, below its title. Nothing if several have it. */
export function findEntry(
  { live = [] }: Pick<Clip, 'live'>,
  paragraphs: readonly string[],
  paragraph: string,
): LiveEntry | undefined {
  const words = ` ${toBareWords(paragraph)} `;
  const [own, other] = live.filter(({ text }) => ` ${toBareWords(text)} `.includes(words));
  if (own !== undefined) return other === undefined ? own : undefined;
  const byTitle = new Map(live.map((entry) => [toBareWords(entry.title), entry]));
  const heads = paragraphs.slice(0, paragraphs.indexOf(paragraph) + 1).reverse();
  const head = heads.flatMap((one) => byTitle.get(toBareWords(one)) ?? [])[0];
  return head?.text === '' ? head : undefined;
}

/** When the words were on the page at the latest; of a live blog without its entries, that is its update. */
export function toLastHour(
  { live, published, updated }: Pick<Clip, 'live' | 'published' | 'updated'>,
  entry: LiveEntry | undefined,
): string | undefined {
  return entry?.published ?? (live === undefined ? published : updated)?.value;
}

/** Of those whose hour can be read. */
export function toLiveEntries(found: readonly LiveEntry[]): LiveEntry[] {
  return found.flatMap((entry) => {
    const published = toWritten(entry.published);
    const when = parseWhen(published);
    return isFailure(when) || !isInstant(when) ? [] : [{ ...entry, published }];
  });
}

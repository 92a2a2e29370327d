/** What an editor knows a page by that was kept. */
import type { Clip } from './clip/clip.ts';
import { toHost } from './clip/clean-url.ts';

/** Characters. */
const LONGEST = 60;

/** Its title; of one without a title where it comes from and how it begins. `''` of one that says nothing. */
export function toPageTitle(
  { title, url }: Pick<Clip, 'title' | 'url'>,
  [first = '']: readonly string[],
): string {
  if (title !== null) return title.value;
  return [url === null ? '' : toHost(url.value), shorten(first)].filter(Boolean).join(': ');
}

/** Between words, in a script that has spaces. */
function shorten(text: string): string {
  const letters = Array.from(text);
  if (letters.length <= LONGEST) return text;
  const head = letters.slice(0, LONGEST).join('');
  return `${/^(.{20,})\s\S*$/su.exec(head)?.[1] ?? head}…`;
}

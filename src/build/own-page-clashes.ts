/** A page of the content and one of `src/pages` at one address: the one would hide the other. */
import { toThingUrl } from '../site/addresses/things.ts';
import type { Entry } from '../model/entry.ts';
import type { Finding } from '../rules/rule.ts';
import type { Problem } from '../content/problems/problem.ts';
import { toProblems } from './locate.ts';
import { listOwnPages } from './own-pages.ts';
import type { View } from './session.ts';

export function findOwnPageClashes({ settings, read, bytesOf }: View): Problem[] {
  const pages = read().entries.filter(({ kind }) => kind === 'page');
  if (pages.length === 0) return [];
  const own = listOwnPages(settings.publicationDir);
  return toProblems(listClashes(pages, own), settings.contentDir, bytesOf);
}

/** `own` are the files of pages by their addresses. */
export function listClashes(pages: readonly Entry[], own: ReadonlyMap<string, string>): Finding[] {
  return pages.flatMap((entry) => {
    const url = toThingUrl(entry.kind, entry.id);
    const file = own.get(url);
    if (file === undefined) return [];
    return {
      entry,
      at: { line: 1, column: 1 },
      code: 'address.twice',
      severity: 'error',
      message: `${entry.path} and ${file} are both the page at ${url}`,
      remedy: 'rename one of the two, or delete it',
    };
  });
}

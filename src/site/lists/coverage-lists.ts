/** All lists of coverage: of everything, of each year and month, and of each thing that has more than its page shows. */
import { KIND_NAMES } from '../../content/kinds/kinds.ts';
import type { Context } from '../context.ts';
import { toLatestCount } from '../parts/list/river.ts';
import { listArchivePages } from './archive.ts';
import { listCoveragePages, listCoveragePagesOf, type AddressedList } from './coverage-list.ts';

export function listListPages(context: Context): AddressedList[] {
  const things = KIND_NAMES.flatMap((kind) =>
    kind === 'coverage' ? [] : (context.publication.things.get(kind) ?? []),
  );
  return [
    ...listCoveragePages(context),
    ...listArchivePages(context),
    ...things.flatMap((thing) => listCoveragePagesOf(context, thing, toLatestCount(thing.kind))),
  ];
}

/** The releases of the record, and what a reader can ask of them. */
import { RELEASES_URL } from '../addresses/files.ts';
import { HISTORY_URL } from '../addresses/pages.ts';
import type { Context } from '../context.ts';
import { toHomePieces } from '../../time/words/clocks.ts';
import { getWhen } from '../../model/item.ts';
import { toPage } from '../parts/frame/head.ts';

/** As in the files of releases. */
const UTC = { name: 'UTC', zone: 'UTC' };

/** No page before the first release. */
export function listHistoryPages(context: Context) {
  return context.publication.isReleased
    ? [{ url: HISTORY_URL, view: () => toHistoryView(context) }]
    : [];
}

function toHistoryView(context: Context) {
  const { history } = context.words;
  const rows = context.publication.listReleases().map(({ at, digest, number, ...rest }) => ({
    ...{ ...rest, number, digest },
    day: toHomePieces(getWhen(at.replace(/:\d\d\.\d+/, ''), 'UTC'), UTC, {
      language: context.language,
    }),
    // With its number, a lost release is told from one that never was.
    kept: `${String(number)}:${digest}`,
  }));
  return {
    ...toPage(context, {
      title: history.title,
      description: history.lede,
      path: HISTORY_URL,
      feed: { path: HISTORY_URL, title: history.releases },
    }),
    last: rows.at(-1),
    rows: rows.toReversed(),
    list: RELEASES_URL,
  };
}

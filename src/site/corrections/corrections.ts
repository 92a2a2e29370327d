import { CORRECTIONS_URL } from '../addresses/pages.ts';
import { toFormUrl } from '../../model/reader-forms.ts';
import type { Correction } from '../../model/record.ts';
import type { Context } from '../context.ts';
import { toPage } from '../parts/frame/head.ts';
import { toLink } from '../parts/links.ts';
import { type ListPage, toPagedTitle, toPagedViews } from '../parts/list/pages.ts';
import { toNotices } from '../parts/prose/body.ts';
import { toSourceChange } from '../parts/sources/sources.ts';

/** Further changes by sources are only in the data. */
const MOST_SOURCES = 50;

export function listCorrectionsPages(context: Context) {
  return toPagedViews(context.publication.record.corrections, CORRECTIONS_URL, (page) =>
    toCorrectionsView(context, page),
  );
}

function toCorrectionsView(context: Context, { values, page, path }: ListPage<Correction>) {
  const { corrections: say } = context.words;
  const { about } = context.publication;
  const { corrections, sourceChanges } = context.publication.record;
  const ofSources = page.number === 1 ? sourceChanges : [];
  const pages = new Set(corrections.map(({ thing }) => thing.url)).size;
  return {
    ...toPage(context, {
      title: toPagedTitle(context, say.title, page),
      description: say.summary,
      path,
      feed: { path: CORRECTIONS_URL, title: say.title },
    }),
    title: say.title,
    summary: say.summary,
    order: say.order({ notes: page.total, pages }),
    page,
    lines: values.flatMap((correction) => {
      const { thing } = correction;
      const lang = 'language' in thing.data ? thing.data.language : undefined;
      return toNotices(context, [correction]).map((notice) => ({
        ...notice,
        entry: toLink(thing),
        key: `${thing.url}#correction-${String(correction.index + 1)}`,
        lang,
      }));
    }),
    // Changes by sources, on the first page: the newest ones, and how many more there are.
    sources: ofSources.slice(0, MOST_SOURCES).map(({ item, source, ...change }) => ({
      ...toSourceChange(context, change),
      outlet: context.publication.entities.get(source.outlet)?.caption ?? source.outlet,
      entry: toLink(item),
      lang: item.data.language,
    })),
    moreSources: Math.max(0, ofSources.length - MOST_SOURCES),
    contact: about.contact,
    report: about.repository && toFormUrl(about.repository, 'error'),
  };
}

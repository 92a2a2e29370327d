/** The feed of days, with a digest of each. */
import { DAYS_URL, toDayUrl } from '../../site/addresses/pages.ts';
import { type Day, listDayItems, toHoldingLine } from '../../model/days/day.ts';
import { getDayPages } from '../../model/days/day-pages.ts';
import { getWhen } from '../../model/item.ts';
import { findPiece, type Statement } from '../../model/statements/statement.ts';
import { toWhenWords } from '../../time/words/words.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import type { OutputContext } from '../output-file.ts';
import { findChange, toFeedUpdate, toInstant } from '../moment.ts';
import { element, type XmlChild, type Xml } from '../print/xml.ts';
import { toFeedTag } from '../tag-uri.ts';
import type { FeedEntry } from './feed-formats.ts';
import type { FeedPlace } from './feed-places.ts';
import { linkTo, toStatementTitle } from './statement-entry.ts';

/** Empty if no day has a page. */
export function listDayFeeds(context: OutputContext): FeedPlace[] {
  const { about } = context.publication;
  const { days, all } = getDayPages(context.publication);
  const say = context.words.days;
  if (days.length === 0) return [];
  return [
    {
      path: DAYS_URL,
      title: `${say.feed} | ${about.name}`,
      description: say.feedAbout,
      folder: undefined,
      listRows: () =>
        days
          .toReversed()
          .flatMap((on) => all.get(on) ?? [])
          .map((day) => ({
            published: toInstant(day.on, about.zone),
            toEntry: () => toDayEntry(context, day),
          })),
    },
  ];
}

/** Published with its own day; updated with the last addition to it or correction in it. */
function toDayEntry(context: OutputContext, day: Day): FeedEntry {
  const { publication, language, words } = context;
  const { on, entry, said, heard, decided, happened, turns } = day;
  const { zone } = publication.about;
  const name = words.text.capital(
    toWhenWords(getWhen(on, zone), { language, form: 'long', weekday: true }),
  );
  const told = [
    ...(entry === undefined ? [] : [entry]),
    ...happened.map(({ what }) => what),
    ...decided.map(({ measure }) => measure.thing),
    ...turns.map(({ question }) => question.thing),
  ];
  const start = toInstant(on, zone);
  const title = entry?.data.title;
  return {
    id: toFeedTag(publication, toDayUrl(on)),
    url: toAbsolute(context, toDayUrl(on)),
    title: title === undefined ? name : words.text.continued(name, title),
    summary: toSummary(context, day),
    html: toHtml(context, day),
    language: undefined,
    authors: [publication.about.name],
    categories: turns.map(({ question }) => question.thing.caption),
    published: start,
    updated: Math.max(
      start,
      ...told.map((thing) => findChange(publication, thing)),
      ...listDayItems(day).map((item) => toFeedUpdate(publication, item)),
    ),
    source: undefined,
    references: [...said, ...heard].map((statement) => ({
      url: toAbsolute(context, statement.address),
      cito: 'citesAsEvidence',
    })),
  };
}

function toSummary({ words }: OutputContext, day: Day): string {
  return day.entry?.data.summary ?? toHoldingLine(words, [day], words.days.quiet);
}

function toHtml(context: OutputContext, day: Day): string {
  const { days: say, status } = context.words;
  const { said, heard, published, byThen, happened, decided, turns } = day;
  const toThing = ({ url, caption }: { readonly url: string; readonly caption: string }) =>
    linkTo(context, url, caption);
  // “Beijing, Guo Jiakun: “For all I know …” (AP)”.
  const toSaid = (one: Statement) => {
    const outlet = findPiece(one)?.publisher;
    const link = linkTo(context, one.address, toStatementTitle(context, one));
    return [link, outlet && ` (${outlet})`];
  };
  const parts = [
    element('p', {}, toSummary(context, day)),
    ...toSection(say.said, said, toSaid),
    ...toSection(say.heard, heard, toSaid),
    ...toSection(say.published, published, (item) => [toThing(item)]),
    ...toSection(say.byThen, byThen, (item) => [toThing(item)]),
    ...toSection(say.happened, happened, ({ what, isClaimed }) => [
      toThing(what),
      ...(isClaimed ? [` (${say.claimed})`] : []),
    ]),
    ...toSection(say.decided, decided, ({ measure }) => [toThing(measure.thing)]),
    ...toSection(say.questions, turns, ({ question, state }) => [
      context.words.outputs.titled({ label: status.labels[state.status], title: '' }),
      toThing(question.thing),
    ]),
  ];
  return parts.map(({ xml }) => xml).join('');
}

function toSection<Row>(
  title: string,
  rows: readonly Row[],
  toRow: (row: Row) => XmlChild[],
): Xml[] {
  if (rows.length === 0) return [];
  const list = rows.map((row) => element('li', {}, ...toRow(row)));
  return [element('h2', {}, title), element('ul', {}, list)];
}

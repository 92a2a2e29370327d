/** Cards of people, organizations, outlets, places and events, of the timeline, and of lists of one thing. */
import type { Card, CardMonths, CardRow } from '../../../cards/card.ts';
import { getWhen, type Item, toItemDays } from '../../../model/item.ts';
import type { Statement } from '../../../model/statements/statement.ts';
import { type Entity, isKind, type Thing } from '../../../model/thing.ts';
import { toLastWrittenDay } from '../../../time/bounds.ts';
import { toText } from '../../../time/words/pieces.ts';
import type { Context } from '../../context.ts';
import { toMonthName } from '../dates.ts';
import { toMonthChart } from '../list/coverage-list.ts';
import { toEventDate } from '../list/pages.ts';
import { toOfficeLine } from '../names.ts';
import { toDayWords, toPartyName } from '../statement/said.ts';
import { toStatementLine } from '../statement/statement-line.ts';
import { type CardFile, findCardFile, findHue, toStoryCard } from './cards.ts';
import { toTopicCard } from './page-cards.ts';
import { toQuestionCard, toSaidText, toWordsText } from './record-cards.ts';

/** As many items on a card, and as many names in a row. */
const [MOST, MOST_NAMES] = [3, 6];

/** For a list of what belongs to a thing: the card of the thing. */
export function findThingCard(context: Context, thing: Thing): CardFile | undefined {
  const entity = context.publication.entities.get(thing.id);
  if (entity?.url === thing.url) return findEntityCard(context, entity);
  if (isKind(thing, 'topic')) return findCardFile(context, toTopicCard, thing);
  const question = context.publication.record.questions.get(thing.url);
  return question && findCardFile(context, toQuestionCard, question);
}

/** The card of an entity; the publication’s own if no item names it. */
export function findEntityCard(context: Context, entity: Entity): CardFile | undefined {
  return hasEntityCard(context, entity) ? findCardFile(context, toEntityCard, entity) : undefined;
}

export function hasEntityCard({ publication }: Context, { url }: Entity): boolean {
  return publication.coverage.has(url) || publication.record.of.has(url);
}

/** Who or what it is, what it said last or the items that name it last, and how many of each month do. */
export function toEntityCard(context: Context, entity: Entity): Card {
  const { publication } = context;
  const items = publication.coverage.get(entity.url) ?? [];
  const statements = publication.record.of.get(entity.url) ?? [];
  const said = statements.at(-1);
  const head = { top: toTop(context, entity), title: entity.caption };
  const party = 'party' in entity.data ? entity.data.party : undefined;
  const months = toCardMonths(context, items, party, statements.length);
  const card = isKind(entity, 'event')
    ? { ...head, rows: [...listEventRows(context, entity), ...toItemRows(context, items)] }
    : said
      ? { ...head, ...toLastWords(context, said), months }
      : { ...head, rows: toItemRows(context, items), months };
  const until = findLastAdded(context, items);
  return toStoryCard(context, card, until === undefined ? 'stands' : { until });
}

/** “Washington, President of the United States”; “Place, Switzerland”; “Held, 10–11 May 2025”. */
function toTop(context: Context, entity: Entity): CardRow {
  const { kinds, entity: say, text } = context.words;
  const { data } = entity;
  const toRow = (strong: string, rest: string, hue?: number): CardRow => {
    return { hue, strong, rest: rest === '' ? '' : `${text.comma}${rest}` };
  };
  const kind = kinds[entity.kind].one;
  if (isKind(entity, 'event')) {
    const { outcome } = entity.data;
    const name = outcome === undefined ? kind : say.outcomes[outcome];
    return toRow(name, toText(toEventDate(context, entity)));
  }
  const country = 'country' in data && data.country ? text.country(data.country) : '';
  const rest = entity.kind === 'person' ? toOfficeLine(context, entity) : country;
  return 'party' in data && data.party !== undefined
    ? toRow(toPartyName(context, data.party), rest || kind, findHue(context, data.party))
    : toRow(kind, rest);
}

function toLastWords(context: Context, statement: Statement) {
  const line = toStatementLine(context, statement, { year: true });
  return {
    text: toWordsText(context, line),
    rows: [{ strong: '', rest: toSaidText(context, line) }],
  };
}

/** Where it was, and who took part. */
function listEventRows({ publication, words }: Context, { data }: Thing<'event'>): CardRow[] {
  const { entity: say, text } = words;
  const find = (id: string | undefined) => publication.entities.get(id ?? '')?.caption ?? [];
  const names = data.participants.flatMap(find).slice(0, MOST_NAMES);
  const rows = [
    { strong: say.place, rest: [find(data.place)].flat().join('') },
    { strong: say.parts[data.outcome ?? 'held'], rest: text.list(names) },
  ];
  return rows.filter(({ rest }) => rest !== '');
}

function toItemRows(context: Context, items: readonly Item[]): CardRow[] {
  return items.slice(0, MOST).map((item) => ({
    strong: toText(toDayWords(context, toItemDays(item))),
    rest: item.caption,
  }));
}

/** Items by month over the whole record; `undefined` if fewer than two months have some. */
function toCardMonths(
  context: Context,
  items: readonly Item[],
  party?: string,
  statements = 0,
): CardMonths | undefined {
  const { months, most } = toMonthChart(context, items, context.publication.items);
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined || items.length < 2 || first === last)
    return undefined;
  const toName = (month: string) => toMonthName(context.language, month, 'short');
  const { counts, text } = context.words;
  const said = statements === 0 ? [] : [counts.statements({ n: statements })];
  return {
    title: [counts.items({ n: items.length }), ...said].join(text.comma),
    hue: findHue(context, party),
    bars: months.map(({ count }) => count / most),
    ends: [toName(first.month), toName(last.month)],
  };
}

/** The latest items, and how many each month has. */
export function toTimelineCard(context: Context): Card {
  const { publication, words } = context;
  const { items, about } = publication;
  const top = { strong: words.timeline.title, rest: '' };
  const rows = toItemRows(context, items);
  const months = toCardMonths(context, items);
  return toStoryCard(context, { top, title: about.tagline, rows, months }, 'stands');
}

/** The day on which the last of its items was added: its card changes only with them. */
function findLastAdded({ publication }: Context, items: readonly Item[]): string | undefined {
  return items
    .map((item) => toAddedDay(publication.about.zone, item))
    .sort()
    .at(-1);
}

function toAddedDay(zone: string, { data }: Item): string {
  return toLastWrittenDay(getWhen(data.dates.added, zone));
}

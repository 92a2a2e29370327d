/** What an item lacks, or where it or a part of it belongs instead. */
import type { Source } from '../content/kinds/coverage.ts';
import { getKind } from '../content/kinds/kinds.ts';
import { findAt } from '../content/kinds/relations.ts';
import { isOf, type Entry } from '../model/entry.ts';
import type { Item } from '../model/item.ts';
import { isWithdrawn } from '../model/visible.ts';
import { isNameSuffix, isSeveral } from '../model/writers.ts';
import { listMonths, toMonthText } from '../time/months.ts';
import { parseWhen } from '../time/parse-when.ts';
import { isFailure } from '../time/when.ts';
import { toFirstWrittenDay, toLastWrittenDay } from '../time/bounds.ts';
import type { RuleContext, RuleFault, Reads, Rule } from './rule.ts';

export const ITEM_RULES: readonly Rule[] = [
  { id: 'doubt.folder', reads: 'entry', find: ofItem(findFolder) },
  {
    id: 'doubt.credits',
    reads: 'entry',
    find: ofItem((entry) =>
      entry.data.credits?.some(({ role }) => !PICTURES.has(role)) === true
        ? []
        : [{ entry, at: ['title'], field: 'credits' }],
    ),
  },
  { id: 'doubt.lead', reads: 'entry', find: ofItem(findLead) },
  {
    id: 'map.position',
    reads: 'publication',
    find: ({ items, register }) =>
      items.flatMap(({ data, entry }) =>
        (data.map?.places ?? []).flatMap((id, index) => {
          const place = register.entities.get(id);
          if (place?.kind !== 'place' || place.data.coordinates !== undefined) return [];
          return [{ entry, at: ['map', 'places', index], slots: { id } }];
        }),
      ),
  },
  { id: 'doubt.byline', reads: 'entries', find: listBylines },
  {
    id: 'topics.none',
    reads: 'publication',
    find: ({ items, entries }) =>
      entries.some(({ kind }) => kind === 'topic')
        ? items
            .filter(({ data, topics }) => topics.length === 0 && data.topics.length === 0)
            .map(({ entry }) => ({ entry, at: ['title'], field: 'topics' }))
        : [],
  },
  { id: 'quote.much', reads: 'publication', find: ({ items }) => items.flatMap(listLongQuoting) },
  {
    id: 'field.missing:reason',
    reads: 'publication',
    find: ({ entries }) => entries.flatMap(findUnexplained),
  },
  {
    id: 'prose.misplaced-component:elsewhere',
    reads: 'publication',
    find: ({ entries }) =>
      entries.filter(isElsewhere).flatMap((entry) =>
        entry.facts.statements.map(({ place }) => ({
          ...{ entry, at: place, field: 'body' },
          slots: { folder: toFolder(entry) },
        })),
      ),
  },
  {
    id: 'prose.missing-attribute:elsewhere',
    reads: 'publication',
    find: ({ entries }) =>
      entries.filter(isElsewhere).flatMap((entry) =>
        entry.facts.quotes
          .filter(({ cite }) => cite === undefined)
          .map(({ place }) => ({
            ...{ entry, at: place, field: 'Quote.cite' },
            slots: { folder: toFolder(entry) },
          })),
      ),
  },
];

function ofItem(
  find: (entry: Entry<'coverage'>) => RuleFault[],
): (asked: RuleContext) => RuleFault[] {
  return ({ entry }) => (isOf(entry, 'coverage') ? find(entry) : []);
}

/** Those who made its pictures have not written it. */
const PICTURES: ReadonlySet<string> = new Set(['photographer', 'illustrator']);

/** The months of what it reports, of its pieces and statements, and of its adding. */
function findFolder(entry: Entry<'coverage'>): RuleFault[] {
  const { id, data, facts } = entry;
  const { added, happened, claimed } = data.dates;
  const dates = [
    added,
    happened,
    claimed,
    ...data.sources.map(({ published }) => published),
    ...facts.statements.flatMap(({ said, published }) => [said, published]),
  ];
  const folder = id.slice(0, 7).replace('/', '-');
  let isDated = false;
  for (const text of dates) {
    const months = text === undefined ? [] : listMonthsOf(text);
    // Most items are in the folder of their first date.
    if (months.includes(folder)) return [];
    isDated ||= months.length > 0;
  }
  if (!isDated) return [];
  const [first = ''] = listMonthsOf(happened ?? claimed ?? data.sources[0]?.published ?? added);
  return [
    {
      ...{ entry, at: ['dates'] },
      row: 'doubt.folder:move',
      slots: { folder, month: first.replace('-', '/') },
    },
  ];
}

/** `2025-02` for each month that a date may mean; for more than two years or an open end, the months of its ends. */
function listMonthsOf(text: string): string[] {
  const when = parseWhen(text, { zone: 'UTC' });
  // An invalid date of a statement is reported where the body is read.
  if (isFailure(when)) return [];
  const [from, to] = [toFirstWrittenDay(when), toLastWrittenDay(when)].map(toMonth);
  if (from === undefined || to === undefined) return [];
  const isLong = (to.year - from.year) * 12 + to.month - from.month > 24;
  return (isLong ? [from, to] : listMonths(from, to)).map(toMonthText);
}

function toMonth(day: string) {
  const [, year, month] = /^(\d{4})-(\d\d)/.exec(day) ?? [];
  return year === undefined ? undefined : { year: Number(year), month: Number(month) };
}

/**
 * Readers are sent to the first source. If that is a copy (`via`), the official record or the outlet’s own page should
 * come before it. A page of another outlet is another report, not a better place for this one, and a source with
 * another named origin is certainly about something else.
 */
function findLead(entry: Entry<'coverage'>): RuleFault[] {
  const { sources } = entry.data;
  const [lead] = sources;
  if (lead?.via === undefined || lead.official !== undefined) return [];
  const own = sources
    .slice(1)
    .filter((one) => one.url !== undefined && one.via === undefined && isOfOneOrigin(lead, one));
  const record = own.find(({ official }) => official !== undefined);
  const best = record ?? own.find(({ outlet }) => outlet === lead.outlet);
  if (best === undefined) return [];
  return [
    {
      ...{ entry, at: ['sources', 0, 'url'] },
      row: best === record ? 'doubt.lead:record' : 'doubt.lead:outlet',
      slots: { via: lead.via, outlet: best.outlet, index: sources.indexOf(best) },
    },
  ];
}

function isOfOneOrigin(lead: Source, other: Source): boolean {
  return lead.origin === undefined || other.origin === undefined || lead.origin === other.origin;
}

const CREDITS = [
  ['credits', '*', 'name'],
  ['sources', '*', 'credits', '*', 'name'],
];
/** What companies write after a comma. */
const COMPANY = /^(?:inc|ltd|llc|llp|l\.l\.c|corp|co|plc|gmbh|s\.?a)\.?$/i;

/** Names of people, organizations and outlets with a page are right, whatever is in them. */
function listBylines({ entries }: Reads['entries']): RuleFault[] {
  const known = new Set(
    entries.flatMap(({ data }) =>
      'name' in data ? [data.name, ...(data.aliases ?? []).map(({ name }) => name)] : [],
    ),
  );
  return entries
    .filter(({ kind }) => kind === 'coverage')
    .flatMap((entry) =>
      CREDITS.flatMap((list) => findAt(entry.data, list)).flatMap(
        ({ path, value }): RuleFault[] => {
          const row = known.has(value) ? undefined : findFault(value);
          return row === undefined ? [] : [{ entry, at: path, row, slots: { name: value } }];
        },
      ),
    );
}

function findFault(name: string): RuleFault['row'] {
  if (isSeveral(name)) return 'doubt.byline:several';
  const rest = name.split(',').slice(1);
  return rest.every((part) => isNameSuffix(part.trim()) || COMPANY.test(part.trim()))
    ? undefined
    : 'doubt.byline:comma';
}

/** More words than this, quoted from one source in one item, deserve a second look. */
const MAX_QUOTED_WORDS = 75;

/**
 * Counts quotations and statements together. A quotation has its address in `cite`, a statement its first source in
 * `source`; by default the first source.
 */
function listLongQuoting({ pieces, entry }: Item): RuleFault[] {
  const toName = (index: number) => pieces[index]?.url ?? pieces[index]?.source.outlet ?? '';
  const { quotes, statements } = entry.facts;
  const quoted = [
    ...quotes.map((one) => ({ ...one, source: one.cite ?? toName(0), field: 'Quote' })),
    ...statements
      .filter(({ kind }) => kind === 'quote')
      .map((one) => ({ ...one, source: toName(one.sources[0] ?? 0), field: 'Statement' })),
  ].sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  return [...Map.groupBy(quoted, ({ source }) => source)].flatMap(([source, all]) => {
    const words = all.reduce((sum, one) => sum + one.words, 0);
    const last = all.at(-1);
    if (words <= MAX_QUOTED_WORDS || last === undefined) return [];
    const row = source === '' ? 'quote.much:unnamed' : 'quote.much';
    return { entry, at: last.place, field: last.field, row, slots: { words, source } };
  });
}

/** Only withdrawn entries give a reason, and all of them do. */
function findUnexplained(entry: Entry): RuleFault[] {
  const { status, withdrawn } = entry.data;
  if (isWithdrawn(entry) === (withdrawn !== undefined)) return [];
  if (isWithdrawn(entry)) return [{ entry, at: ['status'], field: 'withdrawn' }];
  return [
    {
      ...{ entry, at: ['withdrawn'], field: 'status' },
      row: 'field.missing:status',
      slots: { status },
    },
  ];
}

/** Only coverage has sources that say where something was read. */
function isElsewhere({ kind }: Entry): boolean {
  return kind !== 'coverage';
}

function toFolder({ kind }: Entry): string {
  return `${getKind(kind).folder}/`;
}

/** The rows of the list, one for each file. A row is made once for its file, and again when that changes. */
import { toInsidePath } from '../../content/disk/read-file.ts';
import { getWritten, OUR_ROLES } from '../overview.ts';
import { getAddressed } from '../open-file.ts';
import type { ContentReading, View } from '../../build/session.ts';
import type { KindName } from '../../content/kinds/kinds.ts';
import { findAt, listFields } from '../../content/kinds/relations.ts';
import { ENTITY_KINDS, type PublishStatus } from '../../content/kinds/shared.ts';
import { perObject } from '../../content/problems/memoize.ts';
import { type Entry, isOf } from '../../model/entry.ts';
import { isEntityKind, toThing } from '../../model/thing.ts';
import { toKey } from '../../search/letters.ts';
import { toWallClock, toWallText } from '../../time/zone.ts';

export type NameField = 'outlet' | 'topic' | 'place' | 'question' | 'entity' | 'by' | 'credit';
/** Ids of other things, by what they are; a kind that cannot have them lacks the list. */
type Names = Partial<Record<NameField, readonly string[] | undefined>>;

export const CLOCKS = ['happened', 'published', 'added', 'scheduled'] as const;
export type RowClock = (typeof CLOCKS)[number];

/** Dates are as written, but for the hour of `scheduled`. */
export interface Row extends Names, Partial<Record<RowClock, string>> {
  readonly inside: string;
  readonly kind: KindName;
  readonly id: string;
  readonly title: string;
  readonly status: PublishStatus | ReturnType<typeof getWritten>['status'];
  /** Whether one of us signs it; only for items. */
  readonly signed?: boolean;
  readonly key: string;
  /** All that its file says, as words are compared; made on first use. */
  readonly text: () => string;
}

/** All rows of a reading, and the names of ids as words are compared. */
export interface Index {
  readonly rows: readonly Row[];
  readonly byInside: ReadonlyMap<string, Row>;
  /** Titles by id: `entity` for all that share a name space, else the kind. */
  readonly names: Readonly<Record<'entity' | 'topic' | 'question', ReadonlyMap<string, string>>>;
}

/** The same index until the content is read again. */
export function getIndex(view: View): Index {
  const reading = view.read();
  const known = INDEXES.get(reading);
  if (known !== undefined) return known;
  const index = buildIndex(view, reading);
  INDEXES.set(reading, index);
  return index;
}

const INDEXES = new WeakMap<ContentReading, Index>();

function buildIndex(view: View, { about, entries, broken }: ContentReading): Index {
  const rows = new Map<string, Row>();
  const zone = about?.zone ?? 'UTC';
  for (const shown of broken.values()) {
    const inside = toInsidePath(view.settings.contentDir, shown);
    rows.set(inside, onClock(toBrokenRow(view, inside), zone));
  }
  for (const entry of entries) rows.set(entry.inside, onClock(getRow(entry), zone));
  const listNames = (isMeant: (kind: KindName) => boolean) =>
    new Map(
      [...rows.values()].flatMap(({ kind, id, title }) => (isMeant(kind) ? [[id, title]] : [])),
    );
  return {
    rows: [...rows.values()],
    byInside: rows,
    names: {
      entity: listNames(isEntityKind),
      topic: listNames((kind) => kind === 'topic'),
      question: listNames((kind) => kind === 'question'),
    },
  };
}

export const getRow = perObject((entry: Entry): Row => {
  const { kind, id, inside, data } = entry;
  const { caption } = toThing(entry);
  return {
    ...{ inside, kind, id, title: caption, key: toKey(caption), status: data.status },
    ...listNamed(entry),
    ...listClocks(entry),
    ...(isOf(entry, 'coverage') && {
      signed: (entry.data.credits ?? []).some(({ role }) => OUR_ROLES.includes(role)),
    }),
    text: () => toText(entry),
  };
});

/** When it goes out, as the calendar says it: on the clock of the publication, however it was written. */
function onClock(row: Row, zone: string): Row {
  if (row.scheduled === undefined) return row;
  return { ...row, scheduled: toWallText(toWallClock(Date.parse(row.scheduled), zone), false) };
}

/** The body as written, without marks that stand within a phrase: reading ten thousand bodies takes seconds. */
const toText = perObject(({ inside, data, body }: Entry): string => {
  const all = [inside, ...listStrings(data), body.replace(/\]\([^)\s]*\)|[*_[\]]/g, '')];
  return toKey(all.join(' \n ')).replace(/[^\S\n]+/g, ' ');
});

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(listStrings)
    : [];
}

const ENTITIES: readonly string[] = ENTITY_KINDS;

function listNamed(entry: Entry): Names {
  const { kind, data, facts } = entry;
  const fields = listFields(kind).flatMap(({ pattern, meta: { to } }) =>
    to === undefined ? [] : [{ to, ids: findAt(data, pattern).map(({ value }) => value) }],
  );
  const find = (isMeant: (to: readonly string[]) => boolean, more: readonly string[] = []) => {
    const own = fields.filter(({ to }) => isMeant(to));
    return own.length + more.length === 0
      ? undefined
      : [...new Set([...own.flatMap(({ ids }) => ids), ...more])];
  };
  const isOnly = (name: string) => (to: readonly string[]) => to.length === 1 && to[0] === name;
  const spoken = facts.statements.map(({ by }) => by);
  const asked = facts.statements.flatMap(({ about }) => about ?? []);
  const mentioned = facts.mentions.map(({ id }) => id);
  return {
    outlet: find(isOnly('outlet')),
    // The wider topic of a topic is none that it belongs to.
    topic: kind === 'topic' ? undefined : find(isOnly('topic')),
    place: kind === 'coverage' || kind === 'event' ? find(isOnly('place')) : undefined,
    question: find(isOnly('question'), asked),
    entity: find((to) => to.some((one) => ENTITIES.includes(one)), mentioned),
    ...(isOf(entry, 'coverage') && {
      by: [...new Set([...spoken, ...facts.quotes.map(({ by }) => by)])],
      credit: (entry.data.credits ?? []).map(
        ({ name = '', organization = '' }) => name || organization,
      ),
    }),
  };
}

function listClocks(entry: Entry): Partial<Record<RowClock, string>> {
  const { publish: scheduled } = entry.data;
  if (isOf(entry, 'coverage')) {
    const { dates, sources } = entry.data;
    const { happened = dates.claimed, added } = dates;
    return omit({ happened, published: sources[0]?.published, added, scheduled });
  }
  if (isOf(entry, 'event')) return omit({ happened: entry.data.date, scheduled });
  if (isOf(entry, 'measure')) return omit({ happened: entry.data.history.at(-1)?.on, scheduled });
  return omit({ happened: entry.kind === 'day' ? entry.id : undefined, scheduled });
}

function omit(
  clocks: Partial<Record<RowClock, string | undefined>>,
): Partial<Record<RowClock, string>> {
  const given = Object.entries(clocks).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given);
}

/** A file that makes no entry because of its errors. */
function toBrokenRow(view: View, inside: string): Row {
  const { kind, id } = getAddressed(inside);
  const { title, status, publish: scheduled } = getWritten(view, inside);
  const read = () => toKey(`${inside} ${Buffer.from(view.bytesOf(inside)).toString('utf8')}`);
  return { inside, kind, id, title, key: toKey(title), status, ...omit({ scheduled }), text: read };
}

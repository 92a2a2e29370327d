/** What readers rely on in an entry, by kind, as digests: enough to tell later that it says something else. */
import { createHash } from 'node:crypto';
import { toAddressKey } from '../kinds/address-key.ts';
import type { KindData, KindName } from '../kinds/kinds.ts';
import type { ProseFacts } from '../prose/facts.ts';
import type { Finding } from './entry.ts';
import type { Thing } from './thing.ts';

interface Table<Data> {
  /** By the fields at which a change is told. */
  readonly parts: Readonly<Record<string, (data: Data, facts: ProseFacts) => unknown>>;
  /**
   * What has a day or a place in a list of its own, by its field: one more is news; one that is gone or says something
   * else is not.
   */
  readonly dated?: Readonly<
    Record<string, (data: Data, facts: ProseFacts) => readonly Said[] | undefined>
  >;
  /** The parts that may change with a note other than a correction: `dates.updated`, or one more of `revisions`. */
  readonly excusable?: readonly string[];
}

/** The day, as written, or what else it is known by, and the rest; where it stands, if not in a list of its own field. */
type Said = readonly [on: string, says: unknown, at?: Finding['at']];

/** An entry of a list or a group of fields that has a day of its own. */
export interface Dated {
  /** Day and digest. */
  readonly key: string;
  readonly at: Finding['at'];
}

/** A statement: its name within its page, to which others link, and what it says. */
export interface Named {
  readonly name: string;
  readonly digest: string;
  readonly at: Finding['at'];
}

const body = (_: unknown, { text }: ProseFacts) => toWords(text);

const TABLES: { readonly [Kind in KindName]?: Table<KindData[Kind]> } = {
  coverage: {
    parts: {
      title: ({ title }) => toWords(title),
      summary: ({ summary }) => toWords(summary),
      body,
      'dates.happened': ({ dates }) =>
        dates.happened ?? (dates.claimed && ['claimed', dates.claimed]),
      'dates.added': ({ dates }) => dates.added,
      place: ({ place }) => place,
    },
    excusable: ['body'],
    dated: {
      Quote: (_, { quotes }) =>
        quotes.map(({ by, as, lang = '', text, place }) => [
          '',
          [by, lang, [text, as].map(toWords)],
          place,
        ]),
      // Statements name their sources by their place in the list.
      sources: ({ sources }) =>
        sources.map(({ outlet, url, published, official }, index) => [
          `source ${String(index + 1)}`,
          [outlet, url && toAddressKey(url), published, official],
        ]),
      'sources.changes': ({ sources }) =>
        sources.flatMap(({ changes = [] }, source) =>
          changes.map(({ on, was, now, note }, index): Said => [
            on,
            [was, now, note].map(toWords),
            ['sources', source, 'changes', index],
          ]),
        ),
    },
  },
  topic: {
    parts: {
      title: ({ title }) => toWords(title),
      summary: ({ summary }) => toWords(summary),
      scope: ({ scope }) => scope && [scope.in, scope.out].map((list = []) => list.map(toWords)),
      body,
    },
    excusable: ['summary', 'scope', 'body'],
    dated: {
      revisions: ({ revisions }) => revisions?.map(({ on, summary }) => [on, toWords(summary)]),
    },
  },
  question: {
    parts: {
      'title, definition': ({ title, definition }) => [title, definition].map(toWords),
      positions: ({ positions }) =>
        Object.entries(positions).map(([id, sentence]) => [id, toWords(sentence)]),
      window: ({ window }) => window,
      body,
    },
    dated: {
      answered: ({ answered: one }) => one && [[one.on, [one.by, one.position, toWords(one.why)]]],
      override: ({ override: one }) => one && [[one.on, [one.status, one.by, toWords(one.why)]]],
    },
  },
  measure: {
    parts: {
      'title, goods': ({ title, goods }) => [title, goods].map(toWords),
      'actor, party': ({ actor, party }) => [actor, party],
      'supersedes, amends, series': ({ supersedes, amends, series }) => [
        supersedes,
        amends,
        series,
      ],
      target: ({ target }) => target,
      body,
      followed: ({ followed }) => followed,
    },
    dated: {
      history: ({ history }) =>
        history.map(({ on, status, effective, rate, authority, note }) => [
          on,
          [status, effective, rate, toWords(authority), toWords(note)],
        ]),
    },
  },
  person: {
    parts: { 'name, party': ({ name, party }) => [toWords(name), party], body },
    // That a role has ended since is no mistake in what was said of it.
    dated: {
      roles: ({ roles }) =>
        roles?.map(({ title, organization, from = '' }) => [from, [toWords(title), organization]]),
    },
  },
  organization: { parts: { 'name, party': ({ name, party }) => [toWords(name), party], body } },
  place: { parts: { 'name, zone': ({ name, zone }) => [toWords(name), zone], body } },
  event: {
    parts: {
      title: ({ title }) => toWords(title),
      'date, interval': ({ date, interval }) => [date, interval],
      place: ({ place }) => place,
      body,
    },
    // What was planned takes place, or does not: that is news.
    dated: {
      outcome: ({ outcome }) =>
        outcome === undefined || outcome === 'planned' ? undefined : [['', outcome]],
    },
  },
  outlet: {
    parts: {
      name: ({ name }) => toWords(name),
      ownership: ({ ownership: one }) => one && [one.type, one.owner, one.note].map(toWords),
    },
  },
};

/** The digest of each part by its fields, in the order of the table; `''` of what is not there. */
export function listParts({ kind, data, entry }: Thing): [fields: string, digest: string][] {
  return Object.entries(tableOf(kind).parts).map(([fields, tell]) => {
    const says = tell(data, entry.facts);
    return [fields, says === undefined ? '' : toDigest(says)];
  });
}

/** The parts that may change with another note than a correction. */
export function listExcusable({ kind }: Thing): readonly string[] {
  return tableOf(kind).excusable ?? [];
}

/** The statements of the body; only those of coverage have an address. */
export function listNamed({ kind, entry }: Thing): Named[] {
  if (kind !== 'coverage') return [];
  return entry.facts.statements.map(
    ({ id: name, place: at, text, as, to, original, translator, note, ...exact }) => {
      const words = [text, as, to, original, translator, note].map(toWords);
      return { name, digest: toDigest([exact, words]), at };
    },
  );
}

/** Whatever has a day of its own, by its field; corrections of every kind and quotations among it. */
export function groupDated({ kind, data, entry }: Thing): ReadonlyMap<string, readonly Dated[]> {
  const { dated = {} } = tableOf(kind);
  const corrections = data.corrections?.map(({ on, type, was, now, why }): Said => [
    on,
    [type, ...[was, now, why].map(toWords)],
  ]);
  const lists = [
    ['corrections', corrections] as const,
    ...Object.entries(dated).map(([field, list]) => [field, list(data, entry.facts)] as const),
  ];
  return new Map(
    lists.flatMap(([field, list = []]) =>
      list.length === 0
        ? []
        : [[field, list.map((said, index) => toDated(data, field, said, index))]],
    ),
  );
}

function toDated(data: object, field: string, [on, says, at]: Said, index: number): Dated {
  const isList = Array.isArray((data as Record<string, unknown>)[field]);
  return { key: `${on} ${toDigest(says)}`, at: at ?? (isList ? [field, index] : [field]) };
}

function tableOf(kind: KindName): Table<unknown> {
  return (TABLES[kind] ?? { parts: { body } }) as Table<unknown>;
}

/** The words alone: case, punctuation, white space and links make no other text. */
function toWords(text = ''): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join(' ');
}

function toDigest(says: unknown): string {
  return createHash('sha256').update(JSON.stringify(says)).digest('base64url').slice(0, 10);
}

/** One thing as a record of data: its id, its address, and what its file says; of coverage, also what its text says. */
import type { KindName } from '../../kinds/kinds.ts';
import { isKind, type Thing } from '../../model/thing.ts';
import { toAbsolute, type Context } from '../context.ts';
import { toStatementId } from '../../model/tables/statements.ts';
import { toRecordFacts } from './record/thing-facts.ts';

/** All of a kind that is published, by id in code units. Withdrawn items are not here. */
export function listOfKind({ publication }: Context, kind: KindName): readonly Thing[] {
  const things = kind === 'coverage' ? publication.items : (publication.things.get(kind) ?? []);
  return things.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

export function toRecord(context: Context, thing: Thing): Readonly<Record<string, unknown>> {
  const { id, url, data } = thing;
  const facts = isKind(thing, 'coverage')
    ? { text: toTextFacts(context, thing) }
    : toRecordFacts(context, thing);
  return { id, url: toAbsolute(context, url), ...data, ...facts };
}

export interface TextFacts {
  readonly words: number;
  /** Ids of entities, in the order in which the text first names them. */
  readonly mentions: readonly string[];
  readonly quotes: readonly QuoteRecord[];
  readonly statements: readonly string[];
}

interface QuoteRecord {
  readonly by: string;
  readonly as: string | undefined;
  readonly lang: string | undefined;
  readonly cite: string | undefined;
  readonly text: string;
}

function toTextFacts({ publication }: Context, { entry, url }: Thing<'coverage'>): TextFacts {
  const { words, mentions, quotes } = entry.facts;
  return {
    words,
    mentions: [...new Set(mentions.map(({ id }) => id))],
    quotes: quotes.map(({ by, as, lang, cite, text }) => ({ by, as, lang, cite, text })),
    statements: (publication.record.of.get(url) ?? []).map(toStatementId),
  };
}

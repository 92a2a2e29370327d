/** The words that the glossary explains, by what they are called everywhere else. */
import type { Publication } from '../../model/publication.ts';
import { getWords, type Words } from '../../words/words.ts';

const en = getWords('en');

export type Term = keyof Words['glossary']['meanings'];

/** In a story without sides there is nothing to explain of them. */
export function isTermOf({ about }: Pick<Publication, 'about'>, term: Term): boolean {
  return term !== 'side' || (about.parties ?? []).length > 0;
}

export const TERMS = Object.keys(en.glossary.meanings) as readonly Term[];

export function toTermName(words: Words, term: Term): string {
  const { glossary, item, measures, sources, statement, status } = words;
  const labels: Readonly<Partial<Record<Term, string>>> = {
    ...glossary.names,
    announced: measures.statuses.announced,
    claimed: item.clocks.claimed,
    denies: statement.relations.denies.of,
    disputed: status.labels.disputed,
    'hard-to-fit-with': statement.relations.disputes.of,
    'in-force': measures.statuses['in-force'],
    known: status.labels.known,
    'official-record': sources.officialRecord,
    qualifies: statement.relations.qualifies.of,
    readout: statement.venues.readout,
    unknown: status.labels.unknown,
  };
  // A relation stands before the other statement, in some languages with a colon.
  return (labels[term] ?? term).replace(/\s*[:：]$/, '');
}

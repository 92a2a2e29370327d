/** What only the body of a coverage item may hold, since its sources say where it was read. */
import { getKind } from '../kinds/kinds.ts';
import { toFound } from './dangling.ts';
import type { Entry, Finding } from './entry.ts';

/** Statements outside coverage, which the record would not know; and quotations there that nobody could look up. */
export function findMisplaced(entry: Entry): Finding[] {
  if (entry.kind === 'coverage') return [];
  const folder = `${getKind(entry.kind).folder}/`;
  const { statements, quotes } = entry.facts;
  return [
    ...statements.map(({ place }) => ({
      ...toFound({ entry, at: place, field: 'body' }, 'prose.misplaced-component'),
      message: `<Statement> stands in ${folder}, where the record does not read it`,
      remedy: 'put it in the coverage item whose source carries it',
    })),
    ...quotes
      .filter(({ cite }) => cite === undefined)
      .map(({ place }) => ({
        ...toFound({ entry, at: place, field: 'Quote.cite' }, 'prose.missing-attribute'),
        message: `<Quote> lacks cite, and ${folder} has no sources to read it in`,
        remedy: 'add cite="…": the web address at which the words can be read or heard',
      })),
  ];
}

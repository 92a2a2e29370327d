/** What stands in no place, or in a wrong one. Only the body of a coverage item has sources that say where a thing was read. */
import { getKind } from '../content/kinds/kinds.ts';
import { toFound } from './dangling.ts';
import type { Entry, Finding } from './entry.ts';
import type { Item } from './item.ts';

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

/** An item in no topic, where there are topics: whoever follows the story by them never hears of it. */
export function findUnfiled({ entry, data, topics }: Item, hasTopics: boolean): Finding[] {
  if (!hasTopics || topics.length > 0 || data.topics.length > 0) return [];
  return [
    {
      ...toFound({ entry, at: ['title'], field: 'topics' }, 'topics.none'),
      severity: 'warning',
      message: 'the item is in no topic, so no list, feed or calendar of a topic has it',
      remedy: 'add `topics`, with the ids of those that it belongs to',
    },
  ];
}

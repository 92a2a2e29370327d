import { DATA_URL } from '../../../site/addresses/pages.ts';
import { PREFIXES, RELATIONS, STATEMENT_WORDS } from '../../../model/vocabulary.ts';
import { toAbsolute, type Context } from '../../context.ts';

type Term = Readonly<Record<string, string>>;

/** The `@context` of the graph, written out in the file, so that it is read without asking anybody. */
export function toGraphContext(context: Context): Readonly<Record<string, string | number | Term>> {
  const relations = Object.entries(RELATIONS).map(([name, { same, reverse }]): [string, Term] => [
    name,
    {
      ...(reverse === undefined ? { '@id': same ?? `our:${name}` } : { '@reverse': reverse }),
      '@type': '@id',
    },
  ]);
  return {
    '@version': 1.1,
    ...PREFIXES,
    // Words that no shared vocabulary has are explained on the page of the data.
    our: toAbsolute(context, `${DATA_URL}#`),
    kind: 'our:kind',
    name: 'schema:name',
    author: { '@id': STATEMENT_WORDS.author.same, '@type': '@id' },
    speaker: 'our:speaker',
    page: { '@id': 'schema:url', '@type': '@id' },
    license: { '@id': 'schema:license', '@type': '@id' },
    ...Object.fromEntries(relations),
  };
}

import { toSchemaUrl } from '../../../site/addresses/files.ts';
import { KIND_NAMES } from '../../../content/kinds/kinds.ts';
import { RELATIONS, STATEMENT_WORDS } from '../../../model/vocabulary.ts';
import { toAbsolute, type Context } from '../../context.ts';
import { HEAD_OPTIONAL, HEAD_SCHEMA } from '../head.ts';
import { address, closed, list, text } from '../schema-parts.ts';

/** The JSON Schema (draft 2020-12) of `graph.json`. */
export function toGraphSchema(context: Context): string {
  const relations = Object.fromEntries(
    Object.entries(RELATIONS).map(([name, { about }]) => [
      name,
      list({ type: 'string', format: 'uri' }, about),
    ]),
  );
  const node = closed(
    {
      '@id': address('The thing itself; of a statement, where it stands.'),
      '@type': text('What it is, in the words of schema.org where they have one.'),
      kind: { enum: [...KIND_NAMES, 'statement'], description: 'What it is here.' },
      name: text('Its title or name; a statement has none.'),
      author: list({ type: 'string', format: 'uri' }, STATEMENT_WORDS.author.about),
      speaker: text(STATEMENT_WORDS.speaker.about),
      page: address('The page about it.'),
      license: address('Of the data as a whole.'),
      ...relations,
    },
    ['kind', 'name', 'author', 'speaker', 'license', ...Object.keys(relations)],
  );
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: toAbsolute(context, toSchemaUrl('graph')),
    title: `Graph of ${context.publication.about.name}`,
    description: 'Every thing and every relation between two of them, as JSON-LD.',
    ...closed(
      {
        ...HEAD_SCHEMA,
        '@context': { type: 'object', description: 'What the terms mean to programs.' },
        '@graph': list(node, 'The data as a whole, then a node each, by address.'),
      },
      HEAD_OPTIONAL,
    ),
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

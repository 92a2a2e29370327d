import { getKind, type KindName } from '../../kinds/kinds.ts';
import { toDataSchema } from '../../kinds/json-schema.ts';
import { toAbsolute, type Context } from '../context.ts';
import { HEAD_OPTIONAL, HEAD_SCHEMA } from './head.ts';
import { RECORD_FACTS } from './record/facts-schema.ts';
import { address, closed, text, texts } from './schema-parts.ts';

export function toSchemaPath(kind: KindName): string {
  return `data/schemas/${kind}.schema.json`;
}

/** The JSON Schema (draft 2020-12) of the data file of a kind. */
export function toFileSchema(context: Context, kind: KindName): string {
  const { folder, about, many } = getKind(kind);
  const { $schema, ...record } = toDataSchema(kind);
  const isCoverage = kind === 'coverage';
  const schema = {
    $schema,
    $id: toAbsolute(context, `/${toSchemaPath(kind)}`),
    title: `${many} of ${context.publication.about.name}`,
    description: about,
    ...closed(
      {
        ...HEAD_SCHEMA,
        withdrawn: { type: 'array', items: WITHDRAWN, description: 'Those that were taken back.' },
        [folder]: { type: 'array', items: { $ref: '#/$defs/record' }, description: 'By id.' },
      },
      HEAD_OPTIONAL,
    ),
    $defs: {
      record: {
        ...record,
        properties: {
          id: text('Path of the file below its folder, without its ending.'),
          url: address('The page.'),
          ...record.properties,
          ...(isCoverage && { text: TEXT_FACTS }),
          ...RECORD_FACTS[kind],
        },
        required: ['id', 'url', ...(record.required ?? []), ...(isCoverage ? ['text'] : [])],
      },
    },
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

const WITHDRAWN = closed({
  id: text('Its id.'),
  url: address('The page.'),
  why: text('Why it was withdrawn.'),
});

const QUOTE = closed(
  {
    by: text('Id of the speaker, or “anonymous”.'),
    as: text('Their role at the time.'),
    lang: text('Language of the words, if not that of the item.'),
    cite: address('Where the words can be read or heard.'),
    text: text('The words.'),
  },
  ['as', 'lang', 'cite'],
);

const TEXT_FACTS = {
  ...closed({
    words: { type: 'integer', description: 'Length of our text in words.' },
    mentions: texts('Ids that the text names, each once.'),
    quotes: { type: 'array', items: QUOTE, description: 'Quotations, in the order of the text.' },
    statements: texts('Ids of its statements in `statements.json`, in the order of saying.'),
  }),
  description: 'What the text itself says.',
};

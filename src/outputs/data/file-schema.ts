import { toSchemaUrl } from '../../site/addresses/files.ts';
import { getKind, type KindName } from '../../content/kinds/kinds.ts';
import { toDataSchema } from '../../content/kinds/json-schema.ts';
import { toAbsolute, type Context } from '../context.ts';
import { HEAD_OPTIONAL, HEAD_SCHEMA } from './head.ts';
import { getDerivedSchema } from './derived-schema.ts';
import { address, closed, text } from './schema-parts.ts';

/** The JSON Schema (draft 2020-12) of the data file of a kind. */
export function toFileSchema(context: Context, kind: KindName): string {
  const { folder, about, many } = getKind(kind);
  const { $schema, ...record } = toDataSchema(kind);
  const derived = getDerivedSchema(kind);
  const schema = {
    $schema,
    $id: toAbsolute(context, toSchemaUrl(kind)),
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
          ...derived.properties,
        },
        required: ['id', 'url', ...(record.required ?? []), ...derived.required],
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

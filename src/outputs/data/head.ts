/** What all data files share: the fields of their head, their lines, and small parts of their JSON Schemas. */
import { toPresentDay } from '../../model/publication.ts';
import { FRONT_URL } from '../../site/addresses/pages.ts';
import { toSchemaUrl } from '../../site/addresses/files.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import type { OutputContext } from '../output-file.ts';
import type { FilePart } from './cut.ts';

export const textSchema = (description: string) => ({ type: 'string', description });
export const wordSchema = (words: readonly string[], description: string) => ({
  type: 'string',
  enum: words,
  description,
});
export const address = (description: string) => ({ type: 'string', format: 'uri', description });
export const numberSchema = (description: string) => ({ type: 'number', description });
export const flagSchema = (description: string) => ({ type: 'boolean', description });
export const texts = (description: string) => ({
  type: 'array',
  items: { type: 'string' },
  description,
});
export const list = (items: unknown, description: string) => ({
  type: 'array',
  items,
  description,
});

/** An object with no other properties; all but the `optional` ones are required. */
export function closed(
  properties: Readonly<Record<string, unknown>>,
  optional: readonly string[] = [],
) {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** The head of a file that stays as it is while the record goes on elsewhere. */
export function toLastingHead(context: OutputContext, schema: string) {
  const { about } = context.publication;
  return {
    $schema: toAbsolute(context, schema),
    publication: about.name,
    url: toAbsolute(context, FRONT_URL),
    licence: about.licence,
  };
}

export function toDataHead(context: OutputContext, schema: string) {
  const { about } = context.publication;
  const until = toPresentDay(context.publication);
  return {
    ...toLastingHead(context, schema),
    ...(until !== '' && { until }),
    ...(about.ended !== undefined && { ended: about.ended }),
  };
}

const HEAD_SCHEMA = {
  $schema: address('This schema.'),
  publication: textSchema('Name of the publication.'),
  url: address('Its address.'),
  licence: textSchema('Licence of these data: an SPDX identifier or an address.'),
  until: textSchema(
    'The day up to which the record goes; absent from an empty one, and from the file of one thing.',
  ),
  ended: textSchema('The day on which the record ended; absent while it goes on.'),
};

export interface FileShape extends Readonly<Record<'title' | 'about', string>> {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly optional?: readonly string[];
}

/** The JSON Schema (draft 2020-12) of the data file `name`; the publication’s name completes `title`. */
export function printSchema(
  context: OutputContext,
  name: string,
  { title, about, properties, optional = [] }: FileShape,
  definitions: object = {},
): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: toAbsolute(context, toSchemaUrl(name)),
    title: `${title} of ${context.publication.about.name}`,
    description: about,
    ...closed({ ...HEAD_SCHEMA, ...properties }, ['until', 'ended', ...optional]),
    ...definitions,
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

/** What a file that can be cut may have in place of its rows. */
const PARTS_SCHEMA = {
  parts: list(
    closed({
      period: textSchema('A year, a month, or “undated”.'),
      url: address('A file of the same form with the rows of that time, or with parts again.'),
      bytes: numberSchema('Its length.'),
    }),
    'In place of the rows of a file that grew too long.',
  ),
};

/** For a file that may be an index: rows or parts. */
export function toCutShape(shape: FileShape): FileShape {
  const properties = { ...shape.properties, ...PARTS_SCHEMA };
  return { ...shape, properties, optional: [Object.keys(shape.properties).at(-1) ?? '', 'parts'] };
}

/** What stands at the address of a file that was cut. */
export function printIndex(
  context: OutputContext,
  head: object,
  parts: readonly FilePart[],
): string {
  const rows = parts.map(({ period, url, bytes }) => ({
    ...{ period, url: toAbsolute(context, url), bytes },
  }));
  return printList(head, 'parts', rows);
}

/** A JSON object: the fields of `head`, then the list `name`, one element per line for comparing two versions. */
export function printList(head: object, name: string, rows: readonly unknown[]): string {
  return [...eachLine(head, name, rows)].join('');
}

export function* eachLine(head: object, name: string, rows: Iterable<unknown>): Generator<string> {
  const fields = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  yield `{\n${fields.join('\n')}\n${JSON.stringify(name)}: [`;
  let gap = '\n';
  for (const row of rows) {
    yield `${gap}${JSON.stringify(row)}`;
    gap = ',\n';
  }
  yield gap === '\n' ? ']\n}\n' : '\n]\n}\n';
}

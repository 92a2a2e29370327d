/** What all data files share: the fields of their head, their lines, and small parts of their JSON Schemas. */
import { toPresentDay } from '../../model/publication.ts';
import { FRONT_URL } from '../../site/addresses/pages.ts';
import { toSchemaUrl } from '../../site/addresses/files.ts';
import { toAbsolute } from '../../site/addresses/print.ts';
import type { OutputContext } from '../output-file.ts';
import type { FilePart } from './cut.ts';
import schemas from './fields.json' with { type: 'json' };

export const textSchema = (description: string) => ({ type: 'string', description });
export const address = (description: string) => ({ type: 'string', format: 'uri', description });
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
    ...closed({ ...schemas.head, ...properties }, ['until', 'ended', ...optional]),
    ...definitions,
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

/** For a file that may be an index: rows or parts. */
export function toCutShape(shape: FileShape): FileShape {
  const properties = { ...shape.properties, ...schemas.parts };
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

/** Describes which values a field accepts, by trying them on its schema, so the manual cannot contradict the check. */
import { z } from 'zod';
import { type DescribedMeta, readMeta } from '../../src/content/kinds/field-meta.ts';
import { day, moment, WHEN } from '../../src/content/kinds/fields.ts';

export interface Form {
  readonly form: string;
  readonly example: string;
  readonly description: string;
}

/** Sentences that `fields.ts` adds to descriptions, and that the form already says. */
const SAID: readonly string[] = [
  ` ${WHEN}.`,
  ...[moment, day].map((part) => part('').description ?? ''),
];

/**
 * Tried in this order on a field that does not accept any text; a field that accepts months or times accepts more than
 * days.
 */
const EXAMPLES: readonly (readonly [form: string, probe: string, example?: string])[] = [
  ['id', 'some-id'],
  ['old address', 'topics/old-name'],
  ['licence', 'CC-BY-4.0'],
  ['web address', 'https://example.org/page'],
  ['date', '2025-02', '2025-02-12'],
  ['day or time', '2025-02-12T02:58-05:00', '2025-02-12'],
  ['day', '2025-02-12'],
  ['time zone', 'Asia/Shanghai'],
  ['language tag', 'en-GB'],
  ['country code', 'CN'],
  ['colour', '#1a5796'],
  ['path', '/method'],
  ['number', '39.9'],
  ['year', '2025'],
  ['host', 'https://stats.example.org'],
  ['repository', 'https://github.com/name/ferries'],
];

/** How a value of each form is written. */
export const FORM_EXAMPLES: readonly (readonly [form: string, example: string])[] = [
  ...EXAMPLES.map(([form, probe, example = probe]) => [form, example] as const),
  ['image file', './picture.jpg'],
];

export function findForm(schema: z.core.$ZodType, meta: DescribedMeta): Form {
  const own =
    meta.description ??
    (schema instanceof z.ZodArray ? readMeta(schema.element).description : undefined) ??
    '';
  const description = SAID.reduce((text, said) => text.replace(said, ''), own).trim();
  const { form, example } = find(schema, meta);
  return { form, example, description: description.replace(/ One of: .*$/, '') };
}

function find(schema: z.core.$ZodType, meta: DescribedMeta): Omit<Form, 'description'> {
  if (meta.to !== undefined)
    return { form: `id of ${toAlternatives(meta.to)}`, example: 'some-id' };
  if (meta.party === true) return { form: 'id of a side', example: 'some-id' };
  if (meta.image === true) return { form: 'image file', example: './picture.jpg' };
  if (schema instanceof z.ZodArray) {
    const { form, example } = findForm(schema.element, readMeta(schema.element));
    return { form: `list: ${form}`, example: example === '' ? '' : `[${example}]` };
  }
  if (schema instanceof z.ZodTuple) return { form: 'two numbers', example: findPair(schema) };
  if (schema instanceof z.ZodObject || schema instanceof z.ZodRecord)
    return { form: 'fields below', example: '' };
  if (schema instanceof z.ZodEnum)
    return { form: `one of ${schema.options.join(', ')}`, example: String(schema.options[0]) };
  return findText(schema);
}

/** Of a place, or of a point in a picture. */
function findPair(schema: z.core.$ZodType): string {
  const pairs = ['[39.9, 116.4]', '[70, 40]'];
  return pairs.find((pair) => z.safeParse(schema, pair.match(/[\d.]+/g)).success) ?? '';
}

function findText(schema: z.core.$ZodType): Omit<Form, 'description'> {
  const takes = (value: string) => z.safeParse(schema, value).success;
  const [said] = readMeta(schema).examples ?? [];
  if (takes('Any words at all.')) return { form: 'text', example: said ?? '' };
  const found = EXAMPLES.find(([, probe]) => takes(probe));
  if (found === undefined) return { form: 'text of one shape', example: said ?? '' };
  const [form, probe, example = probe] = found;
  return { form, example: said ?? example };
}

function toAlternatives(kinds: readonly string[]): string {
  const named = kinds.map((kind) => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`);
  const last = named.at(-1) ?? '';
  return named.length < 2 ? last : `${named.slice(0, -1).join(', ')} or ${last}`;
}

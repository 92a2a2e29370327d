/** A JSON Schema for files of messages, with which editors complete keys and show notes. */
import { FORMAT_KEYS } from '../../src/words/formats.ts';
import type { Messages } from '../../src/words/message.ts';
import { explainAll, findPlace, NOTES, type Explained } from './notes.ts';

const FALLBACK =
  'The language of which messages are taken that are missing here, by its tag. English if left out.';

/** The text of `src/words/words.schema.json`: one line per message, so that diffs are small. */
export function printSchema(english: Messages, all: readonly Messages[]): string {
  const others = Object.keys(NOTES.keys).filter((key) => english[key] === undefined);
  const properties = [
    ['$schema', { type: 'string' }],
    ['fallback', { type: 'string', description: FALLBACK }],
    ...explainAll(english, all).map((one) => [one.key, toProperty(one)] as const),
    ...others.filter((key) => !key.endsWith('*')).map((key) => [key, toOther(key)] as const),
  ] as const;
  const patterns = others
    .filter((key) => key.endsWith('*'))
    .map((key) => [`^${key.slice(0, -1).replaceAll('.', '\\.')}`, toOther(key)] as const);
  return [
    '{',
    '  "$schema": "http://json-schema.org/draft-07/schema#",',
    '  "title": "The words of the interface in a language",',
    '  "$comment": "Made by `npm run words -- --types` from en.json and scripts/words/notes.json.",',
    '  "type": "object",',
    '  "additionalProperties": false,',
    `  "properties": ${printLines(properties)},`,
    `  "patternProperties": ${printLines(patterns)}`,
    '}',
    '',
  ].join('\n');
}

function printLines(entries: readonly (readonly [string, object])[]): string {
  const lines = entries.map(
    ([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  return `{\n${lines.join(',\n')}\n  }`;
}

function toProperty(one: Explained): object {
  const { key, english, slots } = one;
  const needed = slots.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
  return {
    type: 'string',
    ...(FORMAT_KEYS.test(key) ? {} : toPattern(needed, slots.length > 0)),
    description: describe(one),
    default: english,
  };
}

/** `npm run words` and the check of a publication test what patterns cannot. */
function toPattern(needed: readonly string[], hasSlots: boolean): object {
  if (!hasSlots)
    return {
      pattern: '^[^{}]*$',
      patternErrorMessage: 'It has no slots: write it without braces.',
    };
  if (needed.length === 0) return {};
  return {
    pattern: `^${needed.map((name) => `(?=[^]*\\{\\s*${name}\\b)`).join('')}`,
    patternErrorMessage: `Use ${needed.map((name) => `{${name}}`).join(', ')}.`,
  };
}

function toOther(key: string): object {
  const description = [NOTES.keys[key], findPlace(key, NOTES)].filter(Boolean).join('\n');
  return { type: 'string', description };
}

/** “What it is. Where it appears. Slots: … Reads: …”, each on a line. */
export function describe({ note, place, slots, examples }: Explained): string {
  return [
    note,
    place,
    slots.length === 0 ? '' : `Slots: ${describeSlots(slots)}.`,
    examples.length === 0 ? '' : `Reads: ${examples.map((one) => `“${one}”`).join(' or ')}`,
  ]
    .filter(Boolean)
    .join('\n');
}

export function describeSlots(slots: Explained['slots']): string {
  return slots
    .map(
      ({ name, means, isOptional }) => `{${name}} ${means}${isOptional ? ' (may go unsaid)' : ''}`,
    )
    .join('; ');
}

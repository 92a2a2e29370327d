/**
 * The newest changes, for the marks “new since your last visit”, which a reader’s own browser works out: it asks
 * for this file and tells nobody what it has seen.
 */
import { toSchemaUrl } from '../../../site/addresses/files.ts';
import { toAbsolute, toBase, toPrinted, type Context } from '../../context.ts';
import { HEAD_OPTIONAL, HEAD_SCHEMA, toHead } from '../head.ts';
import { printLines } from '../print-lines.ts';
import { closed, list, text, texts } from '../schema-parts.ts';
import { CHANGE_KINDS, listChanges } from './changes.ts';

/** More than a reader would go through. */
export const LENGTH = 400;

/** `after` is the day after which no change is left out; `''` where all are there. */
export function toChangesJson(context: Context): string {
  const base = toBase(context);
  const changes = listChanges(context.publication);
  const after = changes[LENGTH]?.[2] ?? '';
  const head = { ...toHead(context, toSchemaUrl('changes')), after };
  const rows = changes
    .slice(0, LENGTH)
    .map(([kind, key, on, of]) => [
      kind,
      toPrinted(base, key),
      on,
      of.map((url) => toPrinted(base, url)),
    ]);
  return printLines(head, 'changes', rows);
}

export function toChangesSchema(context: Context): string {
  const about = 'What came into the publication, newest first.';
  const change = {
    type: 'array',
    prefixItems: [
      { enum: CHANGE_KINDS, description: 'What came.' },
      text(
        'The address of the item or the statement; of a correction or a status its page and a mark.',
      ),
      text('The day on which it came here.'),
      texts('The pages of topics, questions and things that it counts for.'),
    ],
    items: false,
    minItems: 4,
    description: 'One change.',
  };
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: toAbsolute(context, toSchemaUrl('changes')),
    title: `Changes of ${context.publication.about.name}`,
    description: about,
    ...closed(
      {
        ...HEAD_SCHEMA,
        after: text('The day after which no change is left out; empty where all are there.'),
        changes: list(change, about),
      },
      HEAD_OPTIONAL,
    ),
  };
  return `${JSON.stringify(schema, null, 1)}\n`;
}

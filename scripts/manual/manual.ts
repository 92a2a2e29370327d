/** Generates `docs/content-model.md` from the kinds, the components and the codes. */
import { isDeepStrictEqual } from 'node:util';
import { WHEN } from '../../src/content/kinds/fields.ts';
import { getKind, KIND_NAMES } from '../../src/content/kinds/kinds.ts';
import { publication } from '../../src/content/kinds/publication.ts';
import { COMPONENTS, type ComponentRule } from '../../src/content/prose/components.ts';
import { PROSE_CODES } from '../../src/content/prose/finding.ts';
import { type FieldRow, foldFields, type Listed } from './fold-fields.ts';
import { FORM_EXAMPLES } from './forms.ts';
import { printTable } from './markdown-table.ts';
import { listManualFields, type ManualField } from './manual-field.ts';

/** Returns Markdown. The comments for Prettier protect its tables. */
export function toManual(): string {
  const kinds = KIND_NAMES.map((name) => ({ name, ...getKind(name) }));
  const [first = [], ...others] = kinds.map(({ schema }) => listManualFields(schema));
  const shared = first.filter((field) =>
    others.every((fields) => fields.some((one) => isDeepStrictEqual(one, field))),
  );
  const listed: Listed = new Map();
  const section = (title: string, about: string, fields: readonly ManualField[]) =>
    printSection(title, about, foldFields(fields, listed, toAnchor(title)));
  const isOwn = ({ path }: ManualField) => !shared.some((field) => field.path === path);
  return [
    '# The content model',
    '<!-- Made from the source by `npm run manual`; edit the descriptions in `src/content/kinds` and `src/content/prose`. -->',
    '<!-- prettier-ignore-start -->',
    'A publication is a folder with `publication.yaml` and one file for each entry, in the folder of its kind. The id of an entry is the path of its file below that folder, without the ending: lower-case letters, digits and hyphens. Ids of people, organizations, places, events and outlets are unique across those five kinds. Any field not listed here is an error.',
    printTable(
      ['kind', 'file', 'what it is'],
      kinds.map(({ name, folder, format, about }) => [
        name,
        `\`${folder}/…${folder === 'coverage' ? '/YYYY/MM/…' : ''}.${format}\``.replace(
          '/…/YYYY',
          '/YYYY',
        ),
        about,
      ]),
    ),
    `**Dates.** ${WHEN}. Dateline keeps dates as you write them.`,
    `**Forms.** Examples of each: ${FORM_EXAMPLES.map(([form, example]) => `${form} \`${example}\``).join(', ')}.`,
    section(
      'publication.yaml',
      'The publication: what it is, what it covers, and its rules.',
      listManualFields(publication),
    ),
    section('Fields of every kind', 'Each kind below has these fields too.', shared),
    ...kinds.map(({ many, about, schema, folder }) =>
      section(
        `${capitalize(many)} (\`${folder}/\`)`,
        about,
        listManualFields(schema).filter(isOwn),
      ),
    ),
    '## Components\n\nA body is Markdown with these components. No other part of MDX is allowed: no import, export, expression, spread, HTML or event handler.',
    ...Object.entries<ComponentRule>(COMPONENTS).map(([name, rule]) =>
      componentSection(name, rule),
    ),
    '## Codes\n\nThe codes of problems in a body.',
    printTable(
      ['code', 'meaning'],
      Object.entries(PROSE_CODES).map(([code, text]) => [`\`${code}\``, text]),
    ),
    '<!-- prettier-ignore-end -->',
  ]
    .map((part) => part.trimEnd())
    .join('\n\n')
    .concat('\n');
}

function printSection(title: string, about: string, fields: readonly FieldRow[]): string {
  const rows = fields.map(({ path, alike, required, form, description, example }) => [
    toNames([path, ...alike], required),
    form,
    toText(description) + (isUsual(example, form, description) ? '' : ` Example: \`${example}\`.`),
  ]);
  return `## ${title}\n\n${about}\n\n${printTable(['field', 'form', 'what'], rows)}`;
}

function toNames(names: readonly string[], required: boolean): string {
  const shown = names.map((name) => `\`${name}\``).join(' ');
  return required ? `${shown} (required)` : shown;
}

/** Whether the row says it without its example, or the form does, whose own example is above. */
function isUsual(example: string, form: string, description: string): boolean {
  const plain = example.replace(/^\[|\]$/g, '');
  return (
    `${form} ${description}`.includes(plain) || FORM_EXAMPLES.some(([, usual]) => usual === plain)
  );
}

function componentSection(
  name: string,
  { describe, attributes, children, childrenRequired, stands }: ComponentRule,
): string {
  const held = { none: 'empty', phrasing: 'around words', flow: 'around paragraphs' }[children];
  const where = {
    block: 'on lines of its own',
    inline: 'in a line of text',
    either: 'in a line of text or on lines of its own',
  }[stands];
  const holds = children === 'none' || childrenRequired ? held : `${held} or empty`;
  const rows = Object.entries(attributes).map(([key, rule]) => [
    toNames([key], rule.required),
    toText(rule.describe),
  ]);
  const table = rows.length === 0 ? '' : `\n\n${printTable(['attribute', 'what'], rows)}`;
  return `### ${name}\n\n${toText(describe)} Use it ${where}, ${holds}.${table}`;
}

/** The anchor of a heading where Markdown is shown. */
function toAnchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z -]/g, '')
    .replaceAll(' ', '-');
}

/** Descriptions are plain text with code in backticks. */
function toText(text: string): string {
  return text.replaceAll('<', '&lt;');
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

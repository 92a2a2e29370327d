/** `docs/content-model.md`, made from the kinds, the components and the codes themselves. */
import { WHEN } from '../../src/content/kinds/fields.ts';
import { getKind, KIND_NAMES } from '../../src/content/kinds/kinds.ts';
import { publication } from '../../src/content/kinds/publication.ts';
import { COMPONENTS, type ComponentRule } from '../../src/content/prose/components.ts';
import { PROSE_CODES } from '../../src/content/prose/finding.ts';
import { printTable } from './markdown-table.ts';
import { listManualFields, type ManualField } from './manual-field.ts';

/** Markdown. The marks for Prettier keep its tables as they are made. */
export function toManual(): string {
  const kinds = KIND_NAMES.map((name) => ({ name, ...getKind(name) }));
  return [
    '# The content model',
    '<!-- Made from the source by `npm run manual`; edit the descriptions in `src/content/kinds` and `src/content/prose`. -->',
    '<!-- prettier-ignore-start -->',
    'A publication is a folder: `publication.yaml`, and one file for each thing, in the folder of its kind. The path of a file below that folder, without its ending, is its id: lower-case letters, digits and hyphens. Ids of people, organizations, places, events and outlets are unique across those five kinds. A field that is not named here is an error.',
    printTable(
      ['kind', 'file', 'required', 'what it is'],
      kinds.map(({ name, folder, format, schema, about }) => [
        name,
        `\`${folder}/…${folder === 'coverage' ? '/YYYY/MM/…' : ''}.${format}\``.replace(
          '/…/YYYY',
          '/YYYY',
        ),
        listManualFields(schema)
          .filter(isFirst)
          .map(({ path }) => `\`${path}\``)
          .join(' '),
        about,
      ]),
    ),
    `**Dates.** ${WHEN}. They are kept as written.`,
    section(
      'publication.yaml',
      'What the publication is, whom it covers, by which rules.',
      listManualFields(publication),
    ),
    ...kinds.map(({ many, about, schema, folder }) =>
      section(`${capitalize(many)} (\`${folder}/\`)`, about, listManualFields(schema)),
    ),
    '## Components\n\nA body is Markdown with these components, by name. Nothing else of MDX is taken: no import, export, expression, spread, HTML or event handler.',
    ...Object.entries<ComponentRule>(COMPONENTS).map(([name, rule]) =>
      componentSection(name, rule),
    ),
    '## Codes\n\nWhat a problem with a body is called.',
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

function isFirst({ path, required }: ManualField): boolean {
  return required && !/[.[]/.test(path);
}

function section(title: string, about: string, fields: readonly ManualField[]): string {
  const rows = fields.map(({ path, required, form, description, example }) => [
    `\`${path}\``,
    required ? 'yes' : '',
    form,
    toText(description),
    example === '' ? '' : `\`${example}\``,
  ]);
  return `## ${title}\n\n${about}\n\n${printTable(['field', 'required', 'form', 'what', 'example'], rows)}`;
}

function componentSection(
  name: string,
  { describe, attributes, children, childrenRequired, stands }: ComponentRule,
): string {
  const held = { none: 'nothing', phrasing: 'words', flow: 'paragraphs' }[children];
  const where = {
    block: 'on lines of its own',
    inline: 'in a line of text',
    either: 'in a line of text or on lines of its own',
  }[stands];
  const holds = children === 'none' || childrenRequired ? held : `${held}, or nothing`;
  const rows = Object.entries(attributes).map(([key, rule]) => [
    `\`${key}\``,
    rule.required ? 'yes' : '',
    toText(rule.describe),
  ]);
  const table =
    rows.length === 0 ? '' : `\n\n${printTable(['attribute', 'required', 'what'], rows)}`;
  return `### ${name}\n\n${toText(describe)} Stands ${where}; holds ${holds}.${table}`;
}

/** Descriptions are plain text with code in backticks. */
function toText(text: string): string {
  return text.replaceAll('<', '&lt;');
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

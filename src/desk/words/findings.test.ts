/** The fields and findings of the desk are whole in every language, and it says them. */
import { describe, expect, test } from 'vitest';
import { type FormField, type FormValue, toFormSchema } from '../../content/kinds/form-schema.ts';
import { getKind, KIND_NAMES } from '../../content/kinds/kinds.ts';
import { publication } from '../../content/kinds/publication.ts';
import { shape } from '../../content/kinds/shape.ts';
import { FAULTS, type FaultRow, toFault } from '../../content/problems/fault.ts';
import { toError } from '../../content/problems/problem.ts';
import { type AttributeRule, COMPONENTS } from '../../content/prose/components.ts';
import { findLinkFault } from '../../content/prose/link.ts';
import { parseProse } from '../../content/prose/parse-prose.ts';
import { RULE_TEXTS } from '../../rules/rule.ts';
import { parseWhen } from '../../time/parse-when.ts';
import { isFailure } from '../../time/when.ts';
import MISTAKES from '../../time/mistakes.json' with { type: 'json' };
import { WHEN_ROW } from '../../time/mistakes.ts';
import { sayField } from './field-names.ts';
import { nameFields, sayFault, sayFields } from './findings.ts';
import { sayIn } from './say.ts';
import { chooseDeskWords, DESK_TABLES, readFieldWords, readFindings } from './words.ts';

const forms = KIND_NAMES.map((kind) => toFormSchema(kind).fields);
const fields = forms.flat().flatMap(listFields);
const names = [...new Set(fields.map(({ name }) => name))].sort();
/** They are asked for where they are missing. */
const attributes = Object.values(COMPONENTS)
  .flatMap((one) => Object.values<AttributeRule>(one.attributes))
  .filter(({ required }) => required);
const hints = [
  ...new Set([
    ...fields.flatMap(({ describe: own, value }) => [own, ...ofList(value)]),
    ...attributes.map(({ describe: own }) => own),
  ]),
]
  .filter(Boolean)
  .sort();
/** What is never said has no message: the manual alone has it. */
const rules = Object.entries(RULE_TEXTS).filter(([, { message }]) => message !== undefined);
const dates = Object.entries(MISTAKES).map(([name, row]) => [`${WHEN_ROW}${name}`, row] as const);
const rows = new Map<string, FaultRow>([...Object.entries(FAULTS), ...rules, ...dates]);
const TAGS = Object.keys(DESK_TABLES).filter((tag) => tag !== 'en');

function listFields(field: FormField): FormField[] {
  return [field, ...listBelow(field.value)];
}

function listBelow(value: FormValue): FormField[] {
  if (value.form === 'list' || value.form === 'map') return listBelow(value.of);
  if (value.form === 'group') return value.fields.flatMap(listFields);
  return value.form === 'tuple' ? value.of.flatMap(listFields) : [];
}

function ofList(value: FormValue): string[] {
  return value.form === 'list' ? [value.describe, ...ofList(value.of)] : [];
}

const TEXTS = ['message', 'remedy', 'near'] as const;
const list = (text: string, pattern: RegExp) => (text.match(pattern) ?? []).sort();
/** What is typed in files, and what is filled in: a slot may be said again. */
const toParts = (text: string) => ({
  code: list(text, /`[^`]+`/g),
  slots: [...new Set(list(text, /\{\w+\}/g))],
});

test('a rule and a fault never have a row of the same name', () => {
  expect(rows.size).toBe(Object.keys(FAULTS).length + rules.length + dates.length);
});

test('every field has a label in English', () => {
  expect(Object.keys(readFieldWords('en').names ?? {}).sort()).toEqual(names);
});

describe.each(TAGS)('%s', (tag) => {
  const own = readFieldWords(tag);
  const findings = readFindings(tag);

  test('has every field and hint, and no other', () => {
    expect(Object.keys(own.names ?? {}).sort()).toEqual(names);
    expect(Object.keys(own.hints ?? {}).sort()).toEqual(hints);
    const texts = Object.entries(own.hints ?? {});
    const code = (text: string) => toParts(text).code;
    expect(texts.map(([hint, text]) => [hint, code(text)])).toEqual(
      texts.map(([hint]) => [hint, code(hint)]),
    );
  });

  test('has every row of what the check says, with its slots and what is typed', () => {
    expect(Object.keys(findings).sort()).toEqual([...rows.keys()].sort());
    for (const [name, row] of rows)
      for (const text of TEXTS) {
        const [said = '', english = ''] = [findings[name]?.[text], row[text]];
        // What is in its code is an example, and not typed.
        const own = name === 'prose.raw-html:code' ? said.replace(/`[^`]+`/, '`words`') : said;
        expect([name, text, toParts(own)]).toEqual([name, text, toParts(english)]);
      }
  });
});

test('a finding, a form and a place are said in the language of the desk, code by the label', () => {
  const missing = toFault('field.missing:example', { field: 'title', example: 'A fire' });
  const told = toError('content/a.mdx', missing);
  const [first] = forms[0] ?? [];
  const sayAll = () => [
    sayFault(told).message,
    sayFault({ message: 'as found', remedy: 'add `sources[0].sameAs` or `sameas`' }).remedy,
    sayField('sources[0].sameAs'),
    sayField('Quote.cite'),
    nameFields('`turningPoints`'),
    sayFields(first === undefined ? [] : [first])[0]?.describe,
  ];
  expect(sayIn(chooseDeskWords('en'), sayAll)).toEqual([
    ...['is missing', 'add `sources 1 same as` or `sameas`', 'sources 1 same as', 'Quote.cite'],
    ...['`turning points`', first?.describe],
  ]);
  const { names: labels = {}, hints: translated = {} } = readFieldWords('it');
  const same = `${labels.sources ?? ''} 1 ${labels.sameAs ?? ''}`;
  expect(sayIn(chooseDeskWords('it'), sayAll)).toEqual([
    ...['manca', `add \`${same}\` or \`sameas\``, same, 'Quote.cite'],
    ...[`\`${labels.turningPoints ?? ''}\``, translated[first?.describe ?? '']],
  ]);
});

test('choices are said as the site and the desk say them, in English as in files', () => {
  const toTexts = (tag: string) =>
    sayIn(chooseDeskWords(tag), () => listChoices(forms.flatMap(sayFields)));
  const first = (texts: ReturnType<typeof toTexts>, word: string) =>
    texts.find((one) => one[word] !== undefined)?.[word];
  const words = [
    'subscription',
    'reporter',
    'retraction',
    'withdrawn',
    'known',
    'in-force',
    'held',
  ];
  expect(words.map((word) => first(toTexts('it'), word))).toEqual([
    ...['in abbonamento', 'cronista', 'ritiro', 'ritirato', 'accertato', 'in vigore', 'avvenuto'],
  ]);
  expect(words.map((word) => first(toTexts('en'), word))).toEqual(words.map(() => undefined));
});

function listChoices(fields: readonly FormField[]): Readonly<Record<string, string>>[] {
  const listOf = (value: FormValue): Readonly<Record<string, string>>[] => {
    if (value.form === 'choice') return [value.texts ?? {}];
    if (value.form === 'group') return listChoices(value.fields);
    return value.form === 'list' ? listOf(value.of) : [];
  };
  return fields.flatMap(({ value }) => listOf(value));
}

test('what was typed as a date is quoted as the language of the desk does', () => {
  const failed = parseWhen('soon');
  if (!isFailure(failed)) throw new Error('this is no date');
  const words = { message: failed.message, remedy: failed.remedy, said: failed.said };
  expect(words.message).toBe('“soon” is not a date');
  const { message } = sayIn(chooseDeskWords('fr'), () => sayFault(words));
  expect(message).toMatch(/^«\u00a0soon\u00a0» /);
  const there = toFault('date.invalid:day', { value: '2025' });
  expect(sayIn(chooseDeskWords('en'), () => sayFault(there)).message).toBe('“2025” is not one day');
});

test('a path is said by its labels, and an attribute of the body by its name there', () => {
  const inItalian = (told: Parameters<typeof sayFault>[0]) =>
    sayIn(chooseDeskWords('it'), () => sayFault(told));
  const slots = { later: '2025', field: 'sources[0].published', earlier: '2026' };
  const row = 'date.order:before-source';
  const { message } = inItalian({ message: '', remedy: '', said: { row, slots } });
  expect(message).toContain(`${readFieldWords('it').names?.sources ?? ''} 1 `);
  const told = { message: '', remedy: 'delete `position`' };
  expect(inItalian({ ...told, field: 'Statement' }).remedy).toBe('delete `position`');
  expect(inItalian({ ...told, field: 'about' }).remedy).not.toBe('delete `position`');
});

test('what has the wrong form is said whole, with the form that belongs there', () => {
  const wrong = { language: 'x', started: 'x', nav: ['front'], tagline: ['a'], repository: 'x' };
  const faults = [
    ...shape(publication, wrong).faults,
    ...shape(getKind('person').schema, { aliases: ['b'], redirects: ['-'] }).faults,
    ...['#', 'page', 'https:/%zz'].map(findLinkFault).filter((fault) => fault !== undefined),
  ];
  expect(faults.filter(({ said }) => said === undefined)).toEqual([]);
  const told = sayIn(chooseDeskWords('de'), () => faults.map((fault) => sayFault(fault)));
  const texts = told.map(({ message, remedy }) => `${message}: ${remedy}`);
  const group = 'hat den falschen Wert (ein Text); hierher gehört: eine Gruppe von Feldern: ';
  expect(texts.filter((text) => text.startsWith(group))).toEqual([
    expect.stringContaining('schreiben Sie dies: eine Gruppe von Feldern wie { url: /some-page };'),
    `${group}schreiben Sie andere Namen so: [{ name: Old Name }]; alte Adressen gehören hier in \`${
      readFieldWords('de').names?.redirects ?? ''
    }\``,
  ]);
  expect(texts).toContain('„x“ hat die falsche Form: schreiben Sie ein Jahr, etwa 2025');
  expect(told.map(({ message }) => message)).toContain(
    'die Adresse „#“ ist kein Teil dieser Seite',
  );
});

test('what to write instead of a tag, and what an attribute is, are said in the language too', () => {
  const told = ['<b>x</b>\n', '<aside>x</aside>\n', '<Quote>x</Quote>\n'].flatMap((body) =>
    sayIn(chooseDeskWords('de'), () =>
      parseProse(body, { path: 'a.mdx', firstLine: 1 }).problems.map((one) => sayFault(one).remedy),
    ),
  );
  expect(told).toEqual([
    'schreiben Sie **Wörter**',
    'verwenden Sie <Aside title="…">Text</Aside>',
    'ergänzen Sie by="…": Die Kennung des Sprechers oder anonymous.',
  ]);
});

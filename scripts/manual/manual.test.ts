import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getKind, KIND_NAMES } from '../../src/content/kinds/kinds.ts';
import { toOldAddressField } from '../../src/content/kinds/relations.ts';
import english from '../../src/words/en.json' with { type: 'json' };
import { CHECK_PAGES, READING_ROWS, RULE_ROWS, toCheckPage } from './check-page.ts';
import { foldFields } from './fold-fields.ts';
import { toManual } from './manual.ts';
import { listManualFields } from './manual-field.ts';

const path = join(import.meta.dirname, '../../docs/content-model.md');

test('docs/content-model.md says what the source says', () => {
  const written = existsSync(path) ? readFileSync(path, 'utf8') : '';
  expect(written, 'docs/content-model.md is stale: run npm run manual').toBe(toManual());
});

test.for(Object.entries(CHECK_PAGES))(
  'docs/editors/%s has the rules as they are',
  ([name, tables]) => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/editors', name), 'utf8');
    expect(page, `docs/editors/${name} is stale: run npm run manual`).toBe(
      toCheckPage(page, tables),
    );
  },
);

test('a group of fields is listed once, and neighbours that say the same have one row', () => {
  const toField = (path: string, description: string, form = 'text') => ({
    ...{ path, description, form, required: false, example: '' },
  });
  const toGroup = (name: string) => [
    toField(name, name, 'fields below'),
    toField(`${name}.a`, 'Same.'),
    toField(`${name}.b`, 'Same.'),
    toField(`${name}.c`, 'Another.'),
  ];
  const rows = foldFields([...toGroup('one'), ...toGroup('two')], new Map(), 'here');
  expect(rows.map(({ path, alike, form }) => [path, ...alike, form])).toEqual([
    ['one', 'fields below'],
    ['one.a', '.b', 'text'],
    ['one.c', 'text'],
    ['two', 'the fields of [`one`](#here)'],
  ]);
});

test('every code that the check can say has a row in the manual, and every row is said', () => {
  const src = join(import.meta.dirname, '../../src');
  // Files are named `content.…`, too.
  const rows = [...READING_ROWS, ...RULE_ROWS]
    .map(({ id }) => id)
    .filter((id) => !id.startsWith('content.'));
  const words = new Set(rows.map((id) => id.replace(/\..*/, '')));
  const said = globSync('{content,rules,model,build,astro,cli/init}/**/*.ts', { cwd: src })
    .filter((path) => !/\.(test|fixture|arbitrary)\.ts$/.test(path))
    .flatMap(
      (path) => readFileSync(join(src, path), 'utf8').match(/(?<=['`])[a-z]+\.[a-z-]+/g) ?? [],
    )
    .filter(
      (code) =>
        words.has(code.replace(/\..*/, '')) &&
        !/\.(yaml|json|d|ts)$/.test(code) &&
        !Object.hasOwn(english, code),
    );
  expect([...new Set(said)].sort()).toEqual([...new Set(rows)].sort());
});

test.for(KIND_NAMES)('every field of %s has a description', (kind) => {
  const silent = listManualFields(getKind(kind).schema).filter(
    ({ description }) => description === '',
  );
  expect(silent.map(({ path: field }) => field)).toEqual([]);
});

test.for(KIND_NAMES.filter((kind) => toOldAddressField(kind) !== undefined))(
  'the old address that the manual shows for %s is one that redirects',
  (kind) => {
    const { schema, folder, id, atRoot } = getKind(kind);
    const field = listManualFields(schema).find(
      ({ path: name }) => name === toOldAddressField(kind),
    );
    const [example = ''] = /(?<=\[).*(?=\])/.exec(field?.example ?? '') ?? [];
    const above = atRoot === true ? '/' : `${folder}/`;
    expect(example.startsWith(above) && id.test(example.slice(above.length))).toBe(true);
  },
);

test('examples are such as the checks take', () => {
  const fields = listManualFields(getKind('coverage').schema);
  const find = (name: string) => fields.find(({ path: field }) => field === name);
  expect(find('dates.added')).toMatchObject({ form: 'day or time', required: true });
  expect(find('dates.happened')).toMatchObject({ form: 'date', required: false });
  expect(find('sources[].archive.on')).toMatchObject({ form: 'day', example: '2025-02-12' });
  expect(find('sources[].url')).toMatchObject({ form: 'web address', required: false });
  expect(find('topics')).toMatchObject({ form: 'list: id of a topic', required: false });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getKind, KIND_NAMES } from '../../src/content/kinds/kinds.ts';
import { toOldAddressField } from '../../src/content/kinds/relations.ts';
import { toCheckPage } from './check-page.ts';
import { toManual } from './manual.ts';
import { listManualFields } from './manual-field.ts';

const path = join(import.meta.dirname, '../../docs/content-model.md');

test('docs/content-model.md says what the source says', () => {
  const written = existsSync(path) ? readFileSync(path, 'utf8') : '';
  expect(written, 'docs/content-model.md is stale: run npm run manual').toBe(toManual());
});

test('docs/editors/check.md has the rules as they are', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/editors/check.md'), 'utf8');
  expect(page, 'docs/editors/check.md is stale: run npm run manual').toBe(toCheckPage(page));
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

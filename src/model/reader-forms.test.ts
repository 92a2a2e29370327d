import { expect, test } from 'vitest';
import { toFormUrl } from './reader-forms.ts';

const REPOSITORY = 'https://github.com/name/ferries';

test('a form is opened by its file, with what is known in its fields', () => {
  expect(toFormUrl(REPOSITORY, 'coverage')).toBe(
    'https://github.com/name/ferries/issues/new?template=coverage.yml',
  );
  const page = 'https://paper.example/fish/coverage/2025/02/a-b';
  const asked = new URL(toFormUrl(REPOSITORY, 'error', { page })).searchParams;
  expect([asked.get('template'), asked.get('page')]).toEqual(['error.yml', page]);
});

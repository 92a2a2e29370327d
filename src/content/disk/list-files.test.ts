import { expect, test } from 'vitest';
import { isNotContent } from './list-files.ts';

test.each([
  'README.md',
  'readme',
  'README.zh-Hans.md',
  'LICENSE',
  'LICENSE-CC-BY-4.0.txt',
  'LICENCE.md',
  'CONTRIBUTING.md',
  'CODE_OF_CONDUCT.md',
  'package.json',
  'package-lock.json',
  'released.json',
  'node_modules',
  'node_modules/a/index.mdx',
])('%s belongs to the repository', (inside) => {
  expect(isNotContent(inside)).toBe(true);
});

test.each([
  'publication.yaml',
  'publication.yml',
  'readmes.mdx',
  'notes.md',
  'topics/readme.mdx',
  'topics/README.md',
  'coverage/2025/02/license.mdx',
  'events/node_modules.mdx',
])('%s is content, or a mistake', (inside) => {
  expect(isNotContent(inside)).toBe(false);
});

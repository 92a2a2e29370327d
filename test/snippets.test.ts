/** The snippets for editors write what the check accepts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readEntry } from '../src/content/disk/read-entry.ts';
import { getKind, type KindName } from '../src/content/kinds/kinds.ts';
import { readProse } from '../src/build/read-prose.ts';

interface Snippet {
  readonly body: string | readonly string[];
}

const FILE = join(import.meta.dirname, '../.vscode/content.code-snippets');
const SNIPPETS = JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, Snippet>;

/** The text that stands there when an editor has only pressed Tab. */
function fillIn(name: string): string {
  return [SNIPPETS[name]?.body ?? []]
    .flat()
    .join('\n')
    .replaceAll('${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}', '2025-02-04')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace('$0', '');
}

/** Those of a new publication, filled in as `init` does. */
const STARTER = join(import.meta.dirname, '../starter/dot-vscode/content.code-snippets');
for (const [name, snippet] of Object.entries(
  JSON.parse(
    readFileSync(STARTER, 'utf8')
      .replaceAll('{{TODAY}}', '2025-02-03')
      .replaceAll('{{SIDES}}', 'council,crews'),
  ) as Record<string, Snippet>,
))
  SNIPPETS[`begin: ${name}`] = snippet;

test.each<[string, KindName, 'mdx' | 'yaml']>([
  ['begin: Item', 'coverage', 'mdx'],
  ['begin: Outlet', 'outlet', 'yaml'],
  ['begin: Topic', 'topic', 'mdx'],
  ['begin: Person', 'person', 'mdx'],
  ['begin: Question', 'question', 'mdx'],
  ['Coverage item', 'coverage', 'mdx'],
  ['Question', 'question', 'mdx'],
  ['Measure', 'measure', 'mdx'],
  ['Person', 'person', 'mdx'],
  ['Outlet', 'outlet', 'yaml'],
])('%s', (name, kind, format) => {
  const { problems } = readEntry(Buffer.from(fillIn(name)), name, format, getKind(kind).schema);
  expect(problems).toEqual([]);
});

test('Step of a measure', () => {
  const step = fillIn('Step of a measure').replace(/^/gm, '  ');
  const text = fillIn('Measure').replace(/^---\n\n$/m, `${step}\n---\n`);
  const { data, problems } = readEntry(
    Buffer.from(text),
    'Measure',
    'mdx',
    getKind('measure').schema,
  );
  expect(problems).toEqual([]);
  expect(data).toMatchObject({ history: [{ rate: 10 }, { rate: 10 }] });
});

test.each(['Statement', 'begin: Statement'])('%s', (name) => {
  const body = fillIn(name);
  const file = { kind: 'coverage', id: 'a', inside: 'a.mdx', digest: '', bodyLine: 1 } as const;
  const { facts, problems } = readProse({ ...file, path: 'a.mdx', body });
  expect(problems).toEqual([]);
  expect(facts.statements.map(({ id }) => id)).toEqual(['short-name']);
});

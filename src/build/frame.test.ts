import { expect, test } from 'vitest';
import { toEntries } from '../model/entries.fixture.ts';
import type { Entry } from '../model/entry.ts';
import { toShown } from '../model/visible.ts';
import { toEntryFrame } from './frame.ts';
import { readProse } from './read-prose.ts';

function frameOf(body: string, title = 'A title', id = 'a'): string {
  const file = { kind: 'coverage', id: 'a', path: 'a.mdx', inside: 'a.mdx', digest: '' } as const;
  const { facts, problems } = readProse({ ...file, body, bodyLine: 4 });
  expect(problems).toEqual([]);
  return toEntryFrame({ kind: 'coverage', id, data: { title }, facts } as unknown as Entry);
}

const SAID = '## A head\n\nHe <Quote by="x">said</Quote> [so](https://a.example/).\n';

test('the words of a body, and where things stand in it, are nothing to other pages', () => {
  expect(frameOf(`More words.\n\n${SAID.replace('He', 'Then she')}`)).toBe(frameOf(SAID));
});

test.each([
  ['a link', SAID.replace('a.example', 'b.example')],
  ['the words of a quotation', SAID.replace('said', 'wrote')],
  ['a heading', SAID.replace('A head', 'Ahead')],
  ['a text like a place', SAID.replace('said', '"place":\\{"line":1,"column":1\\}')],
])('%s is', (_, body) => {
  expect(frameOf(body)).not.toBe(frameOf(SAID));
});

test('what only looks like a place is told apart', () => {
  const like = (line: string) => SAID.replace('said', `"place":\\{"line":${line},"column":1\\}`);
  expect(frameOf(like('1'))).not.toBe(frameOf(like('2')));
});

test('a draft that is shown has another frame when it is out, or is to come', () => {
  const [draft] = toEntries({
    'topics/trade.mdx': '---\ntitle: Trade\nsummary: Of it.\nstatus: draft\n---\n',
  });
  if (draft === undefined) throw new Error('no entry');
  const shown = toShown(draft);
  const { unpublished: _, ...out } = shown;
  const coming = { ...shown, unpublished: { from: '2025-04-12T08:00Z' } };
  expect(new Set([shown, out, coming].map(toEntryFrame)).size).toBe(3);
});

test('a field is, and the address', () => {
  expect(frameOf(SAID, 'Another')).not.toBe(frameOf(SAID));
  expect(frameOf(SAID, 'A title', 'b')).not.toBe(frameOf(SAID));
});

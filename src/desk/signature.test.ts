import { expect, test } from 'vitest';
import { toEntries } from '../model/entries.fixture.ts';
import { toThing } from '../model/thing.ts';
import { suggestSignature } from './signature.ts';

const item = (added: string, credits: string) =>
  `---\ntitle: On ${added}\nsummary: It was.\ndates: { added: ${added} }\nsources: [{ outlet: one, url: "https://one.example/" }]\n${credits}---\n`;
const suggest = (files: Readonly<Record<string, string>>) =>
  suggestSignature(toEntries(files).map((entry) => toThing(entry)));

test('the next item is signed as the one that was added last, without who made its pictures', () => {
  const found = suggest({
    'coverage/2031/01/a.mdx': item('2031-01-09', 'credits: [{ role: curator, name: Rui Alder }]\n'),
    'coverage/2031/01/b.mdx': item(
      '2031-01-10',
      'credits: [{ role: photographer, name: Lu Wen }, { role: curator, name: The desk }]\n',
    ),
    'coverage/2031/01/c.mdx': item('2031-01-11', ''),
  });
  expect(found).toEqual({
    path: ['credits'],
    value: [{ role: 'curator', name: 'The desk' }],
    origin: 'as in “On 2031-01-10”',
  });
});

test('where nobody has signed, nothing is suggested', () => {
  expect(suggest({ 'coverage/2031/01/c.mdx': item('2031-01-11', '') })).toBeUndefined();
});

import { expect, test } from 'vitest';
import { addCorrection, listFieldChanges, sayChange } from './history.ts';
import { sayIn } from './words/say.ts';
import { chooseDeskWords } from './words/words.ts';

/** What is asked about before a save is what readers will find in a correction. */
const INSIDE = 'coverage/2031/01/a.mdx';
const item = (happened: string, source: string, topics: string, body = 'It was so. It ended.') =>
  `---\ntitle: T\nsummary: S.\ndates: { added: 2031-01-09, happened: ${happened} }\nsources:\n  - outlet: one\n    ${source}\ntopics: ${topics}\n---\n\n${body}\n`;
const before = item('2031-01-02', 'url: https://one.example/', '[ferries]');

test('each value that changed stands by itself, in words', () => {
  const now = item(
    '2031-01-03',
    'unlinked: It is gone.',
    '[ferries, dues]',
    'It was so. It goes on.',
  );
  expect(listFieldChanges(INSIDE, before, now)).toEqual([
    { field: 'dates happened', was: '2031-01-02', now: '2031-01-03' },
    { field: 'sources 1 url', was: 'https://one.example/', now: '' },
    { field: 'sources 1 unlinked', was: '', now: 'It is gone.' },
    { field: 'topics', was: 'ferries', now: 'ferries, dues' },
    { field: 'body', was: 'It ended.', now: 'It goes on.' },
  ]);
});

test('a correction of a day says the days', () => {
  const now = item('2031-01-03', 'url: https://one.example/', '[ferries]');
  const asked = { type: 'correction', why: 'A slip: ours.', on: '2031-01-10' };
  expect(addCorrection(INSIDE, now, listFieldChanges(INSIDE, before, now), asked)).toContain(
    '\ncorrections:\n  - on: 2031-01-10\n    type: correction\n    was: 2031-01-02\n    now: 2031-01-03\n    why: "A slip: ours."\n',
  );
});

test('what is the same is no change, however it is written', () => {
  const block = before.replace('[ferries]', '\n  - ferries').replace('title: T', 'title: "T"');
  expect(listFieldChanges(INSIDE, before, block)).toEqual([]);
});

test('in a history the body and its statements have their names', () => {
  const fields = ['body', 'statement he-called: by', 'sources 1 url'];
  const toFields = (tag: string) =>
    sayIn(chooseDeskWords(tag), () =>
      fields.map((field) => sayChange({ field, was: '', now: '' }).field),
    );
  expect(toFields('en')).toEqual(['body', 'statement he-called: by', 'sources 1 url']);
  expect(toFields('it')).toEqual(['testo', 'dichiarazione he-called: by', 'fonti 1 indirizzo']);
});

import { expect, test } from 'vitest';
import { MOST_LETTERS, proposeMessage, toBranchName } from './commit-words.ts';

type Told = Parameters<typeof proposeMessage>[0][number];
const file = (more: Partial<Told>): Told => ({
  state: 'new',
  kind: 'coverage',
  title: 'Ferries stay',
  path: 'content/a.mdx',
  fields: [],
  ...more,
});

test.each<[string, Partial<Told>[]]>([
  ['', []],
  ['Add “Ferries stay”', [{}]],
  ['Publish “Ferries stay”', [{ state: 'changed', did: 'publish', fields: ['status'] }]],
  ['Change the summary of “Ferries stay”', [{ state: 'changed', fields: ['summary'] }]],
  ['Change “Ferries stay”', [{ state: 'changed', fields: ['summary', 'title'] }]],
  ['Move “Ferries stay”', [{ state: 'renamed' }]],
  ['Add “Ice”, “Snow” and “Rain”', [{ title: 'Ice' }, { title: 'Snow' }, { title: 'Rain' }]],
  [
    'Add “Ice” and “Snow”; delete “Rain”',
    [{ title: 'Ice' }, { title: 'Rain', state: 'deleted' }, { title: 'Snow' }],
  ],
  [
    'Add a topic; change a person; delete a measure',
    [
      { kind: 'topic', title: 'Ice on the sea before Norland' },
      { kind: 'person', title: 'Mara Quist of Norland', state: 'changed', fields: ['roles'] },
      { kind: 'measure', title: 'Dues on the ferries of Sudmark', state: 'deleted' },
    ],
  ],
  [
    'Add 3 items and a person; correct John Smith’s quotation',
    [
      {},
      {},
      {},
      { kind: 'person' },
      { state: 'changed', did: 'correct', of: 'John Smith', fields: ['statement', 'corrections'] },
      { kind: undefined, path: 'content.seen.json' },
    ],
  ],
  [
    'Add an event; delete 2 people, an outlet and a picture',
    [
      { kind: 'event', title: 'A title of such a length that no list of commits can show it' },
      { state: 'deleted', kind: 'person' },
      { state: 'deleted', kind: 'person' },
      { state: 'deleted', kind: 'outlet' },
      { state: 'deleted', kind: undefined, path: 'content/coverage/a.png' },
    ],
  ],
  ['Keep the records of the desk', [{ kind: undefined, path: 'content.released.json' }]],
  [
    'Begin “The Record” with 3 items and an outlet',
    [
      { kind: 'publication', title: 'The Record' },
      ...[{}, {}, {}],
      { kind: 'outlet' },
      { kind: undefined, path: 'content.inbox/a.json' },
    ],
  ],
  [
    'Change the tagline of “The Record”',
    [{ state: 'changed', kind: 'publication', title: 'The Record', fields: ['tagline'] }],
  ],
])('%s', (message, files) => {
  expect(proposeMessage(files.map(file))).toBe(message);
});

test('however much changed, the message fits', () => {
  const kinds = ['coverage', 'person', 'outlet', 'organization', 'place', 'question'] as const;
  const states = ['new', 'deleted', 'changed', 'renamed'] as const;
  const all = kinds.flatMap((kind) => states.map((state) => file({ kind, state })));
  for (let many = 1; many <= all.length; many += 1) {
    const message = proposeMessage(all.slice(0, many));
    expect(message).not.toBe('');
    expect(message.length).toBeLessThanOrEqual(MOST_LETTERS);
  }
});

test('where only the files are counted, the records are counted, too', () => {
  const [kinds, states] = [['question', 'organization'] as const, ['new', 'deleted'] as const];
  const more = ['coverage', 'person', 'outlet', 'place', 'event', 'topic', 'measure'] as const;
  const all = [...kinds, ...more].flatMap((kind) =>
    states.flatMap((state) => [file({ kind, state }), file({ kind, state })]),
  );
  expect(proposeMessage([...all, file({ kind: undefined, path: 'content.seen.json' })])).toBe(
    'Change 37 files',
  );
});

test.each([
  ['Add 3 items; correct Müller’s quotation', 'add-3-items-correct-muller-s-quotation'],
  ['Добавить статью', 'changes-2031-01-02'],
])('a branch for “%s”', (message, name) => {
  expect(toBranchName(message, '2031-01-02')).toBe(name);
});

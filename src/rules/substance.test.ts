import { describe, expect, test } from 'vitest';
import { buildFiles } from '../model/entries.fixture.ts';
import { toReleased } from '../model/released.ts';
import { judgeChanges } from './rules.ts';

const NOTE = 'corrections: [{ on: 2026-01-02, type: correction, why: It was Bo. }]';

interface Case {
  readonly path: string;
  readonly lines: readonly string[];
  readonly body?: string;
}

const TOPIC: Case = {
  path: 'topics/story.mdx',
  lines: ['title: Story', 'summary: It goes on.', 'scope: { in: [Tolls], out: [Boats] }'],
};
const QUESTION: Case = {
  path: 'questions/ask.mdx',
  lines: [
    'title: Ask?',
    'definition: It counts.',
    'positions: { "yes": It is so., "no": It is not. }',
    'answered: { by: fair, on: 2026-01-01, position: "yes", why: They met. }',
    'override: { status: disputed, why: Both may be. , by: Ed, on: 2026-01-02 }',
  ],
};
const MEASURE: Case = {
  path: 'measures/duty.mdx',
  lines: [
    'title: A duty',
    'actor: office',
    'target: Steel',
    'history:',
    '  - { status: announced, on: 2025-02-01, effective: 2025-02-04, rate: "10" }',
    '  - { status: in-force, on: 2025-02-04, rate: "10" }',
  ],
};
const EVENT: Case = {
  path: 'events/fair.mdx',
  lines: ['title: Fair', 'date: 2025-04-06', 'place: north', 'outcome: held'],
};
const PERSON: Case = {
  path: 'people/eve.mdx',
  lines: ['name: Eve', 'roles: [{ title: Judge, from: 2025-01 }]'],
  body: 'She rules on tolls.',
};
const COVERAGE: Case = {
  path: 'coverage/2025/04/b.mdx',
  lines: [
    ...['title: An item', 'summary: It says so.', 'dates:', '  added: 2025-12-31'],
    ...['  happened: 2025-04-01', 'topics: [story]', 'place: north', 'sources:'],
    '  - { outlet: post, url: https://post.example/a, published: 2025-04-10 }',
    '  - { outlet: wire, url: https://wire.example/b, official: "yes" }',
  ],
};

function build({ path, lines, body = '' }: Case) {
  const files = { [EVENT.path]: `---\n${EVENT.lines.join('\n')}\n---\n` };
  return buildFiles({ ...files, [path]: `---\n${lines.join('\n')}\n---\n${body}\n` }).publication;
}

/** The findings after `from` was replaced by `to`, and `more` added to the front matter. */
function tellEdit(before: Case, from: string, to: string, more: string[] = []) {
  const edit = (text: string) => text.replace(from, to);
  const lines = [...before.lines.map(edit), ...more].filter((line) => line !== '');
  const after = { ...before, lines, body: edit(before.body ?? '') };
  expect(after).not.toEqual({ ...before, body: before.body ?? '' });
  return judgeChanges(build(after), toReleased(build(before)));
}

const SILENT: readonly (readonly [Case, from: string, to: string, field: string])[] = [
  [COVERAGE, '2025-04-01', '2025-04-01~', 'dates.happened'],
  [COVERAGE, '  happened: 2025-04-01', '', 'dates.happened'],
  [COVERAGE, '2025-12-31', '2025-12-30', 'dates.added'],
  [COVERAGE, 'place: north', 'place: east', 'place'],
  [COVERAGE, 'post.example/a', 'post.example/c', 'sources[0]'],
  [COVERAGE, 'outlet: post', 'outlet: wire', 'sources[0]'],
  [COVERAGE, 'published: 2025-04-10', 'published: 2025-04-11', 'sources[0]'],
  [COVERAGE, ', official: "yes"', '', 'sources[1]'],
  [COVERAGE, '  - { outlet: wire, url: https://wire.example/b, official: "yes" }', '', 'sources'],
  [TOPIC, 'It goes on.', 'It is over.', 'summary'],
  [TOPIC, 'title: Story', 'title: Tale', 'title'],
  [TOPIC, '[Boats]', '[Ships]', 'scope'],
  [QUESTION, 'Ask?', 'Who?', 'title, definition'],
  [QUESTION, 'It counts.', 'It does not count.', 'title, definition'],
  [QUESTION, 'It is not.', 'It may be.', 'positions'],
  [QUESTION, 'on: 2026-01-01, position: "yes"', 'on: 2026-01-01, position: "no"', 'answered'],
  [QUESTION, 'status: disputed', 'status: known', 'override'],
  [QUESTION, 'on: 2026-01-02', 'on: 2026-01-03', 'override'],
  [MEASURE, 'on: 2025-02-04, rate: "10"', 'on: 2025-02-04, rate: "20"', 'history[1]'],
  [MEASURE, 'effective: 2025-02-04', 'effective: 2025-02-05', 'history[0]'],
  [MEASURE, '  - { status: in-force, on: 2025-02-04, rate: "10" }', '', 'history'],
  [MEASURE, 'actor: office', 'actor: ann', 'actor, party'],
  [MEASURE, 'Steel', 'Paper', 'target'],
  [EVENT, '2025-04-06', '2025-04-07', 'date, interval'],
  [EVENT, 'place: north', 'place: east', 'place'],
  [EVENT, 'held', 'cancelled', 'outcome'],
  [EVENT, 'outcome: held', '', 'outcome'],
  [PERSON, 'on tolls', 'on boats', 'body'],
  [PERSON, 'Judge', 'Clerk', 'roles[0]'],
];

const CASES = SILENT.map((one) => [one[0].path, ...one] as const);

describe('whatever its kind, an entry that says something else', () => {
  test.each(CASES)('is told: %s, %#', (_, before, from, to, field) => {
    const told = tellEdit(before, from, to);
    expect(told.map((one) => `${one.code} ${one.severity} ${one.field ?? ''}`)).toEqual([
      `change.silent warning ${field}`,
    ]);
  });

  test.each(CASES)('is not told with a correction: %s, %#', (_, before, from, to) => {
    expect(tellEdit(before, from, to, [NOTE])).toEqual([]);
  });

  test('is told at every entry that has a day of its own', () => {
    const told = tellEdit(MEASURE, 'rate: "10"', 'rate: "20"');
    expect(told.map(({ message }) => message)).toEqual([
      'what was published for 2025-02-01 is gone or says something else',
      'what was published for 2025-02-04 is gone or says something else',
    ]);
  });
});

describe('no change of a kind is told', () => {
  const entry = (on: string) => `  - { status: amended, on: ${on}, rate: "20" }`;
  test.each([
    [
      'of a topic with the summary that stood',
      TOPIC,
      'on.',
      'off.',
      'revisions: [{ on: 2025-01-01, summary: It goes on. }]',
    ],
    ['where the history goes on', MEASURE, '', '', entry('2025-03-01')],
    [
      'where an entry is added between',
      MEASURE,
      '  - { status: in-force',
      `${entry('2025-02-02')}\n  - { status: in-force`,
    ],
    [
      'where a source is added',
      { ...COVERAGE, lines: COVERAGE.lines.slice(0, -1) },
      '',
      '',
      COVERAGE.lines.at(-1),
    ],
    ['when an address is that of the same page', COVERAGE, 'https://post', 'http://www.post'],
    [
      'when what was planned is over',
      { ...EVENT, lines: [...EVENT.lines.slice(0, 3), 'outcome: planned'] },
      'planned',
      'cancelled',
    ],
    ['when a role ends', PERSON, 'from: 2025-01', 'from: 2025-01, to: 2025-12'],
    ['when a role is added', PERSON, '[{ title', '[{ title: Clerk, from: 2024 }, { title'],
    [
      'when a question is answered',
      { ...QUESTION, lines: QUESTION.lines.slice(0, 3) },
      '',
      '',
      QUESTION.lines[3],
    ],
  ] as const)('%s', (_, before, from, to, more = '') => {
    expect(tellEdit(before, from, to, [more])).toEqual([]);
  });
});

test('a summary that stood is no note of another title', () => {
  const told = tellEdit(TOPIC, 'title: Story', 'title: Tale', [
    'revisions: [{ on: 2025-01-01, summary: It went on. }]',
  ]);
  expect(told.map(({ field }) => field)).toEqual(['title']);
});

test('a summary kept earlier is told when it is rewritten, whatever else is kept', () => {
  const before = {
    ...TOPIC,
    lines: [...TOPIC.lines, 'revisions: [{ on: 2025-01-01, summary: It began. }]'],
  };
  const told = tellEdit(
    before,
    'It began. }',
    'It started. }, { on: 2025-02-01, summary: It ran. }',
  );
  expect(told.map(({ field }) => field)).toEqual(['revisions[0]']);
});

test('what a release did not keep yet is not compared', () => {
  const edit = (text: string) =>
    text.replace('place: north', 'place: east').replace('post.example/a', 'post.example/c');
  const { parts, dated } = toReleased(build(COVERAGE))['coverage/2025/04/b'] ?? {};
  const { place: _, 'dates.added': __, ...kept } = parts ?? {};
  const { sources: ___, ...rest } = dated ?? {};
  const after = build({ ...COVERAGE, lines: COVERAGE.lines.map(edit) });
  expect(judgeChanges(after, { 'coverage/2025/04/b': { parts: kept, dated: rest } })).toEqual([]);
});

test('what has moved is compared by its old address', () => {
  const before = toReleased(build(PERSON));
  const lines = [...PERSON.lines, 'redirects: [people/eve]'];
  const after = build({ path: 'people/eva.mdx', lines, body: 'She rules on boats.' });
  expect(judgeChanges(after, before).map(({ field }) => field)).toEqual(['body']);
});

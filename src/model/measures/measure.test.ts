import { describe, expect, test } from 'vitest';
import { item } from '../entries.fixture.ts';
import { toMeasureFile as file } from './measure.fixture.ts';
import { findMeasureState, type Measure } from './measure.ts';
import { judgeFiles } from '../../../test/support/judged.ts';

function read(files: Readonly<Record<string, string>>) {
  const { publication, findings } = judgeFiles(files);
  const get = (id: string) => publication.record.measures.get(`/measures/${id}`) as Measure;
  const on = (day: string, id = 'm') => {
    const state = findMeasureState(get(id), day);
    return state === undefined
      ? ''
      : [state.status, state.rate].filter((part) => part !== undefined).join(' ');
  };
  return { get, on, findings };
}

describe('a measure', () => {
  const { on, get } = read({
    'measures/m.mdx': file([
      ['announced', '2025-02-01', '2025-02-04', 10],
      ['in-force', '2025-02-04', undefined, 10],
      ['threatened', '2025-02-27', undefined, 30],
      ['amended', '2025-03-03', '2025-03-04T00:01-05:00', 20],
      ['struck-down', '2025-05-28'],
      ['announced', '2025-06-01', '2025-07-01', 5],
    ]),
  });

  test.each([
    ['2025-01-31', '', 'nothing before its first entry'],
    ['2025-02-03', 'announced 10', 'announced until it takes effect'],
    ['2025-02-04', 'in-force 10', 'in force from the day on which it does'],
    ['2025-02-28', 'in-force 10', 'what it was, whatever is threatened'],
    ['2025-03-03', 'in-force 10', 'what it was until the change takes effect'],
    ['2025-03-04', 'amended 20', 'amended from that day on'],
    ['2025-05-28', 'struck-down 20', 'struck down on the day of the ruling'],
    ['2025-07-02', 'struck-down 20', 'what a court has made of it, whatever is announced'],
  ])('is on %s “%s”: %s', (day, state) => {
    expect(on(day)).toBe(state);
  });

  test('belongs to the side of its actor and is dated by its clock', () => {
    expect(get('m')).toMatchObject({
      party: 'north',
      zone: 'America/New_York',
      actor: { id: 'office' },
    });
  });

  test('counts from the last day that a vague date may mean', () => {
    const vague = read({
      'measures/m.mdx': file([
        ['in-force', '2025-03', undefined, 1],
        ['expired', '2025-05-01/2025-05-09'],
      ]),
    });
    expect([
      vague.on('2025-03-30'),
      vague.on('2025-03-31'),
      vague.on('2025-05-08'),
      vague.on('2025-05-09'),
    ]).toEqual(['', 'in-force 1', 'in-force 1', 'expired 1']);
  });

  test('decided and not yet in force is announced', () => {
    expect(
      read({ 'measures/m.mdx': file([['in-force', '2025-02-01', '2025-02-04', 10]]) }).on(
        '2025-02-02',
      ),
    ).toBe('announced 10');
  });
});

describe('what is threatened and ends before it begins', () => {
  const { on, get } = read({
    'measures/m.mdx': file([
      ['threatened', '2025-10-10', '2025-11-01', 100],
      ['expired', '2025-10-26/2025-11-01'],
    ]),
    'measures/late.mdx': file([
      ['announced', '2025-10-10', '2025-11-01', 5],
      ['in-force', '2025-10-20', '2025-11-01', 5],
      ['expired', '2025-11-01'],
    ]),
    'measures/alone.mdx': file([['expired', '2025-10-26']]),
  });

  test('was never in force', () => {
    expect([on('2025-10-31'), on('2025-11-01')]).toEqual(['threatened 100', 'never-in-force 100']);
    expect(get('m').changes.at(-1)?.data.status).toBe('expired');
  });

  test.each(['late', 'alone'])('expires where the record does not show that: %s', (id) => {
    expect(on('2025-11-02', id)).toMatch(/^expired/);
  });
});

describe('a measure that supersedes another', () => {
  const { get, on } = read({
    'measures/m.mdx': file([['in-force', '2025-02-04', undefined, 10]]),
    'measures/pending.mdx': file([['announced', '2025-02-01', '2025-04-01', 34]]),
    'measures/next.mdx': file(
      [
        ['threatened', '2025-02-20'],
        ['announced', '2025-03-01', '2025-03-04', 20],
        ['in-force', '2025-03-04', undefined, 20],
      ],
      'supersedes: [m, pending]\namends: [pending]',
    ),
  });

  test('replaces one in force when it takes effect', () => {
    expect([on('2025-03-03'), on('2025-03-04')]).toEqual(['in-force 10', 'replaced 10']);
  });

  test('replaces one that is still to come when it is announced', () => {
    expect([on('2025-02-28', 'pending'), on('2025-03-01', 'pending')]).toEqual([
      'announced 34',
      'replaced 34',
    ]);
  });

  test('is seen from both ends', () => {
    const names = (list: readonly Measure[]) => list.map(({ thing }) => thing.id);
    expect(names(get('next').supersedes)).toEqual(['m', 'pending']);
    expect([
      names(get('m').supersededBy),
      names(get('pending').supersededBy),
      names(get('pending').amendedBy),
    ]).toEqual([['next'], ['next'], ['next']]);
  });
});

test.each([
  [
    'a series that is not declared',
    { 'measures/m.mdx': file([['in-force', '2025-02-04']], 'series: dutise') },
    'series',
    '“duties”',
  ],
  [
    'an actor who is not there',
    { 'measures/m.mdx': file([['in-force', '2025-02-04']]).replace('office', 'ofice') },
    'actor',
    '“office”',
  ],
  [
    'a measure that is not there',
    { 'measures/m.mdx': file([['in-force', '2025-02-04']], 'amends: [n]') },
    'amends[0]',
    '',
  ],
])('%s is a finding', (_, files, field, remedy) => {
  const { findings } = read(files);
  expect(findings.map((finding) => [finding.field, finding.code])).toEqual([
    [field, 'reference.dangling'],
  ]);
  expect(findings[0]?.remedy).toContain(remedy);
});

describe('the end that its own text names', () => {
  const history = (...steps: readonly string[]) =>
    `---\ntitle: A duty\nactor: office\nhistory:\n${steps.map((step) => `  - { ${step} }\n`).join('')}---\n`;
  const BEGUN = 'status: in-force, on: 2025-03-01, rate: "5"';
  const late = item('', { added: '2025-06-01' });

  test.each([
    ['2025-03-20', `${BEGUN}, until: 2025-03-20`, 'in-force 5'],
    ['2025-03-21', `${BEGUN}, until: 2025-03-20`, 'not-followed 5'],
    ['2025-03-20', `${BEGUN}, until: 2025-03-20T00:01-05:00`, 'not-followed 5'],
    ['2025-03-31', `${BEGUN}, until: 2025-03`, 'in-force 5'],
    ['2025-05-31', `${BEGUN}, until: 2025-03~`, 'in-force 5'],
    ['2025-05-31', 'status: paused, on: 2025-03-01, until: 2025-03-20', 'not-followed'],
    ['2025-05-31', 'status: announced, on: 2025-03-01, until: 2025-03-20', 'announced'],
    ['2025-05-31', 'status: expired, on: 2025-03-01, until: 2025-03-20', 'expired'],
  ])('on %s, of { %s }, leaves it %s', (day, step, state) => {
    expect(read({ 'measures/m.mdx': history(step) }).on(day)).toBe(state);
  });

  test('counts where the decision names it and a later entry only says that it began', () => {
    const { on } = read({
      'measures/m.mdx': history(
        'status: announced, on: 2025-02-20, effective: 2025-03-01, until: 2025-03-20',
        'status: in-force, on: 2025-03-01',
      ),
    });
    expect([on('2025-03-20'), on('2025-03-21')]).toEqual(['in-force', 'not-followed']);
  });

  test('is over where a later entry or measure says what came', () => {
    const { on } = read({
      'measures/m.mdx': history(
        `${BEGUN}, until: 2025-03-20`,
        'status: amended, on: 2025-03-10, effective: 2025-03-21, rate: "5", until: 2025-04-20',
      ),
      'measures/next.mdx': file([['in-force', '2025-04-25']], 'supersedes: [m]'),
    });
    expect(['2025-03-21', '2025-04-20', '2025-04-24', '2025-04-25'].map((day) => on(day))).toEqual([
      'amended 5',
      'amended 5',
      'not-followed 5',
      'replaced 5',
    ]);
  });

  test('is a doubt once the record goes past it', () => {
    const tell = (step: string) =>
      read({ 'measures/m.mdx': history(step), 'coverage/2025/06/a.mdx': late })
        .findings.filter(({ code }) => code === 'doubt.lapsed')
        .map(({ at, message }) => [at, message]);
    expect(tell(`${BEGUN}, until: 2025-05-31`)).toEqual([
      [
        ['history', 0, 'until'],
        'this step was to end after 2025-05-31; the record goes up to 2025-06-01, and no later step says what happened',
      ],
    ]);
    expect(tell(`${BEGUN}, until: 2025-06-01`)).toEqual([]);
  });
});

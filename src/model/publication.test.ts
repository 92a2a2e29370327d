import { expect, test } from 'vitest';
import { SMALLEST, toMdx, toPublication } from '../../test/support/publication.ts';
import { publication } from '../content/kinds/publication.ts';
import { ABOUT, item, say } from './entries.fixture.ts';
import { toPresentDay } from './publication.ts';
import { judgeFiles } from '../../test/support/judged.ts';

const files = { 'coverage/2025/04/a.mdx': item(say('x'), { added: '2025-04-11' }) };

function build(ended?: string) {
  return judgeFiles(files, publication.parse({ ...ABOUT, ...(ended && { ended }) }));
}

test('the present day is that of the newest entry, or that on which the record ended', () => {
  expect(toPresentDay(build().publication)).toBe('2025-04-11');
  expect(toPresentDay(build('2025-06-30').publication)).toBe('2025-06-30');
});

test('of a record of measures alone it is the day of the last decision', () => {
  const duty = {
    title: 'A duty',
    actor: 'office',
    history: [
      { status: 'announced', on: '2025-02-01' },
      { status: 'in-force', on: '2025-03-01', effective: '2025-03-09' },
    ],
  };
  const { 'coverage/2025/02/first.mdx': _, ...rest } = SMALLEST;
  const made = toPublication({
    ...rest,
    'organizations/office.mdx': toMdx({ name: 'Office' }),
    'measures/duty.mdx': toMdx(duty),
  });
  expect(toPresentDay(made)).toBe('2025-03-01');
});

test('a record that ended before its newest entry is an error that names both days', () => {
  const tell = (ended: string) =>
    build(ended).findings.map(({ entry, at, code, message, remedy }) => [
      [entry.inside, at, code],
      `${message} — ${remedy}`,
    ]);
  expect(tell('2025-04-10')).toEqual([
    [
      ['publication.yaml', ['ended'], 'ended.early'],
      '2025-04-10 is before the newest entry, of 2025-04-11 — write 2025-04-11, or a later day',
    ],
  ]);
  expect(tell('2025-04-11')).toEqual([]);
});

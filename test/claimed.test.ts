import { describe, expect, test } from 'vitest';
import { toClockList } from '../src/site/item/clock-list.ts';
import { toContext } from '../src/site/context.ts';
import { listFactRows } from '../src/site/entity/facts.ts';
import { toEventDate } from '../src/site/parts/list/pages.ts';
import { listTimelinePages } from '../src/site/timeline/timeline.ts';
import { toText } from '../src/time/words/pieces.ts';
import { item, say, type Files } from '../src/model/entries.fixture.ts';
import { judgeFiles } from './support/judged.ts';

const SPAN = '2025-01-20/2025-04-09';
const CALL = (status: string) =>
  `---\ntitle: A call\ndate: ${SPAN}\nparticipants: [ann, bo]\noutcome: ${status}\n---\n`;
const dated = (field: string, more: string, body = '') =>
  item(body, { added: '2025-04-11', more }).replace(
    'dates: { added: 2025-04-11 }',
    `dates: { added: 2025-04-11, ${field}: ${SPAN} }`,
  );

const ITEM = 'coverage/2025/04/a.mdx';
const read = (files: Files) => {
  const { publication, findings } = judgeFiles(files);
  return { context: toContext(publication), publication, findings };
};

describe('a call that one side alone speaks of', () => {
  const { context, publication, findings } = read({
    'events/call.mdx': CALL('disputed'),
    [ITEM]: dated('claimed', 'entities: [call]'),
  });
  const event = publication.entities.get('call');
  if (event?.kind !== 'event') throw new Error('no event');

  test('is dated by what is claimed, and no problem is told', () => {
    expect(findings).toEqual([]);
    expect(toText(toEventDate(context, event))).toMatch(/, claimed$/);
  });

  test('has nobody who took part', () => {
    expect(listFactRows(context, event).map(({ label }) => label)).toContain(
      'Said to have taken part',
    );
  });

  test('does not have its report say “Happened”', () => {
    const [one] = publication.items;
    expect(one && toClockList(context, one)[0]).toMatchObject({
      mark: 'claimed',
      label: 'Claimed',
    });
  });

  test('stands on timelines with the mark of a claim', () => {
    const [page] = listTimelinePages(context);
    const rows = page?.view().months.flatMap((month) => month.rows) ?? [];
    expect(new Set(rows.map(({ mark }) => mark))).toEqual(new Set(['claimed']));
    expect(rows).not.toEqual([]);
  });
});

describe('a claim that is told as what happened', () => {
  const tell = (files: Files) =>
    read(files).findings.map(({ code, severity }) => `${code} ${severity}`);
  const SAYS = say('x', { said: '2025-04-09', happened: SPAN });

  test.each<[string, Files]>([
    [
      'of a disputed event',
      { 'events/call.mdx': CALL('disputed'), [ITEM]: dated('happened', 'entities: [call]') },
    ],
    ['of what a statement speaks of', { [ITEM]: dated('happened', '', SAYS) }],
  ])('is a warning: the days %s', (_, files) => {
    expect(tell(files)).toEqual(['date.claimed warning']);
  });

  test.each<[string, Files]>([
    [
      'an event that was held',
      { 'events/call.mdx': CALL('held'), [ITEM]: dated('happened', 'entities: [call]', SAYS) },
    ],
    ['what is said to be claimed', { [ITEM]: dated('claimed', '', SAYS) }],
  ])('is none: %s', (_, files) => {
    expect(tell(files)).toEqual([]);
  });
});

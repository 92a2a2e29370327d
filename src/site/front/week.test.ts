import { expect, test } from 'vitest';
import { publication as publicationSchema } from '../../content/kinds/publication.ts';
import { ABOUT, buildFiles, item, say, type Files } from '../../model/entries.fixture.ts';
import { plain } from '../../../test/support/plain.ts';
import { toContext } from '../context.ts';
import { findWeek } from './week.ts';

const LEVY =
  '---\ntitle: A levy\nactor: office\ninstrument: tariff\nseries: duties\nhistory:\n  - { status: in-force, on: 2025-03-04, rate: 10 }\n---\n';

function read(files: Files, ended: string) {
  const about = publicationSchema.parse({ ...ABOUT, ended });
  return findWeek(
    toContext(buildFiles({ 'measures/levy.mdx': LEVY, ...files }, about).publication),
  );
}

test('of the last seven days it has what was said and by whom, what took effect and what was published', () => {
  const week = read(
    {
      'days/2025-03-04.mdx': '---\ntitle: The levy begins\n---\n',
      'coverage/2025/03/a.mdx': item(say('x', { by: 'ann', said: '2025-03-05' }), {
        published: '2025-03-05',
      }),
    },
    '2025-03-07',
  );
  expect(week?.title).toBe('The levy begins');
  expect(week?.week).toEqual({ text: 'Week 10', url: '/weeks/2025-W10' });
  const { days = [] } = week ?? {};
  expect(days.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(days.map(({ url }) => url)).toEqual([
    ...[undefined, undefined, undefined],
    ...['/days/2025-03-04', '/days/2025-03-05'],
    ...[undefined, undefined],
  ]);
  expect(days[3]?.begun).toEqual({ count: 1, parties: ['north'] });
  expect(days[4]).toMatchObject({ said: { marks: ['north'] }, published: { count: 1 } });
  expect(days.slice(4, 6).map(({ name }) => plain(name))).toEqual([
    'Wed 5 Mar: one statement, one report published',
    'Thu 6 Mar: nothing known',
  ]);
  expect(week?.parties).toEqual(['north']);
  expect(week?.lastSaid).toBeUndefined();
});

test('a day with more than six statements has their number', () => {
  const said = Array.from({ length: 7 }, (_, index) =>
    say(`x${String(index)}`, { by: 'ann', said: '2025-03-05' }),
  );
  const week = read(
    { 'coverage/2025/03/a.mdx': item(said.join('\n\n'), { published: '2025-03-05' }) },
    '2025-03-07',
  );
  expect(week?.days[4]?.said).toEqual({ count: 7, marks: [] });
});

test('if nobody spoke it names the day on which somebody last did; seven empty days have no strip', () => {
  const files = {
    'coverage/2025/02/a.mdx': item(say('x', { said: '2025-02-03' }), { published: '2025-02-03' }),
  };
  const week = read(files, '2025-03-07');
  expect(week?.lastSaid?.url).toBe('/days/2025-02-03');
  expect(plain(week?.lastSaid?.text ?? '')).toBe('3 Feb');
  expect(plain(week?.title ?? '').replaceAll('\u2060', '')).toBe('1–7 Mar 2025');
  expect(read(files, '2025-05-07')).toBeUndefined();
});

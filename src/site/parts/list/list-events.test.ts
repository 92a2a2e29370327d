import { expect, test } from 'vitest';
import { buildFiles } from '../../../model/entries.fixture.ts';
import { isKind } from '../../../model/thing.ts';
import { toText } from '../../../time/words/pieces.ts';
import { toContext } from '../../context.ts';
import { toEventDate } from './pages.ts';

function tell(date: string, place = '') {
  const { publication } = buildFiles({
    'events/talks.mdx': `---\ntitle: Talks\ndate: ${date}\noutcome: held\n${place}---\n`,
  });
  const event = publication.byUrl.get('/events/talks');
  if (event === undefined || !isKind(event, 'event')) throw new Error('no event');
  return toText(toEventDate(toContext(publication, 'https://test.example'), event)).replaceAll(
    '\u00a0',
    ' ',
  );
}

test('an hour is told by the clock of the place, and by those of the capitals', () => {
  expect(tell('2025-10-30T11:00+08:00', 'place: east\n')).toContain('30 Oct 2025, 11:00 in East');
  expect(tell('2025-10-30T11:00+08:00', 'place: east\n')).toContain('29 Oct, 23:00 in North');
});

test('an hour without a place is told in UTC', () => {
  expect(tell('2025-10-30T11:00+08:00')).toContain('30 Oct 2025, 03:00 UTC');
});

test('a day needs no clock', () => {
  expect(tell('2025-10-30', 'place: east\n')).toBe('30 Oct 2025');
});

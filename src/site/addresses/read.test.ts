import { expect, test } from 'vitest';
import { toArchiveUrl, toAsOfUrl, toCoverageUrl, toPageUrl, toSeriesUrl } from './pages.ts';
import {
  findArchiveYear,
  findBelow,
  findSeriesId,
  isArchiveMonth,
  isAsOfUrl,
  toListUrl,
  toThingOfList,
} from './things.ts';

test('what is made is read back', () => {
  expect(toListUrl(toPageUrl('/people', 12))).toBe('/people');
  expect(toListUrl('/people')).toBe('/people');
  expect(toThingOfList(toCoverageUrl('/topics/tariffs'))).toBe('/topics/tariffs');
  expect(findSeriesId(toSeriesUrl('duties'))).toBe('duties');
  expect(findArchiveYear(toArchiveUrl('2025'))).toBe('2025');
  expect(isArchiveMonth(toPageUrl(toArchiveUrl('2025-02'), 2))).toBe(true);
  expect(isAsOfUrl(toAsOfUrl('/questions/pause', '2025-04-10'))).toBe(true);
});

test('other addresses are not taken for them', () => {
  expect(findArchiveYear(toArchiveUrl('2025-02'))).toBeUndefined();
  expect(isArchiveMonth(toArchiveUrl('2025'))).toBe(false);
  expect(isArchiveMonth('/coverage/2025/02/some-words')).toBe(false);
  expect(findSeriesId('/measures/rates/duties/2025-04-10')).toBeUndefined();
  expect(isAsOfUrl('/questions/pause')).toBe(false);
  expect(findBelow('/people', '/people-of-note/a')).toBeUndefined();
  expect(findBelow('/people', '/people/a')).toBe('a');
});

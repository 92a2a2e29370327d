import { expect, test } from 'vitest';
import { isOwnAddress } from './things.ts';
import * as pages from './pages.ts';

test.each([
  'archive',
  'search',
  'statements',
  'statements/side/washington',
  'coverage',
  'feeds',
  '404',
  'index',
  'data/graph',
  'people',
  'coverage/2025',
  'coverage/2025/02',
  'coverage/page/2',
  'coverage/2025/page/2',
  'coverage/2025/02/page/2',
  'measures/rates/duties',
  'measures/side/washington',
])('%s is the site’s own', (path) => {
  expect(isOwnAddress(path)).toBe(true);
});

test.each([
  'coverage/2025/02/old-words',
  'coverage/old-words',
  'topics/old',
  'people/old-name',
  'measures/old-duty',
  'measures/side-letter',
  'days/2025',
  'old',
  'news/2024/about',
])('%s is free', (path) => {
  expect(isOwnAddress(path)).toBe(false);
});

test.each([
  pages.toArchiveUrl('2025'),
  pages.toArchiveUrl('2025-02'),
  pages.toPageUrl(pages.toArchiveUrl('2025-02'), 2),
  pages.toPageUrl(pages.PEOPLE_URL, 3),
  pages.toMeasuresUrl('side', 'washington'),
  pages.toMeasuresUrl('instrument', 'tariff'),
  pages.toMeasuresUrl('status', 'in-force'),
  pages.toRateDayUrl('duties', '2025-04-10'),
  pages.toSpokenMonthUrl('2025-02'),
  pages.toDayUrl('2025-04-24'),
  pages.toWeekUrl('2025-W17'),
  pages.toKnownOrderUrl(pages.TIMELINE_URL),
])('%s is made here and so is the site’s own', (url) => {
  expect(isOwnAddress(url.slice(1))).toBe(true);
});

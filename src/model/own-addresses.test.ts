import { expect, test } from 'vitest';
import { isOwnAddress } from './own-addresses.ts';

test.each([
  'about',
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
  'old',
  'news/2024/about',
])('%s is free', (path) => {
  expect(isOwnAddress(path)).toBe(false);
});

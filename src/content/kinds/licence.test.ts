import { expect, test } from 'vitest';
import { findLicenceUrl } from './licence.ts';

test.for([
  ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['CC BY-SA 4.0', 'https://creativecommons.org/licenses/by-sa/4.0/'],
  ['CC0-1.0', 'https://spdx.org/licenses/CC0-1.0.html'],
  ['https://licence.example/1', 'https://licence.example/1'],
  ['CC BY-XX 4.0', undefined],
  ['ISO-9001', undefined],
  ['By permission of Jo', undefined],
  ['Public domain', undefined],
  ['https:licence.example', undefined],
  ['1'.repeat(100), undefined],
])('%s', ([text, url]) => {
  expect(findLicenceUrl(text ?? '')).toBe(url);
});

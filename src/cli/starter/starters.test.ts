import { expect, test } from 'vitest';
import { findStarter, findStub, isStarterText, STARTERS, TO_WRITE } from './starters.ts';

test.for([
  ['en-GB', 'en'],
  ['zh-CN', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-Hant', 'zh-Hant'],
  ['zh-TW', 'zh-Hant'],
  ['de-AT', 'de'],
  ['ar-EG', 'ar'],
  ['ja-JP', 'ja'],
  ['ru-BY', 'ru'],
  ['es-MX', 'es'],
  ['ko-KR', 'ko'],
  ['it', 'it'],
  ['pt', 'pt-BR'],
  ['pl', undefined],
  ['uk-UA', 'uk'],
  ['hi-IN', 'hi'],
] as const)('%s begins with the texts of %s', ([language, found]) => {
  expect(findStarter(language)).toBe(found === undefined ? undefined : STARTERS[found]);
});

test.for([
  [TO_WRITE, true],
  [` ${TO_WRITE}\n`, true],
  ['The treaty is to be written. It says so.', false],
  ['Words.\n\nTODO: Say who decides.', true],
  ['- TODO: Say who decides.', true],
  ['A list headed TODO: it was long.', false],
  ['¡TODO VALE!', false],
  ['', false],
] as const)('“%s” stands for other words: %s', ([text, isStub]) => {
  expect(findStub(text) !== undefined).toBe(isStub);
});

test.for(Object.entries(STARTERS))('in %s', ([, { scope, item, pages, tagline }]) => {
  // Pages that only the desk can finish are drafts that say so; what can be published at once says what it is.
  for (const { body } of Object.values(pages)) expect(findStub(body)).toBeDefined();
  for (const text of [scope, item.title, item.summary]) {
    expect(isStarterText(text)).toBe(true);
    expect(findStub(text)).toBeUndefined();
  }
  expect(isStarterText(tagline)).toBe(false);
});

test('French marks stand apart from their words by no-break spaces', () => {
  expect(JSON.stringify(STARTERS.fr, null, 1).match(/\S [:;?!»%] .*|« .*/g)).toBeNull();
});

import { expect, test } from 'vitest';
import { chooseWords } from './words.ts';

test.for([
  ['zh-Hans', 'zh-Hans', false],
  ['zh', 'zh-Hans', false],
  ['zh-CN', 'zh-Hans', false],
  ['zh-SG', 'zh-Hans', false],
  ['zh-TW', 'zh-Hant', false],
  ['zh-HK', 'zh-Hant', false],
  ['zh-Hant', 'zh-Hant', false],
  ['es-419', 'es', false],
  ['fr-CA', 'fr', false],
  ['ar-EG', 'ar', false],
  ['en-GB', 'en', false],
  ['ja', 'ja', false],
  ['ja-JP', 'ja', false],
  ['ko-KR', 'ko', false],
  ['ru-BY', 'ru', false],
  ['uk-UA', 'uk', false],
  ['hi-IN', 'hi', false],
  ['it-CH', 'it', false],
  ['pt', 'pt-BR', false],
  ['pt-PT', 'pt-BR', false],
  ['pl', 'en', true],
] as const)('%s is read with the table %s', ([language, tag, isForeign]) => {
  const chosen = chooseWords(language);
  expect([chosen.words.tag, chosen.isForeign]).toEqual([tag, isForeign]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepSigns, toKey } from './letters.ts';
import { listKeys, listTerms, listTokens, listTyped, toIndexQuery, toIndexText } from './words.ts';

test.for([
  ['Call, then “call”', 'Call, then “call”'],
  ['a — b', 'a b'],
  ['访习近平后。', '访习 习近 近平 平后 后'],
  ['TikTok在美国', 'TikTok 在美 美国 国'],
  ['習近平（Xi Jinping）', '習近 近平 平 (Xi Jinping)'],
  ['トランプ氏', 'トラン ランプ ンプ氏 プ氏 氏'],
  ['시진핑 주석', '시진 진핑 핑 주석 석'],
  ['ประเทศ', 'ประ ระเ ะเท เทศ ทศ ศ'],
  ['US–China l’Élysée', "US-China l'Élysée"],
  ['ＡＢＣ ﬁsh', 'ABC fish'],
  ['Løkke Đilas Łódź Straße', 'Lokke dilas lódź Strasse'],
  ['كـتاب بيت־ספר', 'كتاب بيت ספר'],
  ['«والكتاب»، ٱلأمل وزن', 'والكتاب-الكتاب-كتاب الأمل-امل وزن'],
  ['للأطفال بالبيت بيت فالح', 'للأطفال-الاطفال-اطفال بالبيت-البيت-بيت بيت فالح'],
  ['וְהַסֵּפֶר שבמזח המים ים', 'וְהַסֵּפֶר-הספר-ספר שבמזח-במזח-מזח המימ-מימ ימ'],
  ['צה"ל', 'צה"ל'],
  ['٢٠٢٥ ۲۰۲۵ ๒๕๖๘', '2025 2025 2568'],
  ['ที่', 'ท\u{17535}\u{17548}'],
  ['a\u200Bb\u00ADc ___PAGEFIND_WEIGHT___9', 'abc PAGEFIND_WEIGHT___9'],
  ['。！ …', ''],
] as const)('%s is indexed as %s', ([text, indexed]) => {
  expect(toIndexText(text)).toBe(indexed);
});

test.for([
  ['习近平', ['习近', '近平']],
  ['习', ['习']],
  ['東京で話', ['東京', '京で', 'で話']],
  ['で話', ['で話']],
  ['ทศ', ['ทศ']],
  ['Xi习近平 visit', ['xi', '习近', '近平', 'visit']],
  ['  ', []],
] as const)('%s is looked for as %s', ([q, terms]) => {
  expect(listTerms(q)).toEqual(terms);
});

test('the signs of vowels are looked for as they are indexed, and a syllable has one form', () => {
  expect(toIndexQuery('ที่')).toBe(toIndexText('ที่'));
  expect(toIndexQuery('ท')).not.toBe(toIndexText('ที่'));
  expect(listTerms('배편'.normalize('NFD'))).toEqual(['배편']);
});

test('what stands in quotation marks is looked for as it stands', () => {
  expect(toIndexQuery('“习近平 访问”')).toBe('"习近 近平 访问"');
  expect(toIndexQuery('「習近平」')).toBe('"習近 近平"');
  expect(toIndexQuery('「夜の便」')).toBe('夜の の便');
  expect(toIndexQuery('「船」')).toBe('船');
  expect(toIndexQuery('"Phone call"')).toBe('"phone call"');
  expect(toIndexQuery('the "call"')).toBe('the "call"');
});

test.for([
  ['“Phone call”, Xi习近平，访问', ['Phone', 'call', 'Xi', '习近平', '访问']],
  ['AT&T AT&T!', ['AT&T']],
  ['… — ', []],
] as const)('%s is typed as the words %s', ([q, words]) => {
  expect(listTyped(q)).toEqual(words);
});

test.for([
  ['Élysée', 'elysee'],
  ['كِتَابٌ', 'كتاب'],
  ['مدرسة', 'مدرسه'],
  ['שָׁלוֹם', 'שלומ'],
  ['ЁЛКА', 'елка'],
  ['ΟΔΟΣ', 'οδοσ'],
  ['ٱلأمل', 'الامل'],
  ['ガ', 'ガ'],
  ['ที่', 'ที่'],
  ['सड़क', 'सडक'],
  ['İzmir', 'izmir'],
] as const)('%s and %s are one word', ([text, key]) => {
  expect(toKey(text)).toBe(key);
  expect(listKeys(`a ${text}`).at(1)?.startsWith(toKey(key).slice(0, 1))).toBe(true);
});

/** Texts of any script, with spaces and marks among them. */
const character = fc.oneof(
  fc.integer({ min: 0, max: 0x3ff }).map((code) => String.fromCodePoint(code)),
  fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
  fc.constantFrom(' ', '\u0085', '\u200B', '\uFEFF', '\u0301', '习', 'か\u3099', '_', '\uFDFA'),
);

const unspaced = fc
  .array(fc.constantFrom(...Array.from('习近平访问北京大学東で話ガした시진핑ประเทศ')), {
    minLength: 1,
    maxLength: 30,
  })
  .map((letters) => letters.join(''));

test('whatever stands in a text without spaces is found by the beginnings of its words', () => {
  fc.assert(
    fc.property(unspaced, fc.nat(30), fc.integer({ min: 1, max: 8 }), (text, at, length) => {
      const letters = text.match(/\P{M}\p{M}*/gu) ?? [];
      const q = letters.slice(at % letters.length, (at % letters.length) + length).join('');
      const words = toIndexText(text).split(' ');
      for (const term of listTerms(q).map(keepSigns)) {
        expect(words.some((word) => word.startsWith(term))).toBe(true);
      }
    }),
  );
});

test('the words of the index are as many as the places of their text', () => {
  fc.assert(
    fc.property(fc.string({ unit: character }), (text) => {
      const words = toIndexText(text)
        .split(/\p{White_Space}+/u)
        .filter((word) => word !== '');
      expect(words).toHaveLength(listTokens(text).length);
    }),
  );
});

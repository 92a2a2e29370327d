/** How broad a text is in letters of the usual breadth; a character of Chinese is as broad as two. */
export function toBreadth(text: string): number {
  return Array.from(text, (letter) => (BROAD.test(letter) ? 2 : 1)).reduce<number>(
    (sum, one) => sum + one,
    0,
  );
}

const BROAD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/**
 * The number of words in a text. A word is a run of letters, digits and the marks inside them (`don’t`, `U.S.`,
 * `state-of-the-art`, `3.5%`) without white space; dashes separate words, hyphens do not. Two characters of Chinese or
 * Japanese (Han, kana) count as one word, rounded up once for the whole text, because such text has no spaces and the
 * limit on quotations counts English words. In other scripts without spaces (Thai, Khmer), a run is one word.
 */
export function countWords(text: string): number {
  classes ??= new Uint8Array(0x1_00_00).map((_, code) => toClass(code));
  let words = 0;
  let characters = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const sort = classes[text.charCodeAt(i)];
    if (sort === LETTER) {
      if (!inWord) words++;
      inWord = true;
    } else if (sort === CHARACTER) {
      characters++;
      inWord = false;
    } else if (sort === SPACE) {
      inWord = false;
    }
  }
  return words + Math.ceil(characters / 2);
}

const MARK = 0;
const LETTER = 1;
const SPACE = 2;
const CHARACTER = 3;

/** The class of each UTF-16 code unit; made once, because a build counts millions of letters. */
let classes: Uint8Array | undefined;

function toClass(code: number): number {
  if (isCharacter(code)) return CHARACTER;
  const char = String.fromCharCode(code);
  if (/[\s–—―‒…/、。・\u3000-\u303f\uff00-\uff0f]/u.test(char)) return SPACE;
  return /[\p{L}\p{N}]/u.test(char) ? LETTER : MARK;
}

/** Han and kana. The high surrogates D840–D88D stand for the Han of planes 2 and 3; their second half is a mark. */
function isCharacter(code: number): boolean {
  return (
    (code >= 0xd840 && code <= 0xd88d) ||
    (/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]/u.test(String.fromCharCode(code)) &&
      /\p{L}/u.test(String.fromCharCode(code)))
  );
}

/** “a person”, “an organization”. */
export function withArticle(noun: string, article = 'a'): string {
  return `${article}${/^[aeiou]/.test(noun) ? 'n' : ''} ${noun}`;
}

/** “1 item”, “12 items”. */
export function toCount(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

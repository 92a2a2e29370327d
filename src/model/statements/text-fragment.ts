/** The place of quoted words on the page of somebody else (https://wicg.github.io/scroll-to-text-fragment). */

/** A longer quotation is found by its first and its last words, so that what they left out between them does no harm. */
const WHOLE = 8;
const ENDS = 4;

/** So many words without an apostrophe tell more than the whole with one, which pages write in several ways. */
const PLAIN = 4;

/** Gives `url` with a fragment that has browsers show `words`; browsers that cannot show the page from its top. */
export function addTextFragment(url: string, words: string): string {
  const spoken = chooseWords(words);
  if (spoken.length === 0) return url;
  const told = spoken.length <= WHOLE ? [spoken] : [spoken.slice(0, ENDS), spoken.slice(-ENDS)];
  const directive = `:~:text=${told.map((part) => encode(part.join(' '))).join(',')}`;
  return url.includes('#') ? `${url}${directive}` : `${url}#${directive}`;
}

/** Dots and brackets stand for words that the speaker did not say there. */
function chooseWords(words: string): string[] {
  const whole = findLongest(words.split(/…|\.\.\.|\[[^\]]*\]/u));
  const plain = findLongest(whole.join(' ').split(/\S*['’‘"“”]\S*/u));
  return plain.length >= PLAIN ? plain : whole;
}

function findLongest(parts: readonly string[]): string[] {
  return parts
    .map((part) => part.split(/\s+/u).filter((word) => word !== ''))
    .reduce((best, part) => (part.length > best.length ? part : best), []);
}

/** A hyphen would be read as a mark of the directive. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

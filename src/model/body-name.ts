/** Bylines that name no one person: a desk, an agency, several people at once. */

/** Words of a newsroom, in the languages of bylines that have them; the family names among them are rare. */
const WORDS: ReadonlySet<string> = new Set([
  ...['agencies', 'agency', 'board', 'bureau', 'correspondents', 'desk', 'editorial', 'editors'],
  ...['journalists', 'magazine', 'media', 'network', 'news', 'newsdesk', 'newspaper', 'newsroom'],
  ...['newswire', 'press', 'reporters', 'service', 'staff', 'staffers', 'team', 'writers'],
  ...['agence', 'agencia', 'agentur', 'nachrichten', 'presse', 'redacción', 'redação', 'redaktion'],
  ...['redazione', 'rédaction'],
]);

/** Names of bodies as `isBodyName` looks for them. */
export type BodyNames = ReadonlySet<string>;

export function toBodyNames(names: Iterable<string>): BodyNames {
  return new Set(Array.from(names, toKey));
}

/**
 * Whether the name is of no one person by its form: it begins with “The” or an abbreviation of capitals, holds a word of
 * a newsroom or the name of one of `known`, or joins several names. A name of one word is also a family name and a given
 * one, so it counts only after a comma, or where it begins the byline and is one of `printers`, who printed that.
 */
export function isBodyName(name: string, known: BodyNames, printers: BodyNames): boolean {
  const words = toWords(name);
  return (
    /^The /i.test(name) ||
    isSeveral(name) ||
    words.some((word) => WORDS.has(word.toLowerCase())) ||
    (words.length > 1 && printers.has(words[0] ?? '')) ||
    (/^\p{Lu}{3,}$/u.test(words[0] ?? '') && /\p{Ll}/u.test(name)) ||
    listAfterComma(name).some((part) => known.has(part)) ||
    holdsKnown(words, known)
  );
}

/** Whether it joins two names. The name of a noble house may do so as well: “von und zu”. */
export function isSeveral(name: string): boolean {
  return /\s(?:and|&|et|with|(?<!\bvon )und)\s/i.test(name);
}

function holdsKnown(words: readonly string[], known: BodyNames): boolean {
  return words.some((_, start) =>
    words.some((__, end) => end > start && known.has(words.slice(start, end + 1).join(' '))),
  );
}

function listAfterComma(name: string): string[] {
  return name.split(',').slice(1).map(toKey);
}

function toKey(name: string): string {
  return toWords(name.trim().replace(/^The /, '')).join(' ');
}

function toWords(name: string): string[] {
  return name.split(/[\s,/|()]+/).filter((word) => word !== '');
}

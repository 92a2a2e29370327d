/** Whether a page contains quoted words: quotations may leave something out, and pages divide words. */

/** An omission marked by us; the page may have dots of its own. */
const LEFT_OUT = /\[(?:…|\.{3}|\. \. \.)\]/u;
/** A word divided at the end of a line, or two joined by a hyphen. */
const DIVIDED = /(?<=\p{Ll})[-‐]\s+(?=\p{Ll})/u;

/**
 * Whether the page contains the words, except for omissions marked “[…]” within the words of one speaker. Dots without
 * brackets are the page’s own, or hide an omission.
 */
export function holds(page: string, quoted: string): boolean {
  const isIn = (toForm: (text: string) => string) => {
    const parts = quoted
      .split(LEFT_OUT)
      .map(toForm)
      .filter((part) => part !== '');
    return parts.length > 0 && isFound(toForm(page), parts);
  };
  if (isIn(toComparable)) return true;
  return (
    DIVIDED.test(page) && isIn((text) => toComparable(text).replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, ''))
  );
}

function toComparable(text: string): string {
  return toPlain(text.replaceAll('\u00AD', '')).replace(/ ?(?:\.{3}|…) ?/gu, '…');
}

/** Words that a page repeats often are tried at this many places. */
const MOST_TRIES = 20;

/** The same words may occur twice, and in the mouths of two people. */
function isFound(text: string, [part, ...rest]: readonly string[], before?: number): boolean {
  if (part === undefined) return true;
  let at = find(text, part, before ?? 0);
  for (let tries = 0; at >= 0 && tries < MOST_TRIES; tries += 1) {
    const end = at + part.length;
    const isOfOne =
      before === undefined ||
      !(isOfTwo(text, before, [at, end]) || isOfTwoSources(text, before, [at, end]));
    if (isOfOne && isFound(text, rest, end)) return true;
    at = find(text, part, at + 1);
  }
  return false;
}

/** A quotation may end with a full stop where the page continues with a comma, and the other way round. */
function find(text: string, part: string, from: number): number {
  const at = text.indexOf(part, from);
  if (at >= 0) return at;
  const bare = part.replace(/[.,;,。]$/u, '');
  if (bare === part || bare === '') return -1;
  for (let place = text.indexOf(bare, from); place >= 0; place = text.indexOf(bare, place + 1))
    if (/^(?:[.,;:!?,。;!?"…-]|$)/u.test(text.slice(place + bare.length, place + bare.length + 1)))
      return place;
  return -1;
}

const VERB =
  '(?:said|says|told|added|replied|wrote|argued|warned|declared|announced|insisted|noted|explained|stated|sagte|erklärte|schrieb|betonte|meinte|(?:a|ont) (?:dit|déclaré|affirmé|expliqué|ajouté|écrit))';
const NAME =
  "(?:(?:Mr|Mrs|Ms|Dr)\\. )?\\p{Lu}[\\p{L}\\p{M}'-]*(?: \\p{Lu}(?:\\.|[\\p{L}\\p{M}'-]*)){0,3}";
const ATTRIBUTION = new RegExp(
  `(?<before>${NAME})(?:,[^,"]{1,60},)? (?:also |later |then )?${VERB}(?!\\p{L})|(?<!\\p{L})(?!told)${VERB} (?<after>${NAME})`,
  'gu',
);
/** In a transcript: a name and a colon. */
const LABEL = new RegExp(`(?:^|[.!?"] )(${NAME}): `, 'gu');

/** A speaker without a name, or named as a source: “a US official said”, “according to Ann Alder”, “安德说”. */
const SOURCE = new RegExp(
  [
    `(?<source>${NAME}) (?:told|tells)(?!\\p{L})`,
    `(?:according to|laut|selon|d'après) (?<told>[^,."]{2,60})`,
    `(?<!\\p{L})(?:[Aa]n?|[Tt]he|[Oo]ne|[Aa]nother|[Ee]ine?|[Uu]ne?|[Ll]e|[Ll]a|[Dd]er|[Dd]ie) (?<office>(?:[\\p{L}'-]+ ){0,4}[\\p{L}'-]+) ${VERB}(?!\\p{L})`,
    `(?<!\\p{L})${VERB} (?:an?|the|another) (?<after>(?:[\\p{L}'-]+ ){0,3}(?:official|spokes\\p{L}+|minister|president|diplomat|aide|analyst))`,
    `(?<han>\\p{sc=Han}{2,12}?)(?:还|又|则|也|随后)?(?:说|說|称|稱|表示|指出|强调|強調|回应|回應)(?=[,:，：。「"])`,
  ].join('|'),
  'gu',
);

/** Whether two parts in two pairs of quotation marks have different speakers, named or not. */
function isOfTwoSources(
  text: string,
  end: number,
  [start, stop]: readonly [number, number],
): boolean {
  const between = text.slice(end, start);
  if (!between.includes('"')) return false;
  const outside = between.split('"').filter((_, index) => index % 2 === 1);
  const named = listSources(outside.join(' ')).map(({ name }) => name);
  const behind = /^[^"]{0,400}"([^".;。]{1,120})/u.exec(text.slice(stop))?.[1] ?? '';
  const first = findBefore(text, text.lastIndexOf('"', end - 1), 0) ?? named[0];
  const second =
    findBefore(text, text.lastIndexOf('"', start), end) ??
    listSources(behind)[0]?.name ??
    named.at(-1);
  return first !== undefined && second !== undefined && !isSource(first, second);
}

function findBefore(text: string, open: number, from: number): string | undefined {
  const words = text.slice(Math.max(from, open - LEAD), Math.max(from, open));
  const last = listSources(words).at(-1);
  // After a full stop, the next sentence begins, with a quotation of its own.
  return last === undefined || /[.。!?]|^.{26}/su.test(words.slice(last.end))
    ? undefined
    : last.name;
}

/** The number of characters that may lead up to a quotation. */
const LEAD = 120;

function listSources(words: string): { readonly name: string; readonly end: number }[] {
  return [...words.matchAll(SOURCE), ...words.matchAll(ATTRIBUTION)]
    .flatMap(({ 0: whole, index, groups = {} }) => {
      const name = Object.values(groups).find(Boolean);
      return name === undefined ? [] : [{ name, end: index + whole.length }];
    })
    .sort((a, b) => a.end - b.end);
}

function isSource(a: string, b: string): boolean {
  if (/\p{sc=Han}/u.test(a)) return a.endsWith(b) || b.endsWith(a);
  return isShared(a, b) && (/\p{Lu}/u.test(a[0] ?? '') || a === b);
}

/** Whether the page gives the part at `at` to another speaker than the one that ends at `end`. */
function isOfTwo(text: string, end: number, at: readonly [number, number]): boolean {
  const outside = text
    .slice(end, at[0])
    .split('"')
    .filter((_, index) => index % 2 === 1);
  const after = /^[^"]{0,400}"([^".;]{1,120})/u.exec(text.slice(at[1]))?.[1] ?? '';
  const first = listNames(outside[0] ?? '')[0];
  const second = listNames(after)[0] ?? listNames(outside.at(-1) ?? '').at(-1);
  if (first !== undefined && second !== undefined) return !isShared(first, second);
  const labels = [...text.slice(0, at[0]).matchAll(LABEL)];
  const label = labels.at(-1);
  const earlier = labels.findLast(({ index }) => index < end);
  return (
    label !== undefined && earlier !== undefined && !isShared(label[1] ?? '', earlier[1] ?? '')
  );
}

function listNames(words: string): string[] {
  return [...words.matchAll(ATTRIBUTION)].flatMap(
    ({ groups }) => groups?.before ?? groups?.after ?? [],
  );
}

/** “Ann Alder” and “Ms. Alder”. */
function isShared(a: string, b: string): boolean {
  const toNames = (name: string) =>
    name.toLowerCase().match(/[\p{L}\p{M}'-]{2,}(?![.\p{L}])/gu) ?? [];
  const words = new Set(toNames(a));
  return toNames(b).some((word) => words.has(word));
}

/** One form for quotation marks, spaces and dashes. */
export function toPlain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[“”„«»"]/gu, '"')
    .replace(/[‘’‚']/gu, "'")
    .replace(/\s*[‐‑‒–—―-]+\s*/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Compares the words of a page with what the record says of it, whatever the marks around them. Runs in browsers, too. */

type Row = Readonly<Record<string, unknown>>;

/** What is known of the entries that a body names without words, by the end of their addresses. */
type Named = ReadonlyMap<string, Row>;

/** The first words of the record that the page does not have; `undefined` if it has its title, summary and every paragraph. */
export function findUnsaid(
  { title, name, summary, why, body }: Row,
  html: string,
  records: Named = new Map(),
): string | undefined {
  const main = toLetters(toText(/<main[\s>].*<\/main>/s.exec(html)?.[0] ?? ''));
  const heading = toLetters(
    toText(/<h1[\s>].*?<\/h1>(?:\s*<p[\s>].*?<\/p>)*/s.exec(html)?.[0] ?? ''),
  );
  const about = toLetters(
    [...html.matchAll(/<meta name="description" content="([^"]*)"/g)]
      .map(([, text]) => unescapeHtml(text ?? ''))
      .join(' '),
  );
  const isIn = (words: unknown, ...places: string[]) =>
    typeof words !== 'string' || places.some((place) => place.includes(toLetters(words)));
  if (!isIn(title ?? name, heading)) return String(title ?? name);
  if (!isIn(summary, main, about)) return String(summary);
  if (!isIn(why, main)) return String(why);
  const piece =
    typeof body === 'string'
      ? listPieces(body).find((one) => !isIn(one, main) && !toPattern(one, records).test(main))
      : undefined;
  return (
    piece &&
    toPlain(piece)
      .split(NAMELESS)
      .filter((_, index) => index % 2 === 0)
      .join('…')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Whether a page needs names of other entries to be compared. */
export function hasNameless({ body }: Row): boolean {
  return typeof body === 'string' && listPieces(body).some((piece) => NAMELESS.test(piece));
}

/** An id that a page prints as a name. */
const NAMELESS = /\ufdd0([^\ufdd1]*)\ufdd1/;

/** The paragraphs, divided where a page puts in what it makes itself. */
function listPieces(body: string): string[] {
  return body
    .replace(/\]\[([^\]]*)\]/g, (whole, name: string) =>
      body.includes(`[${name}]:`) ? ']' : whole,
    )
    .replace(/<Entity\s+id="([^"]*)"\s*\/>/g, '\ufdd0$1\ufdd1')
    .replace(/<(\w+)((?:"[^"]*"|'[^']*'|[^'">])*)\/>/g, '\n\n')
    .split(/\n\s*\n/)
    .map((piece) => piece.trim());
}

function toPattern(piece: string, records: Named): RegExp {
  const toNames = (id: string) => {
    const found = [...records].filter(([key]) => key.endsWith(`/${id}`));
    const names = found.flatMap(([, { name, title }]) => escape(name ?? title));
    return names.length === 0 ? '.{0,80}?' : `(?:${names.join('|')})`;
  };
  const parts = toPlain(piece).split(NAMELESS);
  return new RegExp(
    parts.map((one, at) => (at % 2 === 0 ? escape(one).join('') : toNames(one))).join(''),
  );
}

function escape(words: unknown): string[] {
  return typeof words === 'string' ? [toLetters(words).replace(/[.?$]/g, String.raw`\$&`)] : [];
}

/** The words of a paragraph without Markdown. */
function toPlain(piece: string): string {
  return unescapeHtml(
    piece
      .replace(/<\/?[A-Za-z]\w*(?:\s(?:"[^"]*"|'[^']*'|[^'">])*)?>/g, '')
      .replace(/!?\[((?:[^\]\\]|\\.)*)\]\((?:[^()\\]|\\.|\([^()]*\))*\)/g, '$1')
      .replace(/^(?:\s|>|(?:\d+[.)]|[-*+]|#+)(?:\s|$))+/gm, '')
      .replace(/^\[[^\]]+\]:.*$/gm, '')
      .replace(/\\(.)/g, '$1')
      .replace(/[*_`|]/g, ' '),
  );
}

/** What a browser never shows is no text: nor is what follows a comment without an end. */
function toText(html: string): string {
  return unescapeHtml(
    html
      .replace(/<(script|style|template)[\s>].*?(?:<\/\1>|$)|<!--.*?(?:-->|$)/gs, '')
      .replace(/<\/?[a-z](?:"[^"]*"|'[^']*'|[^'">])*>/gi, ''),
  );
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The text of HTML that has no tags. */
export function unescapeHtml(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) =>
      name === undefined
        ? toCharacter(hex === undefined ? Number(decimal) : parseInt(hex, 16))
        : (NAMED[name] ?? whole),
  );
}

function toCharacter(code: number): string {
  return code > 0x10_ff_ff ? '' : String.fromCodePoint(code);
}

/** Letters, digits, money and question marks; points and commas only between digits. */
function toLetters(text: string): string {
  return text.normalize().replace(/((?<=\d)[.,:](?=\d))|[^\p{L}\p{M}\p{N}\p{Sc}%?]/gu, '$1');
}

import { mdxToHast } from 'satteri';
import { blankUnseen } from '../../problems/unseen.ts';

/** A node as the parser gives it, with only the parts that we read. Offsets count UTF-16 code units. */
export interface RawNode {
  readonly type: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly attributes?: readonly RawAttribute[];
  readonly data?: { readonly meta?: unknown };
  readonly children?: readonly RawNode[];
  readonly position?: { readonly start: RawPoint; readonly end: RawPoint };
}

interface RawAttribute {
  readonly type: string;
  readonly name?: string;
  readonly value?: unknown;
}

interface RawPoint {
  readonly offset?: number | undefined;
}

/** Why the parser gave up, in its own words, and where: `line` and `column` from 1, or absent if it did not say. */
export interface ParserFailure {
  readonly reason: string;
  readonly line?: number;
  readonly column?: number;
}

/** Front matter is read elsewhere. Footnotes are refused, and the parser would drop those without a reference. */
const FEATURES = { frontmatter: false, gfm: { footnotes: false } };

/** The only call of the native parser. The text must have passed `scan` and `mask`. */
export function callParser(text: string): RawNode | ParserFailure {
  try {
    return mdxToHast(text, { features: FEATURES }) as RawNode;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const place = /^(\d+):(\d+): /.exec(message);
    if (place === null) return { reason: message };
    return {
      reason: message.slice(place[0].length),
      line: Number(place[1]),
      column: Number(place[2]),
    };
  }
}

export function isParserFailure(result: RawNode | ParserFailure): result is ParserFailure {
  return 'reason' in result;
}

/**
 * Curly brackets and lines of `import`/`export` make the parser run a JavaScript parser, which a few thousand nested
 * brackets crash. All of them are refused anyway, unless they are code in backticks. So each is replaced by one
 * private-use character (which the scan refuses in the text itself), and the parser sees plain text. Afterwards they
 * are refused in prose and put back in code. Every offset stays the same.
 */
export const BRACE = '\ue000';
const EXPORT = '\ue001';
const IMPORT = '\ue002';

/** The text for the parser: of the same length, with nothing unseen, and no bracket or keyword that starts code. */
export function mask(body: string): string {
  const text = blankUnseen(body).replace(/\\[^\n]|\{/g, (found) => (found === '{' ? BRACE : found));
  // Searching for the words takes a fraction of the time of looking at each line.
  if (!text.includes('import') && !text.includes('export')) return text;
  return text.replace(/^(?:import|export)(?![\w$-])/gm, (word) =>
    word === 'import' ? `${IMPORT}mport` : `${EXPORT}xport`,
  );
}

/** What the author wrote, for a value that the parser returned. */
export function unmask(value: string): string {
  if (!/[\ue000-\ue002]/.test(value)) return value;
  return value.replaceAll(BRACE, '{').replaceAll(EXPORT, 'e').replaceAll(IMPORT, 'i');
}

/** The same for an address, in which the parser has percent-encoded the mask. */
export function unmaskUrl(url: string): string {
  return url.replace(/%EE%80%8([012])/g, (_, which) =>
    which === '0' ? '%7B' : which === '1' ? 'e' : 'i',
  );
}

/** `import` or `export` if the masked text starts with a line that the parser would have read as code. */
export function findKeyword(masked: string): 'import' | 'export' | undefined {
  if (!/^[\ue001\ue002]\w+(?:[\s\ue000"'*]|$)/.test(masked)) return undefined;
  return masked.startsWith(IMPORT) ? 'import' : 'export';
}

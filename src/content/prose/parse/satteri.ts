import { mdxToHast } from 'satteri';

/** A node as the parser gives it: only the parts that we read. Offsets count UTF-16 code units. */
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

export interface RawAttribute {
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

/** Front matter is read elsewhere; footnotes are refused, and the parser would drop those that nothing points to. */
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

export function isFailure(result: RawNode | ParserFailure): result is ParserFailure {
  return 'reason' in result;
}

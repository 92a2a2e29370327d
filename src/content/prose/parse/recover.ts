/**
 * The parser stops at the first tag that it cannot read. We say what is wrong there, blank that tag, and ask again,
 * so that an editor sees all problems of a body at once.
 */
import type { Finding } from '../finding.ts';
import { mend } from './mend.ts';
import { callParser, isFailure } from './satteri.ts';
import type { ParserFailure, RawNode } from './satteri.ts';

const MOST_TRIES = 50;

export interface Recovered {
  /** Absent if the parser could not be brought to read the rest. */
  readonly root?: RawNode;
  /** The text that was read in the end: of the same length, with what was wrong blanked. */
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Offsets of tags that lost attributes in this. */
  readonly stripped: ReadonlySet<number>;
  /** Whether opening or closing tags were blanked, so that what is inside what is no longer known. */
  readonly torn: boolean;
}

export function parseAndRecover(masked: string): Recovered {
  const findings: Finding[] = [];
  const blanked: string[] = [];
  const stripped = new Set<number>();
  let torn = false;
  let text = masked;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const result = callParser(text);
    if (!isFailure(result)) return { root: result, text, findings, stripped, torn };
    const offset = toOffset(text, result);
    const mended = mend(text, offset, result.reason, blanked);
    findings.push(...mended.findings);
    if (mended.text === text) break;
    if (mended.kept === true) stripped.add(offset);
    else torn = true;
    text = mended.text;
  }
  return { text, findings, stripped, torn };
}

function toOffset(text: string, { line = 1, column = 1 }: ParserFailure): number {
  let start = 0;
  for (let n = 1; n < line; n++) {
    const newline = text.indexOf('\n', start);
    if (newline < 0) break;
    start = newline + 1;
  }
  return Math.min(start + column - 1, text.length);
}

/** `words.yaml`: a publisher’s own texts in the place of ours, a line each: `front.empty: Quiet so far.` */
import { limitProblems } from '../problems/limit.ts';
import { toLines } from '../problems/lines.ts';
import type { Problem } from '../problems/problem.ts';
import { findOverrideFault, type Overrides } from '../words/overrides.ts';
import { decode } from './decode.ts';
import { parseYaml } from './yaml.ts';

export const WORDS_FILE = 'words.yaml';

interface Fault {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** Gives the texts that can be used, and what is wrong with the others. */
export function readWords(
  bytes: Uint8Array,
  path: string,
): { readonly words: Overrides; readonly problems: readonly Problem[] } {
  const text = decode(bytes);
  const { toPosition } = toLines(typeof text === 'string' ? text : text.text);
  const toProblem = (offset: number, field: string, { code, message, remedy }: Fault): Problem => ({
    path,
    ...toPosition(offset),
    field,
    severity: 'error',
    code,
    message,
    remedy,
  });
  if (typeof text !== 'string') return { words: {}, problems: [toProblem(text.offset, '', text)] };
  const tree = parseYaml(text);
  const { data, faults } = tree;
  if (faults.length > 0) {
    const problems = faults.map((fault) => toProblem(fault.offset, '', fault));
    return { words: {}, problems: limitProblems(problems) };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { words: {}, problems: [toProblem(0, '', NO_LINES)] };
  const words: Record<string, string> = {};
  const problems: Problem[] = [];
  for (const [name, written] of Object.entries(data)) {
    // As forms of dates were written before 0.2: `{day:on}`.
    const value: unknown =
      typeof written === 'string' ? written.replace(/\{(\w+):(\w+)\}/g, '{$1, date, $2}') : written;
    const fault = findOverrideFault(name, value);
    if (fault === undefined) words[name] = value as string;
    else problems.push(toProblem(tree.locate([name], true), name, fault));
  }
  return { words, problems: limitProblems(problems) };
}

const NO_LINES: Fault = {
  code: 'words.lines',
  message: 'has no names of texts',
  remedy: 'write a name and a text a line, as in `front.empty: Quiet so far.`, or delete the file',
};

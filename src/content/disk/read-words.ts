/**
 * A publication’s own words: `words/<tag>.yaml` is a language of its own or has messages that replace the engine’s, one
 * per line, as in `front.empty: Quiet so far.`; `words.yaml`, from before 0.3, has such lines for any language.
 */
import { toFault, toGraded } from '../problems/fault.ts';
import { limitProblems, type Problem, toError } from '../problems/problem.ts';
import { toLines } from '../problems/lines.ts';
import type { Messages, OwnLanguage } from '../../words/words.ts';
import { findMessageFaults, findTagFault, type MessageFault } from './check-message.ts';
import { decodeText } from './decode.ts';
import { parseYaml } from './yaml.ts';

/** The file for such messages before each language had its own. */
export const OLD_WORDS_FILE = 'words.yaml';

export const WORDS_DIR = 'words';

/** With translators’ notes and letters of three bytes, a language is larger than an article. */
export const MAX_WORDS_BYTES = 4_194_304;

type Fault = Omit<MessageFault, 'severity'> & Partial<MessageFault>;

export interface ReadWords {
  /** The tag in the name of the file; `undefined` for `words.yaml`. */
  readonly tag: string | undefined;
  readonly words: OwnLanguage;
  readonly problems: readonly Problem[];
}

/** Whether a path below the content folder is one of those files, or a mistake for one. */
export function isOfWords(inside: string): boolean {
  return inside === OLD_WORDS_FILE || inside.startsWith(`${WORDS_DIR}/`);
}

/** `inside` is the path below the content folder, `path` the one shown. The tag of a refused file is `undefined`. */
export function readWords(bytes: Uint8Array, inside: string, path = inside): ReadWords {
  const text = decodeText(bytes);
  const { toPosition } = toLines(typeof text === 'string' ? text : text.text);
  const toProblem = (offset: number, field: string, fault: Fault): Problem =>
    toError(path, fault, toPosition(offset), field);
  const isOld = inside === OLD_WORDS_FILE;
  const tag = isOld ? undefined : inside.slice(WORDS_DIR.length + 1).replace(/\.yaml$/, '');
  const misnamed = tag === undefined ? undefined : findNameFault(inside, tag);
  const refused = (problems: readonly Problem[]): ReadWords => ({
    tag: misnamed === undefined ? tag : undefined,
    words: { messages: {} },
    problems: limitProblems(problems),
  });
  if (misnamed !== undefined) return refused([toProblem(0, '', misnamed)]);
  if (typeof text !== 'string') return refused([toProblem(text.offset, '', text)]);
  const tree = parseYaml(text);
  const { data, faults } = tree;
  if (faults.length > 0) return refused(faults.map((fault) => toProblem(fault.offset, '', fault)));
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return refused([toProblem(0, '', NO_LINES)]);
  const { fallback, $schema: _, ...lines } = data as Readonly<Record<string, unknown>>;
  const messages: Record<string, string> = {};
  const problems: Problem[] = isOld ? [toProblem(0, '', OLD)] : [];
  for (const [name, written] of Object.entries(isOld ? data : lines)) {
    // Forms of dates as written before 0.2: `{day:on}`.
    const value: unknown =
      typeof written === 'string' ? written.replace(/\{(\w+):(\w+)\}/g, '{$1, date, $2}') : written;
    const found = findMessageFaults(name, value, tag ?? 'en', lines as Messages).filter(
      // The messages of `words.yaml` may be in any language.
      ({ code }) => !isOld || !/^words\.(?:plural|forms?)$/.test(code),
    );
    if (found.every(({ severity }) => severity !== 'error')) messages[name] = value as string;
    if (found.length > 0) {
      const at = tree.locate([name], true);
      problems.push(...found.map((fault) => toProblem(at, name, fault)));
    }
  }
  const other = isOld || fallback === undefined ? undefined : toFallback(fallback);
  if (typeof other === 'object')
    problems.push(toProblem(tree.locate(['fallback']), 'fallback', other));
  return {
    tag,
    words: { messages, ...(typeof other === 'string' && { fallback: other }) },
    problems: limitProblems(problems),
  };
}

const NO_LINES: Fault = toFault('words.lines');

const OLD: Fault = toGraded('words.old');

function findNameFault(inside: string, tag: string): Fault | undefined {
  if (!inside.endsWith('.yaml') || tag.includes('/')) return toFault('words.name');
  const fault = findTagFault(tag);
  if (fault === undefined) return undefined;
  return toFault('words.name:tag', { tag, near: fault.proper });
}

/** The tag, or what is wrong with it. */
function toFallback(value: unknown): string | Fault {
  if (typeof value === 'string' && findTagFault(value) === undefined) return value;
  return toFault('words.fallback', { shown: typeof value === 'string' ? `“${value}”` : 'this' });
}

/** Problems, for people and for programs. */
import type { Position } from './lines.ts';
import type { Problem } from './problem.ts';

// eslint-disable-next-line no-control-regex -- control characters are what is replaced
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A hostile file name or value must not move the cursor of a terminal. */
export function toPrintable(text: string): string {
  return text.replace(
    CONTROL,
    (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** A name or value in a file may be as long as the file. */
function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text;
}

/** `path:line:col [field] CODE message — remedy` */
export function printProblem(problem: Problem): string {
  const { path, line, column, field, code, severity, message, remedy } = problem;
  const where = `${path}:${String(line)}:${String(column)}`;
  const named = field === '' ? '' : ` [${cut(field, 100)}]`;
  const mark = severity === 'error' ? '' : ` (${severity})`;
  return toPrintable(`${where}${named} ${code}${mark} ${cut(message, 400)} — ${cut(remedy, 1000)}`);
}

/**
 * One JSON array of `{path,line,column,field,code,severity,message}`; the message ends with the remedy. In parts, one
 * per problem, since all together may be larger than the content.
 */
export function* printProblemsJson(problems: readonly Problem[]): Generator<string> {
  let before = '[\n';
  for (const { path, line, column, field, code, severity, message, remedy } of problems) {
    const row = {
      path,
      line,
      column,
      field: cut(field, 100),
      code,
      severity,
      message: `${cut(message, 400)} — ${cut(remedy, 1000)}`,
    };
    yield `${before}  ${JSON.stringify(row, null, 2).replaceAll('\n', '\n  ')}`;
    before = ',\n';
  }
  yield problems.length === 0 ? '[]\n' : '\n]\n';
}

/** Problems as GitHub shows them beside the lines of a pull request (workflow commands). */
const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** `::error file=…,line=…,col=…::…`; the log shows the whole line, as people read it elsewhere. */
export function printAnnotation(problem: Problem): string {
  const { path, line, column, severity } = problem;
  const place = `file=${escape(path).replaceAll(':', '%3A').replaceAll(',', '%2C')}`;
  return `::${COMMANDS[severity]} ${place},line=${String(line)},col=${String(column)}::${escape(printProblem(problem))}`;
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

const AROUND = 1;
/** Characters of a line that are shown, and how many of them before the place. */
const WIDTH = 96;
const BEFORE = 40;

/** The line with a problem, its neighbours, and a mark below it; `undefined` if the text has no such line. */
export function printFrame(text: string, { line, column }: Position): string | undefined {
  const lines = text.split(/\r?\n/);
  if (lines[line - 1] === undefined || text === '') return undefined;
  const first = Math.max(1, line - AROUND);
  const last = Math.min(lines.length, line + AROUND);
  const gutter = String(last).length;
  const left = Math.max(0, column - 1 - BEFORE);
  const rows: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const isHere = number === line;
    const shown = cutLine(lines[number - 1] ?? '', left);
    rows.push(`${isHere ? '>' : ' '} ${String(number).padStart(gutter)} | ${shown}`.trimEnd());
    if (!isHere) continue;
    const at = column - 1 - left + (left > 0 ? 1 : 0);
    const mark = '^'.repeat(toLength(lines[number - 1] ?? '', column));
    rows.push(`  ${' '.repeat(gutter)} | ${' '.repeat(at)}${mark}`);
  }
  return rows.map((row) => `  ${row}`).join('\n');
}

/** Part of a long line, with a sign where more is left out. A tab counts as one character, as in columns. */
function cutLine(line: string, left: number): string {
  const part = toPrintable(line.replaceAll('\t', ' '))
    .slice(left, left + WIDTH)
    .toWellFormed();
  return `${left > 0 ? '…' : ''}${part}${line.length > left + WIDTH ? '…' : ''}`;
}

/** The length of the word that begins there, or one sign. */
function toLength(line: string, column: number): number {
  const [word = '-'] = /^[\p{L}\p{N}_-]+/u.exec(line.slice(column - 1)) ?? [];
  return Math.min(word.length, WIDTH - BEFORE);
}

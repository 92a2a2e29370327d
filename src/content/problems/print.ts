/** Problems as people and as programs read them. */
import type { Problem } from './problem.ts';

// eslint-disable-next-line no-control-regex -- control characters are what is replaced
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A hostile file name or value must not move the cursor of whoever reads the message. */
export function toPrintable(text: string): string {
  return text.replace(
    CONTROL,
    (found) => `\\u${(found.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** A name or a value of a file may be as long as the file. */
function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1).toWellFormed()}…` : text;
}

/** `path:line:col [field] CODE message — remedy` */
export function printProblem({
  path,
  line,
  column,
  field,
  code,
  severity,
  message,
  remedy,
}: Problem): string {
  const where = `${path}:${String(line)}:${String(column)}`;
  const named = field === '' ? '' : ` [${cut(field, 100)}]`;
  const mark = severity === 'error' ? '' : ` (${severity})`;
  return toPrintable(`${where}${named} ${code}${mark} ${cut(message, 400)} — ${cut(remedy, 1000)}`);
}

/**
 * One JSON array of `{path,line,column,field,code,severity,message}`; the message ends with the remedy. In parts, one a
 * problem, to be written one after the other: all together may be larger than the content.
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

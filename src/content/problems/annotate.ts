/** Problems as GitHub shows them beside the lines of a request (workflow commands). */
import { printProblem } from './print.ts';
import type { Problem } from './problem.ts';

const COMMANDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** `::error file=…,line=…,col=…::…`; in the log it stands as the whole line that people read elsewhere. */
export function printAnnotation(problem: Problem): string {
  const { path, line, column, severity } = problem;
  const place = `file=${escape(path).replaceAll(':', '%3A').replaceAll(',', '%2C')}`;
  return `::${COMMANDS[severity]} ${place},line=${String(line)},col=${String(column)}::${escape(printProblem(problem))}`;
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

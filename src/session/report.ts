import { printAnnotation } from '../problems/annotate.ts';
import { printProblem } from '../problems/print.ts';
import type { Problem } from '../problems/problem.ts';

/** Whether problems are printed for the page of a request, where a host shows them beside its lines. */
export function annotates(env = process.env): boolean {
  return env.GITHUB_ACTIONS === 'true';
}

/** Prints every problem and their number; `true` if one of them is an error. */
export function reportProblems(
  problems: readonly Problem[],
  write = writeError,
  print: (problem: Problem, index: number) => string = annotates() ? printAnnotation : printProblem,
): boolean {
  const [errors = 0, warnings = 0, notes = 0] = (['error', 'warning', 'note'] as const).map(
    (name) => problems.filter(({ severity }) => severity === name).length,
  );
  for (const [index, problem] of problems.entries()) write(print(problem, index));
  if (problems.length > 0) {
    const rest = notes === 0 ? '' : `, ${count(notes, 'note')}`;
    write(`${count(errors, 'error')}, ${count(warnings, 'warning')}${rest}`);
  }
  return errors > 0;
}

function count(number: number, word: string): string {
  return `${String(number)} ${word}${number === 1 ? '' : 's'}`;
}

function writeError(line: string): void {
  process.stderr.write(`${line}\n`);
}

import { printAnnotation, printProblem } from '../content/problems/print.ts';
import { countAll, type Problem, SEVERITIES } from '../content/problems/problem.ts';
import { countRest, sumUp } from '../content/problems/sum-up.ts';

/** Whether problems are printed for the page of a request, where a host shows them beside its lines. */
export function annotates(env = process.env): boolean {
  return env.GITHUB_ACTIONS === 'true';
}

interface Reporting {
  readonly write?: (line: string) => void;
  readonly print?: (
    problem: Problem,
    before: Problem | undefined,
    after: Problem | undefined,
  ) => string;
  /** Tell each of them, however many there are. */
  readonly all?: boolean;
}

/** Prints what is wrong, see `sumUp`, and how much there is; `true` if something is an error. */
export function reportProblems(
  problems: readonly Problem[],
  {
    write = writeError,
    print = annotates() ? printAnnotation : printProblem,
    all = false,
  }: Reporting = {},
): boolean {
  const { told, rest } = all ? { told: problems, rest: [] } : sumUp(problems);
  for (const [index, problem] of told.entries())
    write(print(problem, told[index - 1], told[index + 1]));
  if (rest.length > 0) {
    write(`${count(countAll(rest), 'problem')} more; the command \`check --all\` tells each:`);
    for (const line of countRest(rest)) write(`  ${line}`);
  }
  const [errors = 0, warnings = 0, notes = 0] = SEVERITIES.map(
    (name) => problems.filter(({ severity }) => severity === name).length,
  );
  if (problems.length > 0) {
    const others = notes === 0 ? '' : `, ${count(notes, 'note')}`;
    write(`${count(errors, 'error')}, ${count(warnings, 'warning')}${others}`);
  }
  return errors > 0;
}

function count(number: number, word: string): string {
  return `${String(number)} ${word}${number === 1 ? '' : 's'}`;
}

function writeError(line: string): void {
  process.stderr.write(`${line}\n`);
}

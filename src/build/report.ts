import { printAnnotation, printProblem } from '../content/problems/print.ts';
import { countAll, type Problem, SEVERITIES } from '../content/problems/problem.ts';
import { countRest, sumUp } from '../content/problems/sum-up.ts';
import { toCount } from '../content/prose/words.ts';

/** Whether to print problems as annotations, which a host shows next to the lines of a pull request. */
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
  /** Print every problem, without a limit. */
  readonly all?: boolean;
}

/** Prints problems, see `sumUp`, and their counts; `true` if one is an error. */
export function reportProblems(
  problems: readonly Problem[],
  {
    write = toStderr,
    print = annotates() ? printAnnotation : printProblem,
    all = false,
  }: Reporting = {},
): boolean {
  const { told, rest } = all ? { told: problems, rest: [] } : sumUp(problems);
  for (const [index, problem] of told.entries())
    write(print(problem, told[index - 1], told[index + 1]));
  if (rest.length > 0) {
    const more = toCount(countAll(rest), 'problem', 'problems');
    write(`${more} more; the command \`check --all\` tells each:`);
    for (const line of countRest(rest)) write(`  ${line}`);
  }
  const [errors = 0, warnings = 0, notes = 0] = SEVERITIES.map(
    (name) => problems.filter(({ severity }) => severity === name).length,
  );
  if (problems.length > 0) {
    const others = notes === 0 ? '' : `, ${toCount(notes, 'note', 'notes')}`;
    write(
      `${toCount(errors, 'error', 'errors')}, ${toCount(warnings, 'warning', 'warnings')}${others}`,
    );
  }
  return errors > 0;
}

export function toStderr(line: string): void {
  process.stderr.write(`${line}\n`);
}

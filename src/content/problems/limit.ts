import { compareProblems, countAll, SEVERITIES, type Problem } from './problem.ts';

/** So many problems of one file say enough. */
export const MOST_PROBLEMS = 100;

/**
 * The first hundred problems of each file, errors before warnings before notes, and one that says how many more there are. In the
 * order of `compareProblems`. What has been limited already may be limited again, together with others: the rest of
 * both is counted.
 */
export function limitProblems(problems: readonly Problem[]): Problem[] {
  const byPath = Map.groupBy(problems.toSorted(compareProblems), ({ path }) => path);
  return [...byPath.values()].flatMap(limitOne);
}

/** Those of one file, in order. */
function limitOne(problems: readonly Problem[]): readonly Problem[] {
  const told = problems.filter(({ count }) => count === undefined);
  if (told.length <= MOST_PROBLEMS && told.length === problems.length) return problems;
  const ranked = SEVERITIES.flatMap((one) => told.filter(({ severity }) => severity === one));
  const kept = new Set(ranked.slice(0, MOST_PROBLEMS));
  const rest = problems.filter((problem) => !kept.has(problem));
  const [first] = rest;
  return first === undefined ? problems : [...kept, toRest(first, rest)].sort(compareProblems);
}

function toRest({ path, line, column }: Problem, rest: readonly Problem[]): Problem {
  const count = countAll(rest);
  return {
    path,
    line,
    column,
    field: '',
    code: 'file.problems',
    severity: SEVERITIES.find((one) => rest.some(({ severity }) => severity === one)) ?? 'note',
    message: `and ${String(count)} more`,
    remedy: 'mend those that are told, and check again',
    count,
  };
}

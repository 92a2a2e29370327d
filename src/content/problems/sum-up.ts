/** A summary of thousands of problems: the first in full, equal ones once, and the rest counted. */
import { posix } from 'node:path';
import { toPrintable } from './print.ts';
import { compareProblems, countAll, type Problem, SEVERITIES } from './problem.ts';

/** The number of problems of a publication that are reported in full. */
export const MOST_TOLD = 200;
/** Up to this many equal warnings are reported one by one; of more, the first stands for all. */
const MOST_EQUAL = 10;
/** The number of folders named for one code: there may be thousands. */
const MOST_FOLDERS = 5;

/**
 * The problems to report and the `rest`, which none of those represents. Both lists of problems are in the order of
 * `compareProblems`. Errors take precedence over warnings, since they stop a build.
 */
export function sumUp(problems: readonly Problem[]) {
  const groups = joinEqual(problems);
  const ranked = SEVERITIES.flatMap((one) => groups.filter(({ first }) => first.severity === one));
  return {
    told: ranked.slice(0, MOST_TOLD).map(tellOnce).sort(compareProblems),
    rest: ranked.slice(MOST_TOLD).flatMap(({ first, others }) => [first, ...others]),
  };
}

interface Group {
  readonly first: Problem;
  readonly others: readonly Problem[];
}

/** Each error must be corrected at its place; a warning in a thousand files is one thing to know. */
function joinEqual(problems: readonly Problem[]): Group[] {
  const equals = Map.groupBy(problems, (problem) => {
    const { severity, code, message, count } = problem;
    if (severity === 'error' || count !== undefined) return problem;
    return JSON.stringify([severity, code, message, problem.remedy]);
  });
  return [...equals.values()].flatMap((all) => {
    const [first, ...others] = all;
    if (first !== undefined && all.length > MOST_EQUAL) return { first, others };
    return all.map((one) => ({ first: one, others: [] }));
  });
}

function tellOnce({ first, others }: Group): Problem {
  const count = others.length;
  if (count === 0) return first;
  return {
    ...first,
    message: `${first.message} (and so in ${String(count)} more places; the command \`check --all\` names each)`,
    count,
  };
}

/** One line for each code, the most frequent first: how many there are, and in which folders. */
export function countRest(rest: readonly Problem[]): string[] {
  const byCode = Map.groupBy(rest, ({ code, severity }) =>
    severity === 'error' ? code : `${code} (${severity})`,
  );
  return rank(byCode).map(({ name, group, count }) => {
    const folders = rank(Map.groupBy(group, ({ path }) => posix.dirname(path)));
    const others = folders.splice(MOST_FOLDERS);
    const named = folders.map((folder) => `${toPrintable(folder.name)} ${String(folder.count)}`);
    if (others.length > 0)
      named.push(`elsewhere ${String(countAll(others.flatMap((folder) => folder.group)))}`);
    return `${String(count)} ${name}: ${named.join(', ')}`;
  });
}

function rank(groups: ReadonlyMap<string, readonly Problem[]>) {
  return [...groups]
    .map(([name, group]) => ({ name, group, count: countAll(group) }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

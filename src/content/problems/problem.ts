import { toFault } from './fault.ts';
import type { Position } from './lines.ts';

/** A place in a file: `line` and `column` count from 1, columns in UTF-16 code units. */
interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** An error stops the build; a warning is most likely a mistake, a note may well be meant. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * One thing that an editor has to mend.
 * `field` is the dotted path of the field (`sources[0].url`), or `''` where the whole file is meant.
 * `message` says what is wrong, `remedy` what to do about it.
 */
export interface Problem extends Place {
  readonly field: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Perhaps worked out when it is read, see `withRemedy`. */
  readonly remedy: string;
  /** How many others, which are not reported, this one stands for. */
  readonly count?: number;
}

/** What is wrong and what to do about it, before it has a place. */
export type Fault = Pick<Problem, 'code' | 'message' | 'remedy'>;

const START: Position = { line: 1, column: 1 };

/** An error, or of the level of the fault; without a place and a field it is one of the whole file. */
export function toError(
  path: string,
  fault: Fault & Partial<Pick<Problem, 'severity'>>,
  at = START,
  field = '',
): Problem {
  const { code, severity = 'error', message, remedy } = fault;
  return {
    path,
    line: at.line,
    column: at.column,
    field,
    code,
    severity,
    message,
    remedy,
  };
}

/** By path, line, column and code, so that a run always tells the same story. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** How many there are, with those for which others stand; see `limitProblems`. */
export function countAll(problems: readonly Problem[]): number {
  return problems.reduce((sum, { count }) => sum + (count ?? 1), 0);
}

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
    severity: SEVERITIES.find((one) => rest.some(({ severity }) => severity === one)) ?? 'note',
    ...toFault('file.problems', { count }),
    count,
  };
}

/**
 * `fault` with a remedy that is worked out when it is read: to look for the nearest name costs more than all else,
 * and of thousands of faults in a file a hundred are told. A copy of it by `...` works it out.
 */
export function withRemedy<Fault extends object>(
  fault: Fault,
  toRemedy: () => string,
): Fault & { readonly remedy: string } {
  return Object.defineProperty(fault, 'remedy', { get: toRemedy, enumerable: true }) as Fault & {
    readonly remedy: string;
  };
}

import { type Said, toFault } from './fault.ts';
import type { Position } from './lines.ts';

/** A place in a file: `line` and `column` count from 1, columns in UTF-16 code units. */
interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** An error stops the build; a warning is most likely a mistake; a note may well be intended. */
export const SEVERITIES = ['error', 'warning', 'note'] as const;
export type Severity = (typeof SEVERITIES)[number];

/**
 * One thing for an editor to correct. `field` is the dotted path of the field (`sources[0].url`), or `''` for the whole
 * file. `message` says what is wrong, `remedy` what to do about it.
 */
export interface Problem extends Place {
  readonly field: string;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** May be worked out only when read, see `withRemedy`. */
  readonly remedy: string;
  /** Missing where a text has no row. */
  readonly said?: Said | undefined;
  /** The number of problems that this one stands for. */
  readonly count?: number;
}

/** What is wrong and what to do about it, before it has a place. */
export type Fault = Pick<Problem, 'code' | 'message' | 'remedy' | 'said'>;

const START: Position = { line: 1, column: 1 };

/** An error, or a problem of the fault’s own level; without a place and a field, it is about the whole file. */
export function toError(
  path: string,
  fault: Fault & Partial<Pick<Problem, 'severity'>>,
  at = START,
  field = '',
): Problem {
  const { code, severity = 'error', message, remedy, said } = fault;
  return { path, line: at.line, column: at.column, field, code, severity, message, remedy, said };
}

/** By path, line, column and code, so that every run has the same order. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** The number of problems, including those that others stand for; see `limitProblems`. */
export function countAll(problems: readonly Problem[]): number {
  return problems.reduce((sum, { count }) => sum + (count ?? 1), 0);
}

/** More problems of one file would say nothing new. */
export const MOST_PROBLEMS = 100;

/**
 * The first hundred problems of each file (errors before warnings before notes), and one that says how many more there
 * are, in the order of `compareProblems`. Limited problems may be limited again with others: both rests are counted.
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
 * `fault` with a remedy that is worked out when it is read: finding the nearest name costs more than everything else,
 * and of thousands of faults in a file only a hundred are reported. Copying the fault with `...` works it out.
 */
export function withRemedy<Fault extends object>(
  fault: Fault,
  toRemedy: () => string,
): Fault & { readonly remedy: string } {
  return Object.defineProperty(fault, 'remedy', { get: toRemedy, enumerable: true }) as Fault & {
    readonly remedy: string;
  };
}

/** A place in a file: `line` and `column` count from 1, columns in UTF-16 code units. */
export interface Place {
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

/** By path, line, column and code, so that a run always tells the same story. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);
}

/** How many there are, with those for which others stand; see `limitProblems`. */
export function countAll(problems: readonly Problem[]): number {
  return problems.reduce((sum, { count }) => sum + (count ?? 1), 0);
}

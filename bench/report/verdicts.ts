import { printBytes, printRatio, printSeconds, printTable } from './table.ts';

/** A promise about speed or size, and what came of it. `value` is undefined where nothing was measured. */
export interface Verdict {
  readonly promise: string;
  readonly value: number | undefined;
  readonly unit: 'ratio' | 'bytes' | 'seconds';
  readonly bound: 'at most' | 'at least';
  readonly limit: number;
  /** What we aim at beyond the limit. */
  readonly goal?: number | undefined;
  /** What the value was found at. */
  readonly at?: string | undefined;
}

/** Undefined where the promise was not measured. */
export function isMet({
  value,
  bound,
  limit,
}: Pick<Verdict, 'value' | 'bound' | 'limit'>): boolean | undefined {
  if (value === undefined) return undefined;
  return bound === 'at most' ? value <= limit : value >= limit;
}

export function printVerdicts(verdicts: readonly Verdict[]): string {
  return printTable({
    names: ['promise'],
    numbers: ['limit', 'goal', 'measured', 'verdict'],
    rows: verdicts.map((verdict) => {
      const print = { ratio: printRatio, bytes: printBytes, seconds: printSeconds }[verdict.unit];
      const sign = verdict.bound === 'at most' ? '≤' : '≥';
      const at = verdict.at === undefined ? '' : ` (${verdict.at})`;
      return [
        `${verdict.promise}${at}`,
        `${sign} ${print(verdict.limit)}`,
        verdict.goal === undefined ? '' : `${sign} ${print(verdict.goal)}`,
        print(verdict.value),
        judge(verdict),
      ];
    }),
  });
}

function judge({ goal, ...verdict }: Verdict): string {
  switch (isMet(verdict)) {
    case undefined:
      return 'not measured';
    case false:
      return 'missed';
    case true:
      return goal !== undefined && isMet({ ...verdict, limit: goal }) === true ? 'goal' : 'met';
  }
}

export function divide(value: number | undefined, by: number | undefined): number | undefined {
  return value === undefined || by === undefined || by === 0 ? undefined : value / by;
}

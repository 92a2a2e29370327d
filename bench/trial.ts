import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Options } from './options.ts';
import { StepFailure } from './phases.ts';
import type { Verdict } from './report/verdicts.ts';

/** What a trial runs on and where it reports. */
export interface Trial {
  readonly options: Options;
  /** The repository. */
  readonly root: string;
  /** Where each system has its own folder. */
  readonly folder: string;
  /** With the repository's tools first on the path. */
  readonly env: NodeJS.ProcessEnv;
  /** A line of the result. */
  print(line: string): void;
  /** A line for whoever waits. */
  note(line: string): void;
}
/** `T` is what the kind of trial measures. */
export interface Report<T> {
  readonly measured: T;
  readonly verdicts: readonly Verdict[];
  /** What did not run to its end. */
  readonly failures: readonly string[];
}

export const SEED = 'dateline';

/**
 * The environment of a system whose site is in `site`. Node keeps what it has compiled of packages: as a part of what is
 * installed, for all that run on it, or with `--first` as what builds keep, so that a cold build starts without it.
 */
export function toEnv({ env, options }: Pick<Trial, 'env' | 'options'>, site: string) {
  return options.first ? { ...env, NODE_COMPILE_CACHE: join(site, '.compiled') } : env;
}

/** Runs `step`; a command that fails is noted with the end of its log, and the trial goes on. */
export async function attempt(
  trial: Trial,
  failures: string[],
  step: () => Promise<void>,
): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    failures.push(error.message);
    const log = await readFile(error.log, 'utf8');
    trial.note([`failed: ${error.message}`, ...log.trimEnd().split('\n').slice(-20)].join('\n  '));
  }
}

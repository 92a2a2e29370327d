/** What a run of Vitest came to, file by file: `reporter.ts` writes it, `steps.ts` counts it. */

export interface FailedTest {
  /** With the titles around it: `a desk › opens`. */
  readonly name: string;
  readonly message: string;
}

export interface FileResult {
  /** Below the repository. */
  readonly path: string;
  /** From its import to its last test; the start of its process comes on top. */
  readonly seconds: number;
  /** Of its process and of the processes that this has waited for, where the system tells; a shared browser's is not in it. */
  readonly cpuSeconds: number;
  readonly passed: number;
  readonly failed: readonly FailedTest[];
  /** Why it could not be loaded, which hook failed, or what was thrown between tests. */
  readonly errors: readonly string[];
  /** Tests that did not run, by the titles around them, which say what they need. */
  readonly skipped: Readonly<Record<string, number>>;
}

export interface RunResult {
  readonly files: readonly FileResult[];
  /** Errors that belong to no file. */
  readonly errors: readonly string[];
}

export const isBad = ({ failed, errors }: FileResult): boolean =>
  failed.length > 0 || errors.length > 0;

/**
 * A file that could not be loaded has no tests to fail, and an error between tests belongs to none: each counts as one
 * failure, so that the sum cannot look better than the run.
 * @param failure how Vitest ended, `''` if well
 */
export function countTests({ files, errors }: RunResult, failure: string) {
  const passed = sum(files.map((file) => file.passed));
  const counted =
    sum(files.map((file) => file.failed.length || file.errors.length)) + errors.length;
  const failed = counted === 0 && failure !== '' ? 1 : counted;
  const skipped: Record<string, number> = {};
  for (const [group, number] of files.flatMap((file) => Object.entries(file.skipped)))
    skipped[group] = (skipped[group] ?? 0) + number;
  const count = sum(Object.values(skipped));
  const more = count > 0 ? `, ${count} skipped` : '';
  return { passed, failed, note: `${passed} passed, ${failed} failed${more}`, skipped };
}

/** A line for each of the files that took longest. */
export function listSlowest({ files }: RunResult, most = 10): string[] {
  return files
    .toSorted((a, b) => b.seconds - a.seconds)
    .slice(0, most)
    .map(
      ({ path, seconds, cpuSeconds }) =>
        `${seconds.toFixed(1).padStart(6)} s, CPU ${cpuSeconds.toFixed(1)} s: ${path}`,
    );
}

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

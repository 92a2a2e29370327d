/** A second look at the files that failed in a whole run: what failed by chance is named, and does not count. */
import { isBad, type FailedTest, type FileResult, type RunResult } from './results.ts';

/** More failing files than this are no chance. */
export const MOST = 8;

/** The paths of the files that need a second look; none if there are too many, or if what failed is of no file. */
export function listDoubtful({ files, errors }: RunResult): string[] {
  const bad = files.filter(isBad).map(({ path }) => path);
  return bad.length > MOST || errors.length > 0 ? [] : bad;
}

/** Each file of `again` takes the place of its first result. */
export function takeSecond(first: RunResult, again: RunResult): RunResult {
  const second = new Map(again.files.map((file) => [file.path, file]));
  const files = first.files.map((file) => second.get(file.path) ?? file);
  return { files, errors: [...first.errors, ...again.errors] };
}

/** A line for each failure that was none when its file ran alone, and two for each that was one again. */
export function listSeenTwice(first: RunResult, again: RunResult): string[] {
  return first.files.filter(isBad).flatMap((file) => {
    const now = again.files.find(({ path }) => path === file.path);
    return now === undefined ? [] : compare(file, now);
  });
}

function compare(before: FileResult, now: FileResult): string[] {
  const failures = listFailures(now);
  // Whoever fails as a whole has said nothing of its tests.
  const whole = now.errors[0];
  return listFailures(before).flatMap(({ name, message }) => {
    const again = failures.find((failure) => failure.name === name)?.message ?? whole;
    const line = `${name}: ${toLine(message)}`;
    return again === undefined
      ? [`FLAKY: ${line}`]
      : [`FAILED: ${line}`, `FAILED AGAIN: ${name}: ${toLine(again)}`];
  });
}

function listFailures({ path, failed, errors }: FileResult): FailedTest[] {
  const whole = errors.map((message) => ({ name: path, message }));
  return [...whole, ...failed.map((test) => ({ ...test, name: `${path} › ${test.name}` }))];
}

/** The first line of a message that says something. */
const toLine = (message: string): string =>
  message
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '') ?? 'without a message';

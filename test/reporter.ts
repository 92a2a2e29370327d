/** Writes what a run of Vitest came to, file by file, to the path in `TEST_RESULTS`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { Reporter, SerializedError, TestModule } from 'vitest/node';
import type { FailedTest, FileResult, RunResult } from './results.ts';

export default class ResultsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const path = process.env.TEST_RESULTS;
    if (path === undefined) throw new Error('TEST_RESULTS names no file to write to.');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(toRunResult(modules, unhandled), null, 1)}\n`);
  }
}

function toRunResult(
  modules: readonly TestModule[],
  unhandled: readonly SerializedError[],
): RunResult {
  const ids = new Set(modules.map(({ moduleId }) => moduleId));
  const ofFile = (id: string) => unhandled.filter((error) => error.VITEST_TEST_PATH === id);
  return {
    files: modules.map((module) => toFileResult(module, ofFile(module.moduleId))),
    errors: unhandled.filter((error) => !ids.has(String(error.VITEST_TEST_PATH))).map(toMessage),
  };
}

function toFileResult(module: TestModule, between: readonly SerializedError[]): FileResult {
  const failed: FailedTest[] = [];
  const skipped: Record<string, number> = {};
  let passed = 0;
  for (const test of module.children.allTests()) {
    const { state, errors = [] } = test.result();
    const names = test.fullName.split(' > ');
    if (state === 'passed') passed += 1;
    else if (state === 'failed')
      failed.push({ name: names.join(' › '), message: errors.map(toMessage).join('\n') });
    else {
      const group = names.slice(0, -1).join(' ') || test.name;
      skipped[group] = (skipped[group] ?? 0) + 1;
    }
  }
  const suites = [module, ...module.children.allSuites()];
  const { setupDuration, collectDuration, duration } = module.diagnostic();
  return {
    path: relative(process.cwd(), module.moduleId),
    seconds: (setupDuration + collectDuration + duration) / 1000,
    cpuSeconds: module.meta().cpuSeconds ?? 0,
    passed,
    failed,
    errors: [...suites.flatMap((suite) => suite.errors()), ...between].map(toMessage),
    skipped,
  };
}

const toMessage = ({ message, stack = '' }: SerializedError | Error): string =>
  message || stack || 'an error without a message';

/** Finds the browser once for all test files, outside their time limits. */
import type { TestProject } from 'vitest/node';
import { findBrowser, type FoundBrowser } from './find.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The browser, or why there is none: thrown in each test file, not here, to spare the other tests. */
    browser: FoundBrowser | { readonly problem: string };
  }
}

export async function setup(project: TestProject): Promise<void> {
  try {
    const found = await findBrowser();
    console.log(`Browser: ${found.name}`);
    project.provide('browser', found);
  } catch (error) {
    project.provide('browser', { problem: error instanceof Error ? error.message : String(error) });
  }
}

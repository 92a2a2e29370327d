import { join } from 'node:path';
import type { Settings } from '../../src/build/settings.ts';

/** Settings for a folder of content, by a clock that stands still; what is not named lies where no test looks. */
export function toTestSettings(contentDir: string, others: Partial<Settings> = {}): Settings {
  return {
    publicationDir: process.cwd(),
    contentDir,
    outDir: '',
    cacheDir: join('.cache', 'tests', contentDir.replaceAll(/[/\\:]+/g, '-')),
    siteUrl: undefined,
    printer: true,
    workers: undefined,
    drafts: false,
    phases: false,
    clock: () => Date.UTC(2026, 0, 1),
    ...others,
  };
}

import { join } from 'node:path';
import type { Settings } from '../../src/build/settings.ts';

/** Settings for a content folder with a fixed clock; by default, other folders are where no test looks. */
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

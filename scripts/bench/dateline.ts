import { join } from 'node:path';
import { coverageFile, listPublicationFiles, writeFiles } from './generate.ts';
import type { System } from './system.ts';

/** After the last day of any generated publication. */
const BUILD_CLOCK = Date.UTC(2026, 0, 15) / 1000;

/** This repository at `root`, on a generated publication in `folder`. Its search index is made within the build. */
export function datelineSystem(root: string, folder: string, env: NodeJS.ProcessEnv): System {
  const content = join(folder, 'content');
  const out = join(folder, 'out');
  const cache = join(folder, 'cache');
  return {
    id: 'dateline',
    name: 'Dateline',
    folder,
    out,
    cwd: root,
    env: {
      ...env,
      CONTENT_DIR: content,
      OUT_DIR: out,
      CACHE_DIR: cache,
      SITE_URL: 'https://bench.example',
      SOURCE_DATE_EPOCH: String(BUILD_CLOCK),
    },
    steps: [{ label: 'generator', name: process.execPath, args: ['bin/dateline.mjs', 'build'] }],
    leftovers: [out, cache],
    prepare: (fiction) => writeFiles(content, listPublicationFiles(fiction)),
    save: (item) => writeFiles(content, [coverageFile(item)]),
  };
}

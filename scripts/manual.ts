/** Writes `docs/content-model.md` anew from the kinds: `npm run manual`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toManual } from './manual/manual.ts';
import { readArguments } from '../src/cli/arguments.ts';
import { runScript } from '../src/cli/exit.ts';

await runScript(() => {
  readArguments('npm run manual', process.argv.slice(2));
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'content-model.md'), toManual());
  return Promise.resolve(0);
});

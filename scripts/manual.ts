/** Writes `docs/content-model.md` anew from the kinds: `npm run manual`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toManual } from '../src/outputs/manual/manual.ts';
import { readArguments } from '../src/site/arguments.ts';
import { runScript } from '../src/site/exit.ts';

await runScript(() => {
  readArguments('npm run manual');
  writeFileSync(join(import.meta.dirname, '..', 'docs', 'content-model.md'), toManual());
  return Promise.resolve(0);
});

/** Writes `docs/content-model.md` anew from the kinds: `npm run manual`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toManual } from '../src/outputs/manual/manual.ts';

writeFileSync(join(import.meta.dirname, '..', 'docs', 'content-model.md'), toManual());

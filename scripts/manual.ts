/**
 * Generates the parts of the manual that come from the source: `docs/content-model.md`, the tables in
 * `docs/editors/check.md`, and the page of the notebook, `docs/data/questions.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toCheckPage } from './manual/check-page.ts';
import { toManual } from './manual/manual.ts';
import { toNotebookPage } from './manual/notebook.ts';
import { readArguments } from '../src/cli/arguments.ts';
import { runScript } from '../src/cli/exit.ts';

await runScript(() => {
  readArguments('npm run manual', process.argv.slice(2));
  const docs = join(import.meta.dirname, '..', 'docs');
  const check = join(docs, 'editors', 'check.md');
  writeFileSync(join(docs, 'content-model.md'), toManual());
  writeFileSync(check, toCheckPage(readFileSync(check, 'utf8')));
  const notebook = join(docs, 'data', 'questions.ipynb');
  const page = toNotebookPage(readFileSync(notebook, 'utf8'));
  writeFileSync(notebook.replace('.ipynb', '.md'), page);
  return Promise.resolve(0);
});

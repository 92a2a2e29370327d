/**
 * Generates the parts of the manual that come from the source: `docs/content-model.md`, the tables of what the check
 * finds, and the page of the notebook, `docs/data/questions.md`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_PAGES, toCheckPage } from './manual/check-page.ts';
import { toManual } from './manual/manual.ts';
import { toNotebookPage } from './manual/notebook.ts';
import { readArguments } from '../src/cli/arguments.ts';
import { runScript } from '../src/cli/exit.ts';

await runScript(() => {
  readArguments('npm run manual', process.argv.slice(2));
  const docs = join(import.meta.dirname, '..', 'docs');
  writeFileSync(join(docs, 'content-model.md'), toManual());
  for (const [page, tables] of Object.entries(CHECK_PAGES)) {
    const path = join(docs, 'editors', page);
    writeFileSync(path, toCheckPage(readFileSync(path, 'utf8'), tables));
  }
  const notebook = join(docs, 'data', 'questions.ipynb');
  const page = toNotebookPage(readFileSync(notebook, 'utf8'));
  writeFileSync(notebook.replace('.ipynb', '.md'), page);
  return Promise.resolve(0);
});

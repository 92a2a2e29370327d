/**
 * A process that times the model and the views of one publication: `node time-views.ts <content folder>`. It reads
 * the folder, and then counts; its last line is the `ViewTimes` as JSON.
 */
import { buildPublication } from '../../src/model/publication.ts';
import { listAllPages } from '../../src/site/subjects.ts';
import { toContext } from '../../src/site/context.ts';
import { readEntries } from './read-entries.ts';
import type { ViewTimes } from './view-times.ts';

const { about, entries, broken } = readEntries(process.argv[2] ?? '');

const start = performance.now();
const { publication } = buildPublication(about, entries, broken);
const between = performance.now();
const pages = listAllPages(toContext(publication));
for (const page of pages) page.view();
const end = performance.now();

const times: ViewTimes = {
  graphSeconds: (between - start) / 1000,
  viewsSeconds: (end - between) / 1000,
  pages: pages.length,
};
process.stdout.write(`${JSON.stringify(times)}\n`);

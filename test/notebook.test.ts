/** The notebook of the docs: its page is the same text, and each cell runs on the files of the example. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listCells, toNotebookPage } from '../scripts/manual/notebook.ts';
import { listDatabase } from '../src/build/database.ts';
import { openSession } from '../src/build/session.ts';
import { eachDataFile, listItemData } from '../src/outputs/data/each-data-file.ts';
import { toContext } from '../src/site/context.ts';
import { toTestSettings } from './support/settings.ts';

const NOTEBOOK = 'docs/data/questions.ipynb';
const text = readFileSync(NOTEBOOK, 'utf8');
const dir = mkdtempSync(join(tmpdir(), 'dateline-notebook-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const hasPython = spawnSync('python3', ['-c', 'import sqlite3']).status === 0;
if (!hasPython) console.warn(`NOT RUN: ${NOTEBOOK}, because python3 is not installed`);

test('the page is the text of the notebook', () => {
  expect(readFileSync(NOTEBOOK.replace('.ipynb', '.md'), 'utf8')).toBe(toNotebookPage(text));
});

test('the notebook has the form of Jupyter, and no output of somebody else', () => {
  const { cells, ...about } = JSON.parse(text) as { cells: Record<string, unknown>[] };
  expect(about).toMatchObject({ nbformat: 4, nbformat_minor: 5, metadata: {} });
  expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
  for (const cell of cells) {
    expect(cell).toMatchObject({
      id: expect.stringMatching(/^[\w-]{1,64}$/) as string,
      metadata: {},
    });
    expect(cell.source).toBeInstanceOf(Array);
    const { outputs, execution_count: count } = cell;
    expect([outputs, count]).toEqual(
      cell.cell_type === 'code' ? [[], null] : [undefined, undefined],
    );
  }
});

test.runIf(hasPython)('each cell answers from the published files alone', async () => {
  const { publication } = openSession(toTestSettings('content')).read();
  if (publication === undefined) throw new Error('no publication');
  const context = toContext(publication);
  const tables = await listDatabase(context, () => undefined);
  for (const { path, body } of [...listItemData(context), ...eachDataFile(context), ...tables]) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), body);
  }
  const mark = '--- next cell';
  const script = listCells(text).flatMap((cell) => (cell.type === 'code' ? cell.text : []));
  const { stdout, stderr } = spawnSync('python3', ['-c', script.join(`\nprint("${mark}")\n`)], {
    encoding: 'utf8',
    env: { ...process.env, DATA: join(dir, 'data'), PYTHONIOENCODING: 'utf-8' },
  });
  expect(stderr).toBe('');
  const [, rates, denials, waits, origins, known, ...more] = stdout.split(`${mark}\n`);
  expect(more).toEqual([]);
  const { series, statements, questions } = publication.record;
  expect(rates?.trim().split('\n')).toHaveLength(series.flatMap(({ changes }) => changes).length);
  expect(rates).toContain('us-on-china: 145 percent for 34 days from 2025-04-10\n');
  // The last day of the record counts: 10 to 13 November.
  expect(rates).toContain('us-on-china: 20 percent for 4 days from 2025-11-10\n');
  const against = statements.flatMap(({ relations }) =>
    relations.filter(({ type }) => ['denies', 'disputes', 'retracts'].includes(type)),
  );
  expect(denials?.trim().split('\n')).toHaveLength(against.length);
  expect(denials).toContain('2025-04-24: Guo Jiakun denies Donald Trump\n');
  expect(waits).toMatch(new RegExp(`^3 days: Donald Trump.*\\d of ${statements.length} were`, 's'));
  expect(origins).toContain('TIME’s interview with Donald Trump.: fox-news,');
  const stood = [...questions.values()].filter(
    ({ history, statements: said }) =>
      said.some(({ knownOn }) => knownOn <= '2025-04-25') ||
      history.some(({ on }) => on !== undefined && on <= '2025-04-25'),
  );
  expect(known?.trim().split('\n')).toHaveLength(stood.length);
  expect(stood.length).toBeLessThan(questions.size);
  expect(known).toContain('Were tariff talks under way in April? disputed.');
});

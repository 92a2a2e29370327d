import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ABOUT, SMALLEST, toItem, toMdx, toTestContext } from '../../test/support/publication.ts';
import { toTestSettings } from '../../test/support/settings.ts';
import { toContext } from '../site/context.ts';
import { listDatabase } from './database.ts';
import { openSession } from './session.ts';

const FILES = {
  ...SMALLEST,
  'people/ada.mdx': toMdx({ name: 'Ada' }),
  'coverage/2025/02/said.mdx': toItem(
    {},
    '<Statement id="s" by="ada" kind="quote" said="2025-02-04" venue="briefing">It’s “so”.</Statement>',
  ),
};

const dir = mkdtempSync(join(tmpdir(), 'dateline-database-test-'));
afterAll(() => rmSync(dir, { recursive: true }));

function open(body: Uint8Array | undefined): DatabaseSync {
  writeFileSync(join(dir, 'db'), body ?? '');
  return new DatabaseSync(join(dir, 'db'));
}

async function make(files: Readonly<Record<string, string>>) {
  const said: string[] = [];
  const [file] = await listDatabase(toTestContext(files), (line) => said.push(line));
  return { file, said };
}

test('the database answers by its keys, and the same content gives the same bytes', async () => {
  const { file, said } = await make(FILES);
  expect(said).toEqual([]);
  expect(file?.path).toBe('data/dateline.sqlite');
  expect((await make(FILES)).file?.body).toEqual(file?.body);
  const database = open(file?.body);
  const sql =
    'SELECT s.words, s.on_record, p.name, c.sources, c.place FROM statements s JOIN people p ON p.id = s.speaker_id JOIN coverage c ON c.id = s.item';
  expect({ ...database.prepare(sql).get() }).toEqual({
    ...{ words: 'It’s “so”.', on_record: 1, name: 'Ada', sources: 1, place: null },
  });
  database.close();
});

test.each([
  'content',
  'test/publications/april-2025/content',
  'test/publications/corrections/content',
])('every id in a table of %s is a row of the table that it names', async (folder) => {
  const { publication } = openSession(toTestSettings(folder)).read();
  if (publication === undefined) throw new Error(`no publication in ${folder}`);
  const [file] = await listDatabase(toContext(publication), () => undefined);
  const database = open(file?.body);
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  const named =
    'SELECT count(*) AS n FROM statements s JOIN answers a ON a.question = s.question AND a.id = s.answer';
  const given = 'SELECT count(answer) AS n FROM statements';
  expect(database.prepare(named).get()).toEqual(database.prepare(given).get());
  database.close();
});

test('a publication may have it off', async () => {
  const off = { ...FILES, 'publication.yaml': `${ABOUT}database: false\n` };
  expect((await make(off)).file).toBeUndefined();
});

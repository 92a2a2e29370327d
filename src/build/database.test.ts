import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ABOUT, SMALLEST, toItem, toMdx, toTestContext } from '../../test/support/publication.ts';
import { listDatabase } from './database.ts';

const FILES = {
  ...SMALLEST,
  'people/ada.mdx': toMdx({ name: 'Ada' }),
  'coverage/2025/02/said.mdx': toItem(
    {},
    '<Statement id="s" by="ada" kind="quote" said="2025-02-04" venue="briefing">It’s “so”.</Statement>',
  ),
};

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
  const dir = mkdtempSync(join(tmpdir(), 'dateline-database-test-'));
  try {
    writeFileSync(join(dir, 'db'), file?.body ?? '');
    const database = new DatabaseSync(join(dir, 'db'));
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    const sql =
      'SELECT s.words, s.on_record, p.name, c.sources, c.place FROM statements s JOIN people p ON p.id = s.speaker_id JOIN coverage c ON c.id = s.item';
    expect({ ...database.prepare(sql).get() }).toEqual({
      ...{ words: 'It’s “so”.', on_record: 1, name: 'Ada', sources: 1, place: null },
    });
    database.close();
  } finally {
    rmSync(dir, { recursive: true });
  }
});

test('a publication may have it off', async () => {
  const off = { ...FILES, 'publication.yaml': `${ABOUT}database: false\n` };
  expect((await make(off)).file).toBeUndefined();
});

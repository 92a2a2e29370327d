import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { digestEngine } from '../build/engine-digest.ts';
import { openClient } from './open-client.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'dateline-client-'));
const file = join(cacheDir, 'desk-client.json');
afterEach(() => {
  rmSync(cacheDir, { recursive: true, force: true });
});

test('what is bundled is kept for the next start, and bundled again for another engine', async () => {
  const made = await openClient(cacheDir);
  expect([...made.keys()]).toEqual(expect.arrayContaining(['desk.js', 'desk.css']));
  expect(await openClient(cacheDir)).toEqual(made);
  const keep = (engine: string) => {
    const files = [['desk.js', Buffer.from('kept').toString('base64')]];
    writeFileSync(file, JSON.stringify({ engine, files }));
  };
  keep(digestEngine());
  const read = async () => (await openClient(cacheDir)).get('desk.js')?.bytes.toString();
  expect(await read()).toBe('kept');
  keep('another');
  expect(await read()).toBe(made.get('desk.js')?.bytes.toString());
  expect(readFileSync(file, 'utf8')).toContain(digestEngine());
});

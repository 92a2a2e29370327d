import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { countOutput } from './count-output.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('an output is counted, and its largest page is named', async () => {
  mkdirSync(join(folder, 'topics'));
  writeFileSync(join(folder, 'index.html'), 'x'.repeat(10));
  writeFileSync(join(folder, 'topics/tariffs.html'), 'é'.repeat(10));
  writeFileSync(join(folder, 'feed.xml'), 'x'.repeat(500));
  expect(await countOutput(folder)).toEqual({
    pages: 2,
    largestPage: { path: 'topics/tariffs.html', bytes: 20 },
    files: 3,
    bytes: 530,
  });
});

test('no folder is no output', async () => {
  expect(await countOutput(join(folder, 'none'))).toEqual({
    pages: 0,
    largestPage: undefined,
    files: 0,
    bytes: 0,
  });
});

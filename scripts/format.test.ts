import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('the formatter names what it changed, and nothing else', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-format-'));
  const right = join(folder, 'right.json');
  const wrong = join(folder, 'wrong.json');
  try {
    writeFileSync(right, '{ "a": 1 }\n');
    writeFileSync(wrong, '{"a":1}');
    const { stdout, status } = spawnSync(process.execPath, ['scripts/format.ts', right, wrong], {
      encoding: 'utf8',
    });
    expect(readFileSync(wrong, 'utf8')).toBe('{ "a": 1 }\n');
    expect(status).toBe(0);
    expect(stdout).toContain('wrong.json');
    expect(stdout).not.toContain('right.json');
  } finally {
    rmSync(folder, { recursive: true });
  }
});

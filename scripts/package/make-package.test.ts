import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { makePackage } from './make-package.ts';

const folder = mkdtempSync(join(tmpdir(), 'dateline-package-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('without types nothing is compiled, and nothing in the package asks for them', () => {
  // A checkout without a compiler has none to start.
  makePackage(process.cwd(), folder, { types: false });
  const files = listAllFiles(folder);
  expect(files).toContain(join('src', 'context.js'));
  expect(files).toContain(join('extension', 'manifest.json'));
  expect(files.filter((path) => path.endsWith('.d.ts'))).toEqual([]);
  const { exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    exports: Record<string, unknown>;
  };
  expect(exports['./context']).toBe('./src/context.js');
  expect(Object.values(exports).filter((one) => typeof one !== 'string')).toEqual([]);
});

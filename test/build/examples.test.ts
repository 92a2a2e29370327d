/** Publications in `examples`: whole, in their own language alone, and with nothing that only the first example has. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { run } from '../support/build.ts';

const dir = mkdtempSync(join(tmpdir(), 'examples-'));
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** English names of columns and files are the same in each language. */
const ENGLISH = /^(data|privacy)\.html$/;

describe.for(readdirSync('examples'))('%s', (name) => {
  const contentDir = join('examples', name, 'content');
  const desk = { contentDir, outDir: join(dir, name), cacheDir: join(dir, `${name}-cache`) };

  test('has nothing for the check to say, and twelve items', async () => {
    expect((await run('check', desk)).output).toMatch(/^\d+ entries, no errors\n$/);
    expect(listAllFiles(join(contentDir, 'coverage')).length).toBeGreaterThanOrEqual(12);
  });

  test('is built, each page in its language, and says that it is invented', async () => {
    const { code, output } = await run('build', desk);
    expect(code, output).toBe(0);
    const read = (file: string) => readFileSync(join(desk.outDir, file), 'utf8');
    const pages = listAllFiles(desk.outDir).filter((file) => file.endsWith('.html'));
    const language = /^language: (\S+)$/m.exec(
      readFileSync(join(contentDir, 'publication.yaml'), 'utf8'),
    )?.[1];
    const foreign = pages.filter((page) => !read(page).includes(`<html lang="${language ?? ''}"`));
    expect(foreign).toEqual([]);
    const mixed = pages.filter((page) => !ENGLISH.test(page) && read(page).includes(' lang="en"'));
    expect(mixed).toEqual([]);
    // The first example is about tariffs.
    expect(pages.filter((page) => page.startsWith('measures/rates'))).toEqual([]);
    expect(read('a-propos.html')).toContain('n’existent');
  });
});

/** The sheets of a page hold what it prints: a template takes in those of its parts, and none may be forgotten. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDesk, run } from '../support/build.ts';

/** Names that a sheet knows on some pages, and that stand on others to no effect. */
const ELSEWHERE = new Set(['cite', 'cited', 'mk', 'orig', 'plans', 'read', 'unknown', 'x']);

test('what a page prints is styled on it, if it is anywhere', async () => {
  const desk = openDesk('april-2025');
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  const files = readdirSync(desk.outDir, { recursive: true, encoding: 'utf8' });
  const read = (file: string) => readFileSync(join(desk.outDir, file), 'utf8');
  const sheets = new Map(
    files
      .filter((file) => file.endsWith('.css'))
      .map((file) => [
        `/${file}`,
        new Set([...read(file).matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name)),
      ]),
  );
  const anywhere = new Set([...sheets.values()].flatMap((names) => [...names]));
  const bare = files
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => {
      const html = read(file);
      const own = [...html.matchAll(/href="([^"]+\.css)"/g)].map(([, url = '']) => sheets.get(url));
      const printed = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) =>
        names.split(/\s+/),
      );
      return [...new Set(printed)]
        .filter((name) => anywhere.has(name) && !ELSEWHERE.has(name))
        .filter((name) => !own.some((names) => names?.has(name)))
        .map((name) => `${file}: ${name}`);
    });
  expect(files.some((file) => file.startsWith('weeks'))).toBe(true);
  expect(bare).toEqual([]);
  desk.close();
});

/** A publication in colours of its own. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDesk, run } from '../support/build.ts';

test('the colours of a publication are linked from its pages, and gone with its look', async () => {
  const desk = openDesk('one-story');
  const read = (file: string) => readFileSync(join(desk.outDir, file), 'utf8');
  const about = join(desk.contentDir, 'publication.yaml');
  const plain = readFileSync(about, 'utf8');
  expect((await run('build', desk)).code).toBe(0);
  expect(read('index.html')).not.toContain('look.css');
  expect(existsSync(join(desk.outDir, 'look.css'))).toBe(false);
  writeFileSync(about, `${plain}look: { paper: { light: '#fff8f0', dark: '#101010' } }\n`);
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  expect(read('look.css')).toContain('--paper: light-dark(#fff8f0, #101010);');
  for (const page of ['index.html', 'coverage/2025/02/opening.html', '404.html']) {
    expect(read(page)).toContain('<link rel="stylesheet" href="/look.css">');
    expect(read(page)).toContain('<meta name="theme-color" content="#fff8f0"');
  }
  writeFileSync(about, `${plain}look:\n  side-a: '#cccccc'\n`);
  const pale = await run('build', desk);
  expect(pale.code).toBe(1);
  expect(pale.output).toContain('publication.yaml:14:11 [look.side-a] look.contrast');
  writeFileSync(about, plain);
  expect((await run('build', desk)).code).toBe(0);
  expect(read('index.html')).not.toContain('look.css');
  expect(existsSync(join(desk.outDir, 'look.css'))).toBe(false);
  desk.close();
});

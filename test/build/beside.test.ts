/** What an editor works with leaves no trace in what readers get: the site is the same with and without it, byte for byte. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDesk, readSite, run } from '../support/build.ts';
import { askOf, startDeskProcess } from '../support/desk-process.ts';

const desk = openDesk('one-story');
const beside = dirname(desk.contentDir);
afterAll(() => {
  desk.close();
});

/** An address that an item of the publication covers. */
const COVERED = 'https://post.example/quay?a=1&b=2';
const MARK = 'zqkept';

const toPage = (url: string) =>
  `<!doctype html><html lang="en"><head><title>${MARK} at the quay</title><link rel="canonical" href="${url.replace('&', '&amp;')}"></head><body><h1>${MARK} at the quay</h1><p>“It is ours, ${MARK}, and no one else’s,” said Ada Lind.</p></body></html>`;

async function build(): Promise<ReadonlyMap<string, string>> {
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  return readSite(desk.outDir);
}

function listOther(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
}

test('the desk, kept pages, drafts of them, and notes of links and words change no byte', async () => {
  const without = await build();
  expect(without.size).toBeGreaterThan(50);

  // A page of what is covered already, and one that becomes a draft.
  for (const [index, url] of [COVERED, 'https://post.example/new'].entries()) {
    const page = join(beside, `page-${String(index)}.html`);
    writeFileSync(page, toPage(url));
    const { code, output } = await run('clip', desk, undefined, ['--write', page]);
    expect(code, output).toBe(url === COVERED ? 1 : 0);
  }
  const row = {
    verdict: 'gone',
    at: '2025-11-01T00:00:00Z',
    said: '404',
    since: '2025-10-01T00:00:00Z',
  };
  writeFileSync(
    join(beside, 'content.links.json'),
    JSON.stringify({ format: 1, links: { [COVERED]: row } }),
  );

  const running = await startDeskProcess(desk);
  const item = 'coverage/2025/02/opening.mdx';
  const open = JSON.parse((await askOf(running, 'open', { inside: item })).text) as {
    text: string;
    seen: string;
  };
  // What is open is looked at, added to and taken back, as at any desk.
  const added = `${open.text}\n${MARK}\n`;
  const save = async (text: string, seen: string) =>
    JSON.parse((await askOf(running, 'save', { files: [{ inside: item, text, seen }] })).text) as {
      saved: Record<string, string>;
    };
  const { saved } = await save(added, open.seen);
  const page = await fetch(`${running.origin}/coverage/2025/02/opening`);
  expect(await page.text()).toContain(MARK);
  await save(open.text, saved[item] ?? '');
  await running.stop();
  expect(readFileSync(join(desk.contentDir, item), 'utf8')).toBe(open.text);
  expect(readFileSync(join(beside, 'content.seen.json'), 'utf8')).toContain('"format": 1');

  expect(listOther(await build(), without)).toEqual([]);
  // Nor from the beginning, without what a build remembers.
  rmSync(desk.cacheDir, { recursive: true });
  rmSync(desk.outDir, { recursive: true });
  expect(listOther(await build(), without)).toEqual([]);
});

test('it would be seen if they did', async () => {
  const before = readSite(desk.outDir);
  const path = join(desk.contentDir, 'people', `${MARK}.mdx`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `---\nname: ${MARK}\n---\n`);
  expect(listOther(await build(), before)).toContain(`people/${MARK}.html`);
});

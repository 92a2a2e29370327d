/** What an editor works with leaves no trace in what readers get: the site is the same with and without it, byte for byte. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { isPaired, offerPair } from '../../src/desk/button/pairs.ts';
import { endWaiting, keepFound, toFoundName } from '../../src/desk/watch/inbox.ts';
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

test('the desk, kept pages, drafts of them, what waits, pictures, pairs, defaults and notes change no byte', async () => {
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

  // What `watch` found, of which one is dismissed.
  const names = ['https://post.example/feed-1', 'https://post.example/feed-2'].map((url) => {
    const name = toFoundName(url);
    const more = { published: '2025-05-20', found: '2025-05-20T07:00Z', why: MARK, signs: 'a+b' };
    keepFound(desk.contentDir, { name, title: MARK, url, outlet: 'daily-post', ...more });
    return name;
  });
  endWaiting(desk.contentDir, names.slice(1), 'dismissed', '2025-05-20');
  const origin = `chrome-extension://${'a'.repeat(32)}`;
  expect(isPaired(desk.contentDir, origin, offerPair(desk.contentDir))).toBe(true);
  appendFileSync(
    join(desk.contentDir, 'publication.yaml'),
    `\ndefaults:\n  credits:\n    - role: curator\n      name: ${MARK}\n`,
  );
  // Nor where the content is a repository of its own.
  for (const name of ['inbox', 'clips'])
    cpSync(`${desk.contentDir}.${name}`, join(desk.contentDir, `.${name}`), { recursive: true });

  const running = await startDeskProcess(desk);
  const item = 'coverage/2025/02/opening.mdx';
  const picture = {
    base64: readFileSync('docs/pictures/item.png').toString('base64'),
    crop: { left: 0, top: 0, width: 40, height: 30 },
    ...{ name: MARK, inside: item },
  };
  expect((await askOf(running, 'cut-picture', picture)).text).toBe(`{"src":"./${MARK}.png"}`);
  expect(existsSync(join(`${desk.contentDir}.clips`, 'pictures', `${MARK}.png`))).toBe(true);
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

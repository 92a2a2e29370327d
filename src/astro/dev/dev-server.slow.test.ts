import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createServer, type HotPayload, type ViteDevServer } from 'vite';
import { attachDevServer } from './dev-server.ts';
import type { Publication } from '../../model/publication.ts';
import { openSession, type Session } from '../../build/session.ts';
import { toContext } from '../../site/context.ts';
import { listCards } from '../../site/cards.ts';
import { HANGS } from '../../../test/support/patience.ts';
import { toTestSettings } from '../../../test/support/settings.ts';

const dir = mkdtempSync(join(tmpdir(), 'dateline-dev-server-'));
const item = join(dir, 'content/coverage/2025/02/opening.mdx');
let server: ViteDevServer;
let session: Session;

beforeAll(async () => {
  cpSync('test/publications/one-story/content', join(dir, 'content'), { recursive: true });
  // Else Vite would answer for what we serve, since here we come after it.
  const vite = { configFile: false, logLevel: 'silent', appType: 'custom' } as const;
  server = await createServer({ root: dir, ...vite });
  session = openSession(
    toTestSettings(join(dir, 'content'), {
      outDir: join(dir, 'out'),
      cacheDir: join(dir, 'cache'),
      printer: false,
    }),
  );
  attachDevServer(server, session, undefined);
  await server.listen();
});
afterAll(async () => {
  await server.close();
  rmSync(dir, { recursive: true, force: true });
});

/** Waits until it holds. */
async function soon(check: () => void): Promise<void> {
  await vi.waitFor(check, HANGS);
}

/** What a page that is open in a browser hears. */
function openPage(): { heard: HotPayload[]; close: () => void } {
  const { port } = server.httpServer?.address() as AddressInfo;
  const socket = new WebSocket(`ws://localhost:${String(port)}/`, 'vite-hmr');
  const heard: HotPayload[] = [];
  socket.addEventListener('message', ({ data }) =>
    heard.push(JSON.parse(String(data)) as HotPayload),
  );
  return {
    heard,
    close: () => {
      socket.close();
    },
  };
}

test('a page is told of errors once, and that they are mended', async () => {
  const good = readFileSync(item, 'utf8');
  const first = openPage();
  await soon(() => expect(first.heard).toContainEqual({ type: 'connected' }));
  writeFileSync(item, good.replace('title:', '<img>:'));
  await soon(() => expect(first.heard.at(-1)?.type).toBe('error'));
  expect(first.heard.at(-1)).toMatchObject({
    err: {
      message: '2 errors in the content',
      stack: expect.stringContaining('opening.mdx:2:1 <img>\n  is not a field here') as string,
      loc: { file: item, line: 2, column: 1 },
    },
  });
  first.close();
  await soon(() => expect(server.ws.clients.size).toBe(0));
  const second = openPage();
  await soon(() => expect(second.heard).toContainEqual({ type: 'connected' }));
  writeFileSync(item, good);
  const clean = { type: 'update', updates: [] };
  await soon(() => expect(second.heard).toContainEqual(clean));
  expect(second.heard.map(({ type }) => type)).not.toContain('error');
  second.close();
});

test('a page is not loaded again for each of a hundred files', async () => {
  const page = openPage();
  await soon(() => expect(page.heard).toContainEqual({ type: 'connected' }));
  for (let number = 0; number < 100; number += 1) {
    const text = `---\ntitle: Topic ${String(number)}\nsummary: One of many.\n---\n`;
    writeFileSync(join(dir, `content/topics/many-${String(number)}.mdx`), text);
  }
  const countReloads = () => page.heard.filter(({ type }) => type === 'full-reload').length;
  await soon(() => expect(countReloads()).toBeGreaterThan(0));
  await wait(1000);
  // Once, unless the machine is so busy that the writing seems to pause.
  expect(countReloads()).toBeLessThan(50);
  page.close();
});

test('the address of a broken file says what is wrong with it until it is mended', async () => {
  const page = openPage();
  await soon(() => expect(page.heard).toContainEqual({ type: 'connected' }));
  const good = readFileSync(item, 'utf8');
  const { port } = server.httpServer?.address() as AddressInfo;
  const get = async () => {
    const address = `http://localhost:${String(port)}/coverage/2025/02/opening`;
    return (await fetch(address)).text();
  };
  writeFileSync(item, good.replace('title:', '<img>:'));
  await vi.waitFor(async () => expect(await get()).toContain('opening.mdx:2:1'), HANGS);
  expect(await get()).toContain('&lt;img&gt; is not a field here');
  writeFileSync(item, good);
  await vi.waitFor(async () => expect(await get()).not.toContain('opening.mdx:2:1'), HANGS);
  // Until the report has come too, which belongs to this page.
  await soon(() => {
    expect(page.heard.filter(({ type }) => type === 'full-reload')).toHaveLength(2);
  });
  page.close();
  await soon(() => expect(server.ws.clients.size).toBe(0));
});

test('the card of a page is drawn when it is asked for', async () => {
  const { port } = server.httpServer?.address() as AddressInfo;
  const get = (path: string) => fetch(`http://localhost:${String(port)}${path}`);
  const [name = ''] = listCards(toContext(session.read().publication as Publication)).cards.keys();
  const answer = await get(`/_astro/${name}`);
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'image/png']);
  expect(await sharp(await answer.arrayBuffer()).metadata()).toMatchObject({ width: 1200 });
  expect((await get('/_astro/card.0.png')).status).toBe(404);
});

test('a file that an editor hides is nothing to load a page for', async () => {
  const page = openPage();
  await soon(() => expect(page.heard).toContainEqual({ type: 'connected' }));
  writeFileSync(join(dir, 'content/topics/.notes'), 'Call Jo.');
  await wait(600);
  expect(page.heard).toEqual([{ type: 'connected' }]);
  page.close();
});

test('a page that is loading again meanwhile is told when it is there', async () => {
  await soon(() => expect(server.ws.clients.size).toBe(0));
  writeFileSync(item, `${readFileSync(item, 'utf8')}\n<Nothing />\n`);
  await wait(1000);
  const page = openPage();
  await soon(() => expect(page.heard.map(({ type }) => type)).toContain('error'));
  page.close();
});

test('the style sheet of a publication’s own look is there as soon as it has one', async () => {
  const { port } = server.httpServer?.address() as AddressInfo;
  const get = () => fetch(`http://localhost:${String(port)}/look.css`);
  expect((await get()).status).toBe(404);
  mkdirSync(join(dir, 'content/words'), { recursive: true });
  writeFileSync(join(dir, 'content/words/en.yaml'), 'text.quotes: "«|»"\n');
  await vi.waitFor(async () => expect((await get()).status).toBe(200), HANGS);
  const answer = await get();
  expect(answer.headers.get('Content-Type')).toContain('text/css');
  expect(await answer.text()).toContain("quotes: '«' '»'");
});

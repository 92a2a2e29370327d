import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toContext } from '../../site/context.ts';
import { serveSearch, type SearchServer } from './search.ts';
import { toProgramPath } from '../../search/pagefind/index-files.ts';
import { listShards } from '../../search/pagefind/site-shards.ts';
import { openSession, type Session } from '../../build/session.ts';
import { toTestSettings } from '../../../test/support/settings.ts';
import { HANGS } from '../../../test/support/patience.ts';

let dir: string;
let session: Session;
let search: SearchServer;
let server: Server;
const said: string[] = [];

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'dateline-dev-'));
  cpSync('test/publications/one-story/content', join(dir, 'content'), { recursive: true });
  session = openSession(
    toTestSettings(join(dir, 'content'), {
      outDir: join(dir, 'out'),
      cacheDir: join(dir, 'cache'),
    }),
  );
  said.length = 0;
  search = serveSearch(session, (line) => said.push(line));
  server = createServer((request, response) => {
    search.serve(request.url ?? '', response, () => response.writeHead(404).end());
  }).listen(0);
});
afterEach(() => {
  search.close();
  server.close();
  rmSync(dir, { recursive: true, force: true });
});

function listPaths(): string[] {
  const { publication } = session.read();
  return publication === undefined
    ? []
    : listShards(toContext(publication)).map(({ path }) => path);
}

async function ask(path: string): Promise<string> {
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://localhost:${String(port)}${path}`);
  return `${String(response.status)} ${response.headers.get('content-type') ?? ''}`;
}

test(
  'the page lists an index once it is there, and follows the content',
  { timeout: HANGS },
  async () => {
    expect(listPaths()).toEqual([]);
    await vi.waitFor(() => expect(listPaths()).toHaveLength(1), { timeout: HANGS });
    const [first = ''] = listPaths();
    const program = `/pagefind/${toProgramPath('en')}pagefind.js`;
    expect(await ask(program)).toBe('200 text/javascript');
    expect(await ask(`${first}order.json`)).toBe('200 ');
    expect(await ask(`${first}../../publication.yaml`)).toBe('404 ');
    expect(await ask(`${first}none.js`)).toBe('404 ');

    const topic = '---\ntitle: Ferries\nsummary: They cross.\n---\n';
    writeFileSync(join(dir, 'content/topics/ferries.mdx'), topic);
    session.refresh(['topics/ferries.mdx']);
    search.follow();
    expect(listPaths()).toEqual([first]);
    await vi.waitFor(() => expect(listPaths()).not.toEqual([first]), { timeout: HANGS });
    expect(await ask(program)).toBe('200 text/javascript');
    expect(await ask(`${listPaths()[0] ?? ''}order.json`)).toBe('200 ');
    expect(await ask(`${first}order.json`)).toBe('404 ');
    expect(said).toEqual([]);
  },
);

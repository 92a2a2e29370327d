import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toContext } from '../../site/context.ts';
import { startSearch } from './search.ts';
import { toProgramPath } from '../../search/pagefind/index-files.ts';
import { listShards } from '../../search/pagefind/site-shards.ts';
import { openSession, type Session } from '../../build/session.ts';
import { toTestSettings } from '../../../test/support/settings.ts';
import { HANGS } from '../../../test/support/patience.ts';

let dir: string;
let session: Session;
let search: ReturnType<typeof startSearch>;
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
  search = startSearch(session, (line) => said.push(line));
});
afterEach(() => {
  search.close();
  rmSync(dir, { recursive: true, force: true });
});

function listPaths(): string[] {
  const { publication } = session.read();
  return publication === undefined
    ? []
    : listShards(toContext(publication)).map(({ path }) => path);
}

/** The media type of what is answered; `none` where nothing is. */
function ask(path: string): string {
  const answer = search.find(path);
  return answer === undefined ? 'none' : (answer.headers['Content-Type'] ?? '');
}

test(
  'the page lists an index once it is there, and follows the content',
  { timeout: HANGS },
  async () => {
    expect(listPaths()).toEqual([]);
    await vi.waitFor(() => expect(listPaths()).toHaveLength(1), { timeout: HANGS });
    const [first = ''] = listPaths();
    const program = `/pagefind/${toProgramPath('en')}pagefind.js`;
    expect(ask(program)).toBe('text/javascript');
    expect(ask(`${first}order.json`)).toBe('');
    expect(ask(`${first}../../publication.yaml`)).toBe('none');
    expect(ask(`${first}none.js`)).toBe('none');

    const topic = '---\ntitle: Ferries\nsummary: They cross.\n---\n';
    writeFileSync(join(dir, 'content/topics/ferries.mdx'), topic);
    session.refresh(['topics/ferries.mdx']);
    search.follow();
    expect(listPaths()).toEqual([first]);
    await vi.waitFor(() => expect(listPaths()).not.toEqual([first]), { timeout: HANGS });
    expect(ask(program)).toBe('text/javascript');
    expect(ask(`${listPaths()[0] ?? ''}order.json`)).toBe('');
    expect(ask(`${first}order.json`)).toBe('none');
    expect(said).toEqual([]);
  },
);

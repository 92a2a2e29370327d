/** The command `links` in a process of its own, against a server on this machine. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SMALLEST, toItem } from './support/publication.ts';
import { toArchiveAnswer } from './support/archive.ts';
import { toEnv } from './support/build.ts';

const asked: string[] = [];
let server: Server;
let site = '';
let dir = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const page = new URL(path, site).searchParams.get('url');
    if (page !== null) response.end(toArchiveAnswer(page));
    else if (path === '/gone') response.writeHead(410).end();
    else if (path === '/moved') response.writeHead(308, { Location: '/there' }).end();
    else response.end('<title>Fish</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  dir = mkdtempSync(join(tmpdir(), 'dateline-links-'));
  const sources = ['gone', 'moved', 'a', 'b', 'c'].map((name) => ({
    outlet: 'gazette',
    url: `${site}/${name}`,
  }));
  const files = {
    ...SMALLEST,
    'publication.yaml':
      'name: T\ntagline: T\nurl: https://record.example\nlanguage: en\nzone: UTC\nlicence: CC-BY-4.0\nscope: All.\n',
    'outlets/gazette.yaml': `name: The Gazette\nhomepage: ${site}/home\n`,
    'coverage/2025/02/first.mdx': toItem({ sources }),
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, 'content', path)), { recursive: true });
    writeFileSync(join(dir, 'content', path), text);
  }
});
afterAll(() => {
  server.close();
  rmSync(dir, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Runs `links` at a day of January 2026, to its end or until so many addresses were asked. */
function run(command: string, day: number, until = Infinity): Promise<Ended> {
  const before = asked.length;
  const env = {
    SOURCE_DATE_EPOCH: String(Date.UTC(2026, 0, day) / 1000),
    ARCHIVE_URL: `${site}/available`,
    CACHE_DIR: join(dir, 'cache'),
  };
  const desk = { contentDir: join(dir, 'content'), outDir: join(dir, 'out'), cacheDir: '', env };
  const child = spawn(
    process.execPath,
    [join(process.cwd(), 'bin/dateline.mjs'), ...command.split(' ')],
    {
      env: toEnv(desk),
    },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const timer = setInterval(() => {
    if (asked.length - before >= until) child.kill('SIGKILL');
  }, 20);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({ code, output });
    });
  });
}

function readRecord() {
  const text = readFileSync(join(dir, 'content.links.json'), 'utf8');
  return JSON.parse(text) as { links: Record<string, { verdict: string; copy?: unknown }> };
}

test('what was asked before it was killed is not asked again', async () => {
  expect((await run('links --inside', 1, 4)).code).toBeNull();
  const noted = Object.keys(readRecord().links).length;
  expect(noted).toBeGreaterThanOrEqual(2);
  const { code, output } = await run('links --inside', 2);
  expect(code, output).toBe(0);
  expect(Object.keys(readRecord().links).length).toBe(6);
  // One may have been asked and not yet noted.
  const pages = asked.filter((path) => path !== '/there');
  expect(pages.length).toBeLessThanOrEqual(8);
  expect(output).toMatch(/failing +410 since 2026-01-0[12] /);
  expect(output).toContain(
    `moved      200  ${site}/moved → ${site}/there  coverage/2025/02/first.mdx`,
  );
  expect(output).toMatch(/\n4 fine, 1 failing, 1 moved\n$/);
});

test('a week later it is gone, and the check says where it is written', async () => {
  const before = asked.length;
  const { code, output } = await run('links --inside', 12);
  expect(code, output).toBe(1);
  expect(asked.slice(before)).toEqual(['/gone']);
  const check = await run('check', 12);
  expect(check.code).toBe(0);
  expect(check.output).toContain('[sources[0].url] link.gone (warning)');
  expect(check.output).toContain('[sources[1].url] link.moved (note)');
});

test('an archive is asked with `--archive` alone, once for each page that is gone', async () => {
  const before = asked.length;
  const copy = `https://web.archive.org/web/20250211093000/${site}/gone`;
  const { code, output } = await run('links --inside --archive', 12);
  expect(code, output).toBe(1);
  expect(asked.slice(before)).toEqual([`/available?url=${encodeURIComponent(`${site}/gone`)}`]);
  expect(output).toContain(`coverage/2025/02/first.mdx  copy of 2025-02-11: ${copy}\n`);
  expect(readRecord().links[`${site}/gone`]?.copy).toEqual({ url: copy, on: '2025-02-11' });
  expect((await run('check', 12)).output).toContain(`see whether ${copy} has the piece`);
  await run('links --inside --archive', 12);
  expect(asked.length).toBe(before + 1);
});

test('no machine of this one or of its network is asked, unless somebody wants it, and that is said', async () => {
  const before = asked.length;
  const { output } = await run('links --all', 13);
  expect(asked.length).toBe(before);
  expect(output).toContain(
    `not asked  127.0.0.1 is no address of the web, but of this machine or its network  ${site}/gone`,
  );
  expect(output).toMatch(/\n6 not asked\n$/);
  expect((await run('links --all', 25)).code).toBe(0);
  expect((await run('check', 25)).output).not.toContain('link.gone');
});

test('without a network nothing is noted, however often it is asked', async () => {
  const before = readFileSync(join(dir, 'content.links.json'), 'utf8');
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  for (const day of [26, 35]) {
    const { code, output } = await run('links --inside --all', day);
    expect(code, output).toBe(3);
    expect(output).toContain(
      'Nothing answers, so there is probably no network: 6 addresses are checked again next time\n',
    );
  }
  expect(readFileSync(join(dir, 'content.links.json'), 'utf8')).toBe(before);
});

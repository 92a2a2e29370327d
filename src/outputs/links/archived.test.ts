/** Against a server on this machine that answers as the archive does. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { toArchiveAnswer } from '../../../test/support/archive.ts';
import { findArchivedCopy } from './archived.ts';
import { fetchAnywhere } from './fetch-outside.ts';

const PAGE = 'https://times.example/2025/02/09/we-talked?page=2&a=b';
const asked: string[] = [];
const BODIES: Readonly<Record<string, string>> = {
  '/whole': toArchiveAnswer(PAGE),
  '/error': toArchiveAnswer(PAGE, '404'),
  '/none': '{ "archived_snapshots": {} }',
  '/broken': '<html>Too many requests',
  '/other': '{ "archived_snapshots": { "closest": { "url": "javascript:1" } } }',
};

let server: Server;
let site = '';
beforeAll(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', site);
    asked.push(`${url.searchParams.get('url') ?? ''} ${url.searchParams.get('timestamp') ?? ''}`);
    response.end(BODIES[url.pathname]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const find = (path: string, day?: string) =>
  findArchivedCopy(PAGE, day, { fetch: fetchAnywhere, patience: 5000 }, site + path);

test('the nearest copy is found by page and day', async () => {
  expect(await find('/whole', '2025-02-09')).toEqual({
    url: `https://web.archive.org/web/20250211093000/${PAGE}`,
    on: '2025-02-11',
  });
  expect(asked).toEqual([`${PAGE} 20250209`]);
});

test.for(['/none', '/error'])(
  'no copy, and one of a page that was gone, are none: %s',
  async (path) => {
    expect(await find(path)).toBeUndefined();
  },
);

test('an archive that answers something else, or nothing, is told', async () => {
  const why = /gave no answer that can be read: try again later$/;
  await expect(find('/broken')).rejects.toThrow(why);
  await expect(find('/other')).rejects.toThrow(why);
  const world = { fetch: fetchAnywhere, patience: 5000 };
  await expect(findArchivedCopy(PAGE, undefined, world, 'http://127.0.0.1:1/')).rejects.toThrow(
    '127.0.0.1:1 does not answer (ECONNREFUSED): try again later',
  );
});

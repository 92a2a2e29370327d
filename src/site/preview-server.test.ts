import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePreview, type Listening } from './preview-server.ts';

let root: string;
let served: Listening;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'preview-'));
  const dir = join(root, 'site');
  mkdirSync(join(dir, 'topics'), { recursive: true });
  for (const name of ['index.html', '404.html', 'topics.html', 'topics/a.html', '_headers'])
    writeFileSync(join(dir, name), name);
  writeFileSync(join(root, 'secret'), 'secret');
  served = await servePreview(dir, 0);
});

afterAll(() => {
  served.server.close();
  rmSync(root, { recursive: true });
});

/** As sent: `fetch` would clean the path. */
function ask(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(served.url);
    request({ host: '127.0.0.1', port, path }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        const to = response.headers.location;
        resolve(`${String(response.statusCode)} ${to ?? body}`);
      });
    })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['/', '200 index.html'],
  ['/topics', '200 topics.html'],
  ['/topics/a', '200 topics/a.html'],
  ['/topics/', '301 /topics'],
  ['/nothing', '404 404.html'],
  ['/_headers', '404 404.html'],
  ['/../secret', '404 404.html'],
  ['/..%2fsecret', '404 404.html'],
  ['/..%5csecret', '404 404.html'],
  ['/topics%5c..%5c..%5csecret', '404 404.html'],
  ['/%00', '404 404.html'],
])('%s', async (path, answer) => {
  expect(await ask(path)).toBe(answer);
});

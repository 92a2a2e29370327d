/** The published record as others ask it: with what they kept, from a copy of the data, at a host, and by other programs. */
import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { run } from '../support/build.ts';
import { desk, hasPython, judge, kept, site } from '../support/released.ts';

test('what a reader kept is found in what was pasted, and told if it is none', async () => {
  const [, hex = ''] = kept.split(':');
  for (const line of [` ${kept.toUpperCase()} `, `The last release is ${kept}.`, hex]) {
    const { ours, theirs } = await judge(() => undefined, line);
    expect([ours.code, theirs.status], ours.output).toEqual([0, 0]);
  }
  const none = await judge(() => undefined, '2:abc');
  for (const said of [none.ours.output, none.theirs.stdout ?? none.ours.output])
    expect(said).toContain('“2:abc” is no release that you kept');
  const other = await judge(() => undefined, `1:${hex}`);
  expect(other.ours.output).toContain('What you kept is the digest of release 3, not of release 1');
  if (other.theirs.stdout !== undefined)
    expect(other.theirs.stdout).toContain('The release that you kept is of release 3, not 1.');
});

test('a folder of data files alone is compared as far as it goes', async () => {
  const { ours, theirs } = await judge(({ copy }) => {
    for (const name of readdirSync(copy))
      if (name !== 'data') rmSync(join(copy, name), { recursive: true });
  });
  expect([ours.code, theirs.status], ours.output).toEqual([0, 0]);
  expect(ours.output).toContain('only the data files could be compared');
  expect(ours.output).not.toContain('text of each page');
});

/** A host that answers `status` to what `path` matches; `times` times. */
async function answer(path: RegExp, status: number, times = Infinity) {
  let left = times;
  let most = 0;
  let open = 0;
  const server = createServer((request, response) => {
    const { url = '' } = request;
    most = Math.max(most, (open += 1));
    response.on('close', () => (open -= 1));
    if (path.test(url) && left > 0) {
      left -= 1;
      if (status === 0) return void request.socket.destroy();
      return void response.writeHead(status, { 'retry-after': '0' }).end('no');
    }
    const file = [join(site, `${url}.html`), join(site, url)].find((one) => existsSync(one));
    setImmediate(() => response.writeHead(file ? 200 : 404).end(file && readFileSync(file)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const ours = await run('verify', desk, undefined, [host]);
  const theirs = hasPython ? await ask('python3', 'docs/verify.py', host) : ours;
  server.closeAllConnections();
  server.close();
  return { ours, theirs, host, most };
}

/** Another process, while the host of this one answers. */
function ask(...[program = '', ...args]: string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(program, args, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), output: stdout + stderr });
    });
  });
}

test.each([429, 503, 403, 500, 0])(
  'a host that answers %i is read later, and accused of nothing',
  async (status) => {
    for (const path of ['/data/releases.json', '/data/releases/2.json', '/data/people.json']) {
      const { ours, theirs, host } = await answer(new RegExp(`${path}$`), status);
      for (const { code, output } of [ours, theirs]) {
        expect(code, output).toBe(2);
        expect(output).toMatch(/^\S+ cannot be read now \(.*\)\. Try again later\.\n$/);
        expect(output).toContain(
          `${host}${path} cannot be read now (${status === 0 ? '' : String(status)}`,
        );
      }
    }
  },
);

test('a host that is busy once is asked again, and never for much at once', async () => {
  const { ours, most } = await answer(/./, 503, 1);
  expect(ours.code, ours.output).toBe(0);
  expect(most).toBeLessThanOrEqual(4);
  const later = await answer(/people\.json/, 429, 2);
  expect([later.ours.code, later.theirs.code], later.ours.output).toEqual([0, 0]);
  const gone = await answer(/releases\.json/, 404);
  expect([gone.ours.code, gone.theirs.code]).toEqual([2, 2]);
  expect(gone.ours.output).toContain('publishes no releases');
});

/** What Python's own `csv` and `sqlite3` make of the tables, by what `datapackage.json` says of them. */
const READER = `
import csv, hashlib, json, sqlite3, sys
data, tables = sys.argv[1], {}
pack = json.load(open(data + '/datapackage.json', encoding='utf-8'))
pick = lambda row, key: tuple(row[part] for part in key)
for one in pack['resources']:
    raw = open(data + '/' + one['path'], 'rb').read()
    assert (len(raw), 'sha256:' + hashlib.sha256(raw).hexdigest()) == (one['bytes'], one['hash'])
    tables[one['name']] = list(csv.DictReader(raw.decode().splitlines(keepends=True)))
database = sqlite3.connect(data + '/dateline.sqlite')
assert [*database.execute('PRAGMA integrity_check'), *database.execute('PRAGMA foreign_key_check')] == [('ok',)]
for one in pack['resources']:
    name, rows = one['name'], tables[one['name']]
    assert len({pick(row, one['schema']['primaryKey']) for row in rows}) == len(rows), name
    for foreign in one['schema'].get('foreignKeys', []):
        own, to = foreign['fields'], foreign['reference']
        there = {pick(row, to['fields']) for row in tables[to['resource'] or name]}
        assert {pick(row, own) for row in rows if row[own[-1]]} <= there, (name, own)
    assert database.execute('SELECT count(*) FROM ' + name).fetchone() == (len(rows),), name
print(len(tables), len(tables['sources']))
`;

test('another program reads the tables, their keys and the database', ({ skip }) => {
  if (!hasPython) skip();
  const { stdout, stderr } = spawnSync('python3', ['-c', READER, join(site, 'data')], {
    encoding: 'utf8',
  });
  expect([stdout, stderr]).toEqual(['19 2\n', '']);
});

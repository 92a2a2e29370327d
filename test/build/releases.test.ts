/** A record that is released three times, published, and tampered with: `verify` and `docs/verify.py` tell each in a sentence. */
import { execFile, spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Release } from '../../src/outputs/chain/release.ts';
import { openDesk, run } from '../support/build.ts';

const desk = openDesk('one-story');
const dir = join(desk.contentDir, '..');
const [key, otherKey] = [join(dir, 'key.pem'), join(dir, 'other.pem')];
const PERSON = 'people/ada-lind.mdx';
const ITEM = 'coverage/2025/02/opening.mdx';

const isThere = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const hasPython = isThere('python3', '--version') && isThere('openssl', 'version');

const toPath = (number: number) => join(dir, `content.releases/${String(number)}.json`);
const edit = (inside: string, from: string, to: string) => {
  const path = join(desk.contentDir, inside);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replaceAll(from, to));
};
/** `release` on a day of March 2026. */
const release = (day: number, ...args: string[]) => {
  const env = { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 2, day) / 1000) };
  return run('release', { ...desk, env }, undefined, args);
};
/** What was published after the second and the third release, and the third on another branch. */
const [older, site, branch] = [join(dir, 'older'), join(dir, 'site'), join(dir, 'branch')];
let kept = '';

beforeAll(async () => {
  for (const path of [key, otherKey]) await release(1, '--new-key', path);
  const sign = async (day: number) => {
    const { code, output } = await release(day, '--key', key);
    expect(code, output).toBe(0);
    return / (\d+:[0-9a-f]{64})\n/.exec(output)?.[1] ?? '';
  };
  const build = async (to: string) => {
    const { code, output } = await run('build', desk);
    expect(code, output).toBe(0);
    const isWanted = (path: string) => !/pagefind|_astro/.test(path);
    cpSync(desk.outDir, to, { recursive: true, filter: isWanted });
  };
  await sign(1);
  edit(PERSON, 'Ada', 'Ida');
  cpSync(join(dir, 'content.releases'), join(dir, 'first'), { recursive: true });
  await sign(2);
  await build(older);
  // Another editor releases the same state twice, from the first release on.
  cpSync(join(dir, 'content.releases'), join(dir, 'second'), { recursive: true });
  rmSync(join(dir, 'content.releases'), { recursive: true });
  cpSync(join(dir, 'first'), join(dir, 'content.releases'), { recursive: true });
  await sign(3);
  edit(PERSON, 'Ida', 'Eda');
  await sign(4);
  cpSync(join(dir, 'content.releases'), branch, { recursive: true });
  rmSync(join(dir, 'content.releases'), { recursive: true });
  cpSync(join(dir, 'second'), join(dir, 'content.releases'), { recursive: true });
  kept = await sign(5);
  await build(site);
});
afterAll(() => {
  desk.close();
});

test.skipIf(!hasPython)(
  hasPython ? 'docs/verify.py is asked' : 'docs/verify.py: no python3 or openssl on this machine',
  () => {
    expect(readFileSync('docs/verify.py', 'utf8').split('\n').length).toBeLessThanOrEqual(151);
  },
);

type Json = Record<string, unknown>;
let copies = 0;

/** A copy of what is published, changed by `tamper`, and what both programs say of it. */
async function judge(tamper: (published: Published) => void, head?: string) {
  const copy = join(dir, `copy-${String((copies += 1))}`);
  cpSync(site, copy, { recursive: true });
  tamper(toPublished(copy));
  const ours = await run('verify', desk, undefined, [copy, ...(head ? ['--head', head] : [])]);
  const script = ['docs/verify.py', copy, ...(head ? [head] : [])];
  const theirs = hasPython
    ? spawnSync('python3', script, { encoding: 'utf8' })
    : { status: ours.code, stdout: undefined };
  return { ours, theirs };
}

function toPublished(copy: string) {
  const at = (name: string) => join(copy, 'data', `${name}.json`);
  const read = (name: string) => JSON.parse(readFileSync(at(name), 'utf8')) as Json;
  const write = (name: string, value: unknown) => {
    writeFileSync(at(name), JSON.stringify(value));
  };
  return {
    copy,
    at,
    changePage: (path: string, from: string | RegExp, words: string) => {
      const file = join(copy, path);
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, words));
    },
    read,
    write,
    /** The rows of a list, to change in place. */
    changeRows: (name: string, change: (rows: Json[]) => void) => {
      const file = read(name);
      change(file[name] as Json[]);
      write(name, file);
    },
    changeRelease: (number: number, change: (release: Json & Release) => Json) => {
      write(`releases/${String(number)}`, change(read(`releases/${String(number)}`) as never));
    },
  };
}
type Published = ReturnType<typeof toPublished>;

test('a record that nobody touched is whole, and so is one that somebody kept', async () => {
  const { ours, theirs } = await judge(() => undefined, kept);
  expect(ours.output).toMatch(
    /^The recorded entries are unchanged: 12 entries, 3 releases, signed by .*statuses\) is not covered\./,
  );
  expect(ours.output).toContain(`Keep this, to see later whether the past was changed: ${kept}\n`);
  expect(ours.output).toMatch(
    /^Compared: 12 entries \(coverage, .*people.*\), and the title, summary and text of each page\. Not compared: text in coverage, .*rates, tables/m,
  );
  expect([ours.code, theirs.status], theirs.stdout).toEqual([0, 0]);
  if (theirs.stdout === undefined) return;
  expect(theirs.stdout).toMatch(/^Compared: the data files of coverage, .*Not compared: pages,/m);
  expect(theirs.stdout).toMatch(/^The last release is 3:[0-9a-f]{64}, signed by \S+\.$/m);
});

/** What is done, and the sentence that tells it; the script says as much of it as is before the bar. */
const TAMPERED: readonly (readonly [
  what: string,
  tamper: (to: Published) => void,
  told: string,
  theirs?: string,
])[] = [
  [
    'one changed word',
    ({ changeRows }) => {
      changeRows('people', ([row = {}]) => Object.assign(row, { name: 'Eva Lind' }));
    },
    '/people/ada-lind was changed, and no release says so|: it is not what release 3 of 2026-03-05 recorded.',
  ],
  [
    'one removed item',
    ({ changeRows }) => {
      changeRows('coverage', (rows) => rows.shift());
    },
    '/coverage/2025/02/opening was removed, and no release says so|: release 1 of 2026-03-01 has it.',
  ],
  [
    'an item that was slipped in',
    ({ changeRows }) => {
      changeRows('topics', (rows) => {
        rows.push({
          ...rows[0],
          id: 'trade',
          url: String(rows[0]?.url).replace('harbour', 'trade'),
        });
      });
    },
    '/topics/trade was added|after release 3, and no release has it.',
  ],
  [
    'two releases in another order',
    ({ read, write }) => {
      const [second, third] = [read('releases/2'), read('releases/3')];
      write('releases/2', third);
      write('releases/3', second);
    },
    '|The file of release 2 holds release 3: releases were put in another order.',
    'Release 2 cannot be read from its file.',
  ],
  [
    'a forged signature',
    ({ read, changeRelease }) => {
      const { signature } = read('releases/2');
      changeRelease(3, (one) => ({ ...one, signature }));
    },
    'The signature of release 3 is not by the key that it names|: somebody else wrote it, or changed it.',
  ],
  [
    'a lost release',
    ({ at }) => {
      rmSync(at('releases/2'));
    },
    'Release 2 is missing|: nobody can tell what it recorded.',
  ],
  [
    'two branches from one release',
    ({ at }) => {
      cpSync(join(branch, '3.json'), at('releases/3'));
    },
    'Release 3 does not follow| release 2 as it is published here: one of the two was replaced.',
  ],
  [
    'a backup that was put back',
    ({ copy }) => {
      rmSync(join(copy, 'data'), { recursive: true });
      cpSync(older, copy, { recursive: true });
    },
    '|You kept release 3, and this record ends with release 2: an older copy was put back.',
    'The release that you kept is not in this record: an old copy was put back.',
  ],
  [
    'another day in an old release',
    ({ changeRelease }) => {
      changeRelease(1, (one) => ({
        ...one,
        head: { ...one.head, at: '2026-01-01T00:00:00.000Z' },
      }));
    },
    'Release 2 does not follow| release 1 as it is published here: one of the two was replaced.',
  ],
  [
    'a silent change with its digest put right',
    ({ changeRelease }) => {
      changeRelease(3, (one) => ({ ...one, leaves: { 'people/ada-lind': '0'.repeat(64) } }));
    },
    'Release 3 lists other digests than it was made for|: one of them was changed afterwards.',
  ],
  [
    'a past made anew with the same key',
    ({ copy }) => {
      cpSync(branch, join(copy, 'data/releases'), { recursive: true });
    },
    '|Release 3 is another than the one that you kept: the past of this record was replaced.',
  ],
  [
    'a signature taken off',
    ({ changeRelease }) => {
      changeRelease(3, ({ head, leaves }) => ({ head: { ...head, key: null }, leaves }));
    },
    'Release 3 is not signed, although release 2 was.|',
  ],
  [
    'a second row for the same person, put first',
    ({ changeRows }) => {
      changeRows('people', (rows) => rows.unshift({ ...rows[0], name: 'Eva Lind' }));
    },
    '/people/ada-lind is in the data files twice|: other programs may read the other one.',
  ],
  [
    'a row without an address',
    ({ changeRows }) => {
      changeRows('people', ([row]) => delete row?.url);
    },
    '|/data/people.json has a row without an address of its site.',
    '/data/people.json is missing, or has a row that is no entry.',
  ],
  [
    'a leaf that is no digest',
    ({ changeRelease }) => {
      changeRelease(3, (one) => ({ ...one, leaves: { 'people/ada-lind': 'none' } }));
    },
    '|The file of release 3 cannot be read as a release.',
    'Release 3 cannot be read from its file.',
  ],
  [
    'a release without a head',
    ({ changeRelease }) => {
      changeRelease(2, ({ leaves }) => ({ leaves }));
    },
    '|The file of release 2 cannot be read as a release.',
    'Release 2 cannot be read from its file.',
  ],
  [
    'a list of releases that gives another digest',
    ({ read, write }) => {
      const list = read('releases') as { releases: Json[] };
      Object.assign(list.releases[1] ?? {}, { digest: '0'.repeat(64) });
      write('releases', list);
    },
    '|The list of releases has another digest of release 2 than its file.',
    'Release 2 has another digest in the list of releases.',
  ],
  [
    'a list of releases that gives another day, and other counts',
    ({ read, write }) => {
      const list = read('releases') as { releases: Json[] };
      Object.assign(list.releases[1] ?? {}, { at: '2026-01-01T00:00:00.000Z', changed: 9 });
      write('releases', list);
    },
    '|The list of releases has another date, count of changed entries of release 2 than its file.',
    'Release 2 has another at, changed in the list of releases.',
  ],
];

test.each(TAMPERED.map(([what, tamper, told, own = '']) => [what, tamper, told, own] as const))(
  '%s is told in a sentence, by both programs',
  async (_, tamper, told, own) => {
    const { ours, theirs } = await judge(tamper, kept);
    expect([ours.code, theirs.status], ours.output).toEqual([1, 1]);
    expect(ours.output.split('\n')).toContain(told.replace('added|', 'added ').replace('|', ''));
    const [shared = ''] = told.split('|');
    if (theirs.stdout === undefined) return;
    const past = 'The release that you kept is not in this record: its past was replaced.';
    expect(theirs.stdout).toContain(own || shared || past);
    expect(theirs.stdout).not.toContain('None');
  },
);

test('a lost release is told once, and nobody is accused behind it', async () => {
  const lose = (number: number) => judge(({ at }) => rmSync(at(`releases/${String(number)}`)));
  const { ours, theirs } = await lose(2);
  expect(ours.output.split('\n').slice(0, 3)).toEqual([
    'Release 2 is missing: nobody can tell what it recorded.',
    'What is published now is what release 3 recorded.',
    expect.stringMatching(/^1 finding in /),
  ]);
  if (theirs.stdout !== undefined)
    expect(theirs.stdout).toMatch(/^Release 2 is missing: .*\nCompared: /);
  const end = await lose(3);
  if (end.theirs.stdout !== undefined)
    expect(end.theirs.stdout).toMatch(/^Release 3 is missing: .*\nCompared: .*\n.* 3:lost, /);
  const changed = await judge(({ at, changeRows }) => {
    rmSync(at('releases/2'));
    changeRows('people', ([row = {}]) => Object.assign(row, { name: 'Eva Lind' }));
  });
  expect(changed.ours.output).toContain(
    'What is published now is not what release 3 recorded. Without release 2 as it was, nobody can tell which entries differ.\n',
  );
  if (changed.theirs.stdout !== undefined)
    expect(changed.theirs.stdout).toContain(
      'What is published now is not what release 3 recorded.',
    );
});

test('words of a page that are not those of the record are told, and a page that is gone', async () => {
  const { ours } = await judge(({ changePage, copy }) => {
    changePage('coverage/2025/02/opening.html', '</a> opened the quay', '</a> closed the quay');
    changePage('people/ada-lind.html', /(<h1.*?)Eda Lind|(<h1.*?)Ida Lind/s, '$1$2Eva Lind');
    rmSync(join(copy, 'topics/harbour.html'));
  });
  expect(ours.code).toBe(1);
  expect(ours.output).toContain(
    'The page /coverage/2025/02/opening does not say what the record has: “… opened the quay for the ministry.”\n',
  );
  expect(ours.output).toMatch(/^The page \/people\/ada-lind does not say .*: “.da Lind”$/m);
  expect(ours.output).toContain('/topics/harbour has no page, but the record has the entry.\n');
  expect(ours.output).not.toContain('are unchanged');
});

test('less that is covered is told, until a reader has kept a release that says so', async () => {
  const { ours, theirs } = await judge(({ changeRelease }) => {
    changeRelease(3, (one) => {
      const { people: _, ...without } = one.head.without;
      return {
        ...one,
        head: { ...one.head, without: { ...without, coverage: ['url', 'text', 'body'] } },
      };
    });
  });
  expect(ours.output).toContain(
    'Release 3 no longer covers the text of items, people: a change there is not seen.\n',
  );
  if (theirs.stdout === undefined) return;
  expect(theirs.stdout).toContain('Release 3 no longer covers body in coverage');
  expect(theirs.stdout).toContain('all in people: a change there is not seen');
});

/** Sentences about entries, which nobody may be accused of by what cannot be read. */
const ACCUSED = /^\/\S+ (was|is|has) |is missing: nobody/m;

test.each<[what: string, tamper: (to: Published) => void, told: RegExp]>([
  ['is missing', ({ at }) => rmSync(at('people')), /^\/data\/people\.json is missing/gm],
  [
    'is cut',
    ({ at }) => writeFileSync(at('people'), readFileSync(at('people'), 'utf8').slice(0, -40)),
    /^\/data\/people\.json is missing/gm,
  ],
  [
    'has no rows',
    ({ write, read }) => write('people', { ...read('people'), people: undefined }),
    /^\/data\/people\.json is missing/gm,
  ],
  [
    'has another site at its top',
    ({ write, read }) => write('coverage', { ...read('coverage'), url: 'https://evil.example/' }),
    /^\/data\/coverage\.json (is missing, or )?has a row (without|that is no)/gm,
  ],
])('a data file that %s is one sentence', async (_, tamper, told) => {
  const { ours, theirs } = await judge(tamper, kept);
  for (const said of [ours.output, theirs.stdout ?? ours.output]) {
    expect(said.match(told)).toHaveLength(1);
    expect(said.replace(told, '')).not.toMatch(ACCUSED);
  }
  expect([ours.code, theirs.status]).toEqual([1, 1]);
});

test('fields that a forged release leaves out accuse nobody', async () => {
  const { ours, theirs } = await judge(({ changeRelease }) => {
    changeRelease(3, ({ head, ...rest }) => {
      const without = Object.entries(head.without).map(([name, own]) => [name, [...own, 'id']]);
      return { ...rest, head: { ...head, without: Object.fromEntries(without) as Json } };
    });
  });
  for (const said of [ours.output, theirs.stdout ?? '']) expect(said).not.toMatch(ACCUSED);
  expect(ours.output).toContain('The signature of release 3 is not by the key');
  expect([ours.code, theirs.status]).toEqual([1, 1]);
});

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

test('a release alone changes what the feed and the item say in the next build', async () => {
  const read = (path: string) => readFileSync(join(desk.outDir, path), 'utf8');
  const item = 'coverage/2025/02/opening.html';
  edit(ITEM, 'title: ', 'title: Then ');
  await run('build', desk);
  expect(read(item)).not.toContain('Unchanged since');
  const { output } = await release(6, '--key', key);
  await run('build', desk);
  const [, line = ''] = / (4:[0-9a-f]{64})\n/.exec(output) ?? [];
  expect(read('history/atom.xml')).toContain(`<summary type="text">${line}</summary>`);
  expect(read(item)).toMatch(
    /Unchanged since <time datetime="2026-03-06">.*href="\/history#\/coverage\/2025\/02\/opening"/,
  );
});

async function refuse(...[day, ...args]: Parameters<typeof release>) {
  const read = () =>
    readdirSync(join(dir, 'content.releases')).map((name) => [
      name,
      readFileSync(join(dir, 'content.releases', name), 'utf8'),
    ]);
  const before = read();
  const { code, output } = await release(day, ...args);
  expect(read()).toEqual(before);
  expect(output).not.toMatch(/\n {4}at /);
  return { code, output };
}

test('no key, another key, and a clock that went back are refused, and nothing is lost', async () => {
  edit(ITEM, 'title: ', 'title: Now ');
  expect((await refuse(7)).output).toContain('Release 4 was signed: give its key by `--key FILE`.');
  expect(await refuse(7, '--key', otherKey)).toMatchObject({ code: 2 });
  const { output } = await refuse(4, '--key', key);
  expect(output).toContain(
    'It is 2026-03-04T00:00:00.000Z by this machine’s clock, but release 4 was made at 2026-03-06T00:00:00.000Z. Set the clock, and try again.',
  );
});

test('a full disk is told, nothing is half written, and the next try succeeds', async ({
  skip,
}) => {
  const folder = join(dir, 'content.releases');
  const files = readdirSync(folder).map(
    (name) => [name, readFileSync(join(folder, name))] as const,
  );
  if (!isThere('mount', '-t', 'tmpfs', '-o', 'size=32k', 'none', folder))
    skip('this user may not mount a small disk');
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
    const filler = join(folder, 'filler');
    spawnSync('dd', ['if=/dev/zero', `of=${filler}`, 'bs=1k', 'count=64']);
    edit(ITEM, 'title: ', 'title: Again ');
    const { code, output } = await refuse(8, '--key', key);
    expect(code).toBe(3);
    expect(output).toContain('the disk is full: make room, and run this again');
    rmSync(filler);
    expect((await release(8, '--key', key)).output).toContain(`Release 5 in ${toPath(5)}`);
    expect((JSON.parse(readFileSync(toPath(5), 'utf8')) as Release).head.number).toBe(5);
  } finally {
    spawnSync('umount', [folder]);
  }
});

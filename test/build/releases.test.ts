/** A record that is released three times, published, and tampered with: `verify` and `docs/verify.py` tell each in a sentence. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Release } from '../../src/outputs/chain/release.ts';
import { run } from '../support/build.ts';
import {
  branch,
  desk,
  dir,
  edit,
  hasPython,
  isThere,
  ITEM,
  type Json,
  judge,
  kept,
  key,
  older,
  otherKey,
  type Published,
  release,
  toPath,
} from '../support/released.ts';

test.skipIf(!hasPython)(
  hasPython ? 'docs/verify.py is asked' : 'docs/verify.py: no python3 or openssl on this machine',
  () => {
    expect(readFileSync('docs/verify.py', 'utf8').split('\n').length).toBeLessThanOrEqual(151);
  },
);

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

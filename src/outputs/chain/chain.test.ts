import { generateKeyPairSync, sign } from 'node:crypto';
import { array, asyncProperty, assert, dictionary, integer, jsonValue, string } from 'fast-check';
import { expect, test } from 'vitest';
import { toCanonical } from './canonical.ts';
import {
  applyChanges,
  hashRecords,
  listLeafChanges,
  makeRelease,
  printRelease,
  type LeafDigests,
  type Release,
  type Signer,
  toHeadDigest,
} from './release.ts';
import { followProof, hashLeaf, toProof, toRoot } from './tree.ts';
import { type Published, toListName } from './published.ts';
import { verify as verifySite } from './verify.ts';

// The examples of RFC 8785, section 3.2.2 and 3.2.3.
test('JSON has one form', () => {
  const numbers = [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001];
  const text = '\u20ac$\u000f\u000aA\'B"\\\\"/';
  expect(toCanonical({ numbers, string: text, literals: [null, true, false] })).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
  const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
  const sorted = toCanonical(Object.fromEntries(names.map((name, at) => [name, at])));
  expect(Object.keys(JSON.parse(sorted) as object)).toEqual([
    ...['1', '\r', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'],
  ]);
  expect(() => toCanonical('\ud83d')).toThrow('half a character');
  expect(() => toCanonical([NaN])).toThrow('no number of JSON');
});

test('the form says the same as the value, in whatever order it was written', async () => {
  await assert(
    asyncProperty(
      dictionary(string({ unit: 'grapheme' }), jsonValue({ stringUnit: 'grapheme' })),
      (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(toCanonical(turned)).toBe(toCanonical(value));
        expect(JSON.parse(toCanonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
        return Promise.resolve();
      },
    ),
  );
});

// The roots of the eight test inputs that implementations of RFC 6962 share.
const INPUTS = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('a tree has the roots that other programs give', async () => {
  const leaves = await Promise.all(
    INPUTS.map((hex) => hashLeaf(Buffer.from(hex, 'hex').toString('utf8'))),
  );
  const roots = await Promise.all(ROOTS.map((_, at) => toRoot(leaves.slice(0, at + 1))));
  expect(roots).toEqual(ROOTS);
});

test('a proof leads to the root from its own leaf alone', async () => {
  await assert(
    asyncProperty(
      array(string(), { minLength: 1, maxLength: 40 }),
      integer({ min: 0, max: 39 }),
      async (texts, at) => {
        const leaves = await Promise.all(texts.map((text, place) => hashLeaf(`${place} ${text}`)));
        const index = at % leaves.length;
        const root = await toRoot(leaves);
        const proof = await toProof(leaves, index);
        const given = { index, size: leaves.length, proof };
        expect(await followProof(leaves[index] ?? '', given)).toBe(root);
        expect(await followProof(await hashLeaf('another'), given)).not.toBe(root);
        expect(
          await followProof(leaves[index] ?? '', { ...given, proof: [...proof, root] }),
        ).not.toBe(root);
      },
    ),
  );
});

test('of more than a million entries, a proof has twenty digests', async () => {
  // With the same leaf everywhere, the neighbour on each level is the node itself.
  const leaf = await hashLeaf('one');
  const proof = [leaf];
  for (let height = 1; height <= 20; height += 1) {
    const half = proof.at(-1) ?? '';
    proof.push(await toRoot([half, half]));
  }
  const root = proof.pop();
  const given = { index: 777_777, size: 2 ** 20, proof };
  expect(await followProof(leaf, given)).toBe(root);
  expect(await followProof(await hashLeaf('another'), given)).not.toBe(root);
  expect(JSON.stringify(proof).length).toBeLessThan(1_400);
});

test('changes lead from the leaves of one release to those of the next', async () => {
  const leaves = dictionary(string(), string());
  const toSorted = (one: Record<string, string>): LeafDigests =>
    new Map(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  await assert(
    asyncProperty(leaves, leaves, (one, other) => {
      const [before, after] = [toSorted(one), toSorted(other)];
      expect([...applyChanges(before, listLeafChanges(before, after))]).toEqual([...after]);
      return Promise.resolve();
    }),
  );
});

function makeSigner(): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    key: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
    sign: (bytes) => Promise.resolve(sign(null, bytes, privateKey).toString('base64')),
  };
}

const RECORDS = new Map<string, object>([
  [
    'coverage/2026/03/quist-denies',
    { kind: 'coverage', title: 'Quist denies a call', body: 'She did.' },
  ],
  [
    'coverage/2026/03/vesper-speaks',
    { kind: 'coverage', title: 'Vesper speaks', body: 'He spoke.' },
  ],
  ['people/mara-quist', { kind: 'person', name: 'Mara Quist', body: '' }],
]);
const WITHOUT = { coverage: ['text'], people: [], topics: [] };
const AT = ['2026-03-02T06:00:00Z', '2026-03-09T06:00:00Z', '2026-03-16T06:00:00Z'];

type Asked = Omit<Parameters<typeof verifySite>[0], 'look'>;

/** With what is published, of which the lists `unread` cannot be read. */
function verify({
  records,
  unread = [],
  ...given
}: Asked & { records: ReadonlyMap<string, object>; unread?: readonly string[] }) {
  const all = [...(records as Published['records'])];
  return verifySite({
    ...given,
    look: (without) => {
      const read = Object.keys(without).filter((name) => !unread.includes(name));
      const isRead = ([key]: (typeof all)[number]) => read.includes(toListName(key));
      return Promise.resolve({ records: new Map(all.filter(isRead)), read, faults: [] });
    },
  });
}

/** Three releases: the second adds an item, the third changes a name. */
async function makeRecord(
  signers: readonly (Signer | undefined)[] = Array<Signer>(3).fill(makeSigner()),
) {
  const states = [
    new Map([...RECORDS].filter(([key]) => !key.includes('vesper'))),
    RECORDS,
    new Map([
      ...RECORDS,
      ['people/mara-quist', { kind: 'person', name: 'Mara M. Quist', body: '' }],
    ]),
  ];
  const releases: Release[] = [];
  let leaves: LeafDigests | undefined;
  for (const [index, records] of states.entries()) {
    const last = releases.at(-1);
    const after = await hashRecords(records);
    const [signer, former] = [signers[index], signers[index - 1]];
    const made = await makeRelease(
      last && { head: last.head, leaves: leaves ?? new Map() },
      after,
      {
        ...{ url: 'https://quay.example/', at: AT[index] ?? '', without: WITHOUT },
        ...{ signer, former: former?.key === signer?.key ? undefined : former },
      },
    );
    if (made !== undefined) releases.push(JSON.parse(printRelease(made)) as Release);
    leaves = after;
  }
  return { releases, records: states[2] ?? RECORDS };
}

test('a record that nobody touched has no findings', async () => {
  const { releases, records } = await makeRecord();
  const { findings, digest, history } = await verify({ releases, records });
  expect(findings).toEqual([]);
  expect(history.get('people/mara-quist')?.map(({ number }) => number)).toEqual([1, 3]);
  expect((await verify({ releases, records, kept: `3:${digest ?? ''}` })).findings).toEqual([]);
  expect((await verify({ releases: [], records })).findings).toEqual([]);
});

test('nothing but the time makes no release', async () => {
  const leaves = await hashRecords(RECORDS);
  const making = { url: 'https://quay.example/', at: AT[0] ?? '', without: {} };
  const first = await makeRelease(undefined, leaves, making);
  if (first === undefined) throw new Error('no first release');
  expect(
    await makeRelease({ head: first.head, leaves }, leaves, { ...making, at: AT[1] ?? '' }),
  ).toBeUndefined();
});

test('a new key needs the old one', async () => {
  const [old, next] = [makeSigner(), makeSigner()];
  expect((await verify(await makeRecord([old, next, next]))).findings).toEqual([]);
  const { releases, records } = await makeRecord([old, next, next]);
  const stolen = releases.map(({ introduced: _, ...release }) => release);
  const told =
    'Release 2 has a new key, which the key of release 1 did not sign for: ask the editors whether they lost it.';
  expect(await verify({ releases: stolen, records })).toMatchObject({
    findings: [],
    doubts: [told],
  });
  // Who has kept a later release, knows.
  const [, second] = await Promise.all(stolen.map(({ head }) => toHeadDigest(head)));
  expect(await verify({ releases: stolen, records, kept: `2:${second ?? ''}` })).toMatchObject({
    ...{ findings: [], doubts: [], notes: [told] },
  });
  expect((await verify(await makeRecord([old, old, undefined]))).findings).toEqual([
    'Release 3 is not signed, although release 2 was.',
  ]);
});

type Made = Awaited<ReturnType<typeof makeRecord>>;
const withHead = (release: Release | undefined, head: object) =>
  release && { ...release, head: { ...release.head, ...head } };

const TAMPERED: readonly (readonly [
  what: string,
  (given: Made) => object | Promise<object>,
  findings: readonly RegExp[],
])[] = [
  [
    'one changed word',
    ({ releases, records }) => ({
      releases,
      records: new Map([
        ...records,
        [
          'coverage/2026/03/vesper-speaks',
          { kind: 'coverage', title: 'Vesper speaks', body: 'He spake.' },
        ],
      ]),
    }),
    [
      /^\/coverage\/2026\/03\/vesper-speaks was changed, and no release says so: it is not what release 2 of 2026-03-09 recorded\.$/,
    ],
  ],
  [
    'a removed item',
    ({ releases, records }) => ({
      releases,
      records: new Map([...records].filter(([key]) => !key.includes('denies'))),
    }),
    [
      /^\/coverage\/2026\/03\/quist-denies was removed, and no release says so: release 1 of 2026-03-02 has it\.$/,
    ],
  ],
  [
    'an item that was slipped in',
    ({ releases, records }) => ({
      releases,
      records: new Map([...records, ['topics/trade', { kind: 'topic' }]]),
    }),
    [/^\/topics\/trade was added after release 3, and no release has it\.$/],
  ],
  [
    'two releases in the wrong order',
    ({ releases: [first, second, third], records }) => ({
      releases: [first, third, second],
      records,
    }),
    [/^The file of release 2 holds release 3/, /^The file of release 3 holds release 2/],
  ],
  [
    'a lost release',
    ({ releases: [first, , third], records }) => ({ releases: [first, undefined, third], records }),
    [/^Release 2 is missing: nobody can tell what it recorded\.$/],
  ],
  [
    'a changed date in an old release',
    ({ releases: [first, ...rest], records }) => ({
      releases: [withHead(first, { at: '2026-02-28T06:00:00Z' }), ...rest],
      records,
    }),
    [
      /^The signature of release 1 is not by the key/,
      /^Release 2 does not follow release 1 as it is published here/,
    ],
  ],
  [
    'a forged signature',
    async ({ releases: [first, second, third], records }) => {
      if (third === undefined) throw new Error('no third release');
      const forger = makeSigner();
      const signature = await forger.sign(new TextEncoder().encode(toCanonical(third.head)));
      return { releases: [first, second, { ...third, signature }], records };
    },
    [/^The signature of release 3 is not by the key that it names/],
  ],
  [
    'a digest changed in a release',
    ({ releases: [first, second, third], records }) => ({
      releases: [
        first,
        { ...second, leaves: { 'coverage/2026/03/vesper-speaks': '0'.repeat(64) } },
        third,
      ],
      records,
    }),
    [/^Release 2 lists other digests/],
  ],
  [
    'a file that is no release',
    ({ releases: [first, second], records }) => ({
      releases: [first, second, { head: 3 }],
      records,
    }),
    [/^The file of release 3 cannot be read as a release\.$/],
  ],
  [
    'a clock that went back',
    ({ releases: [first, second, third], records }) => ({
      releases: [first, second, withHead(third, { at: '2026-03-01T00:00:00Z' })],
      records,
    }),
    [/^Release 3 says that it was made on 2026-03-01T00:00:00Z, before release 2/],
  ],
];

test.each(TAMPERED)('%s is told in a sentence', async (_, tamper, expected) => {
  const given = await makeRecord();
  const { findings, doubts } = await verify((await tamper(given)) as Parameters<typeof verify>[0]);
  for (const pattern of expected)
    expect([...findings, ...doubts]).toContainEqual(expect.stringMatching(pattern));
});

test('whoever kept a release sees a record that was replaced or put back', async () => {
  const given = await makeRecord();
  const digests = await Promise.all(given.releases.map(({ head }) => toHeadDigest(head)));
  const older = { releases: given.releases.slice(0, 2), records: RECORDS };
  expect((await verify({ ...older, kept: `3:${digests[2] ?? ''}` })).findings).toEqual([
    'You kept release 3, and this record ends with release 2: an older copy was put back.',
  ]);
  const other = await makeRecord();
  expect((await verify({ ...other, kept: `2:${digests[1] ?? ''}` })).findings).toEqual([
    'Release 2 is another than the one that you kept: the past of this record was replaced.',
  ]);
  expect((await verify({ ...other, kept: digests[1] })).findings).toEqual([
    'The release that you kept is not in this record: its past was replaced.',
  ]);
  for (const kept of ['release two', '2:abc', `2:${'a'.repeat(65)}`])
    expect((await verify({ ...other, kept })).findings).toEqual([
      `“${kept}” is no release that you kept: that is a number, a colon and 64 letters and digits.`,
    ]);
  expect((await verify({ ...given, kept: `3:${digests[1] ?? ''}` })).findings).toEqual([
    'What you kept is the digest of release 2, not of release 3: look at the line again.',
  ]);
  const line = `2:${digests[1] ?? ''}`;
  for (const kept of [
    line,
    ` ${line}\n`,
    line.toUpperCase(),
    `${line}.`,
    `I kept ${line}, signed.`,
  ])
    expect((await verify({ ...given, kept })).findings).toEqual([]);
});

test('a list that cannot be read accuses none of its entries, and hides no other', async () => {
  const { releases } = await makeRecord();
  const records = new Map([['people/mara-quist', { kind: 'person', name: 'M.' }]]);
  expect(
    (await verify({ releases, records, unread: ['coverage'] })).findings.map(
      (one) => one.split(',')[0],
    ),
  ).toEqual(['/people/mara-quist was changed']);
});

test('what a release leaves out counts only if it is vouched for', async () => {
  const { releases, records } = await makeRecord();
  const [first, second, third] = releases;
  const without = { ...WITHOUT, coverage: ['text', 'body'] };
  const given = { releases: [first, second, withHead(third, { without })], records };
  const { findings, without: used } = await verify(given);
  expect(findings).toEqual([
    'The signature of release 3 is not by the key that it names: somebody else wrote it, or changed it.',
  ]);
  expect(Object.keys(used)).toEqual(['people', 'topics']);
});

test('each row of the list of releases is compared with the file', async () => {
  const given = await makeRecord();
  const listed = await Promise.all(
    given.releases.map(async ({ head }) => ({
      ...{ number: head.number, at: head.at, entries: head.entries, key: head.key },
      digest: await toHeadDigest(head),
    })),
  );
  expect((await verify({ ...given, listed })).findings).toEqual([]);
  const other = { ...listed[1], at: '2026-03-10T06:00:00Z', added: 7, key: 'none' };
  expect((await verify({ ...given, listed: [listed[0], other, listed[2]] })).findings).toEqual([
    'The list of releases has another date, key, count of new entries of release 2 than its file.',
  ]);
});

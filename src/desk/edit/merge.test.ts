/** Two files that are one: all that names the first names the second, once, and nothing of it is lost. */
import { expect, test } from 'vitest';
import { toAddressed } from '../../content/disk/address.ts';
import { toThingUrl } from '../../site/addresses/things.ts';
import { listDifferent, mergeEntries } from './merge.ts';
import type { ContentText } from './move.ts';
import { listPlaces } from './places.ts';

const SITE = 'https://test.example';

function toText(inside: string, text: string): ContentText {
  if (inside === 'publication.yaml') return { kind: 'publication', inside, url: '/', text };
  const addressed = toAddressed(inside);
  if ('message' in addressed) throw new Error(inside);
  return { kind: addressed.kind, inside, url: toThingUrl(addressed.kind, addressed.id), text };
}

const FILES = [
  toText(
    'people/chen-rui.mdx',
    '---\nname: Chen Rui\naliases:\n  - { name: 陈瑞, lang: zh-Hans }\nparty: east\nroles:\n  - { title: Harbour master }\nredirects: [people/chen]\n---\n\nHe was a captain.\n',
  ),
  toText(
    'people/rui-chen.mdx',
    '---\nname: Rui Chen\naliases: [{ name: R. Chen }]\nroles:\n  - { title: Captain }\n---\n',
  ),
  toText(
    'topics/story.mdx',
    '---\ntitle: S\nsummary: It.\nplayers: [{ entity: chen-rui, role: R }]\n---\n',
  ),
  toText('topics/tale.mdx', '---\ntitle: T\nsummary: It too.\nalso: [S]\n---\n'),
  toText(
    'coverage/2025/04/a.mdx',
    '---\ntitle: A\nentities: [rui-chen, chen-rui, bo]\ntopics:\n  - story\n  - tale\n---\n\n[He](/people/chen-rui) said: <Statement id="one"\n  by="chen-rui" on-behalf-of="rui-chen chen-rui" said="2025">Words</Statement>\n',
  ),
  toText('coverage/2025/04/b.mdx', '---\ntitle: B\nentities: [bo]\n---\n'),
];

const person = { kind: 'person', id: 'chen-rui' } as const;
const read = (texts: ReadonlyMap<string, string | undefined>, inside: string) =>
  texts.get(inside) ?? '';

test('everyone who names the first names the second, once', () => {
  const { texts } = mergeEntries(FILES, SITE, person, 'rui-chen', { keepsOld: true });
  expect([...texts.keys()].toSorted()).toEqual([
    'coverage/2025/04/a.mdx',
    'people/chen-rui.mdx',
    'people/rui-chen.mdx',
    'topics/story.mdx',
  ]);
  expect(texts.get('people/chen-rui.mdx')).toBeUndefined();
  const item = read(texts, 'coverage/2025/04/a.mdx');
  expect(item).toContain('entities: [rui-chen, bo]\n');
  expect(item).toContain('by="rui-chen" on-behalf-of="rui-chen" said');
  expect(item).toContain('[He](/people/rui-chen)');
  expect(read(texts, 'topics/story.mdx')).toContain('{ entity: rui-chen, role: R }');
});

test('the second has the names and old addresses of the first, and keeps what it said itself', () => {
  const { texts } = mergeEntries(FILES, SITE, person, 'rui-chen', { keepsOld: true });
  expect(read(texts, 'people/rui-chen.mdx')).toBe(
    '---\nname: Rui Chen\naliases: [{ name: R. Chen }, { name: Chen Rui }, { name: 陈瑞, lang: zh-Hans }]\nroles:\n  - { title: Captain }\nredirects: [people/chen, people/chen-rui]\n---\n',
  );
  const draft = mergeEntries(FILES, SITE, person, 'rui-chen', { keepsOld: false });
  expect(read(draft.texts, 'people/rui-chen.mdx')).toContain('redirects: [people/chen]\n');
});

test('what differs is told, and taken where it was chosen', () => {
  const [own, other] = FILES;
  if (own === undefined || other === undefined) throw new Error('two');
  expect(listDifferent(own, other)).toEqual([
    { field: 'party', theirs: 'east', isList: false },
    {
      field: 'roles',
      theirs: [{ title: 'Harbour master' }],
      ours: [{ title: 'Captain' }],
      isList: true,
    },
    { field: 'body', theirs: 'He was a captain.', isList: false },
  ]);
  const taken = { party: 'theirs', roles: 'both', body: 'theirs' } as const;
  const { texts } = mergeEntries(FILES, SITE, person, 'rui-chen', { keepsOld: false, taken });
  const text = read(texts, 'people/rui-chen.mdx');
  expect(text).toContain('party: east\n');
  expect(text).toContain('roles:\n  - { title: Captain }\n  - { title: Harbour master }\n');
  expect(text).toMatch(/---\n\nHe was a captain\.\n$/);
});

test('a topic gives its name to the other names of the other', () => {
  const topic = { kind: 'topic', id: 'story' } as const;
  const { texts } = mergeEntries(FILES, SITE, topic, 'tale', { keepsOld: true });
  expect(read(texts, 'topics/tale.mdx')).toContain('also: [S]\n');
  expect(read(texts, 'topics/tale.mdx')).toContain('aliases: [topics/story]\n');
  expect(read(texts, 'coverage/2025/04/a.mdx')).toContain('topics:\n  - tale\n---');
});

test.each([
  ['itself', person, 'chen-rui'],
  ['nobody', person, 'nobody'],
  ['an item', { kind: 'coverage', id: '2025/04/a' } as const, '2025/04/b'],
])('nothing becomes one with %s', (_, from, to) => {
  expect(() => mergeEntries(FILES, SITE, from, to, { keepsOld: true })).toThrow('cannot be one');
});

test('each place that names somebody has its line and its field', () => {
  expect(
    listPlaces(FILES, SITE, person).map(({ inside, line, where, text }) =>
      [inside, line, where, text].join(' | '),
    ),
  ).toEqual([
    'topics/story.mdx | 4 | players | players: [{ entity: chen-rui, role: R }]',
    'coverage/2025/04/a.mdx | 3 | entities | entities: [rui-chen, chen-rui, bo]',
    'coverage/2025/04/a.mdx | 9 | text | [He](/people/chen-rui) said: <Statement id="one"',
    'coverage/2025/04/a.mdx | 10 | Statement one | by="chen-rui" on-behalf-of="rui-chen chen-rui" said="2025">Words</Statement>',
  ]);
});

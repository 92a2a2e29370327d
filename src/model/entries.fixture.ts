/** Small publications for tests, from the texts of their files: the same reading as on disk, without a disk. */
import { toAddressed } from '../content/disk/address.ts';
import { readEntry } from '../content/disk/read-entry.ts';
import { getKind } from '../content/kinds/kinds.ts';
import { publication, type PublicationData } from '../content/kinds/publication.ts';
import { factsOf } from '../content/prose/facts.ts';
import { parseProse } from '../content/prose/parse-prose.ts';
import type { Entry } from './entry.ts';
import { buildPublication } from './publication.ts';

/** Front matter and body by path below the content folder. */
export type Files = Readonly<Record<string, string>>;

/** Two sides, their speakers, two outlets, a topic and a question whose positions are yes and no. */
export const BASE: Files = {
  'places/north.mdx': '---\nname: North\ncountry: US\nzone: America/New_York\n---\n',
  'places/east.mdx': '---\nname: East\ncountry: CN\nzone: Asia/Shanghai\n---\n',
  'people/ann.mdx': '---\nname: Ann\nparty: north\n---\n',
  'people/bo.mdx': '---\nname: Bo\nparty: east\n---\n',
  'people/cy.mdx': '---\nname: Cy\nparty: south\n---\n',
  'people/dee.mdx': '---\nname: Dee\n---\n',
  'organizations/office.mdx': '---\nname: Office\nparty: north\n---\n',
  'outlets/post.yaml': 'name: Post\nhomepage: https://post.example/\n',
  'outlets/wire.yaml': 'name: Wire\nhomepage: https://wire.example/\n',
  'topics/story.mdx': '---\ntitle: Story\nsummary: It goes on.\n---\n',
  'questions/ask.mdx':
    '---\ntitle: Ask?\ndefinition: It counts.\npositions: { "yes": It is so., "no": It is not., open: It may be. }\ntopics: [story]\n---\n',
};

export const ABOUT: PublicationData = publication.parse({
  name: 'Test',
  tagline: 'A test',
  url: 'https://test.example',
  language: 'en',
  zone: 'UTC',
  licence: 'CC0-1.0',
  scope: 'Tests.',
  parties: [
    { id: 'north', name: 'North', zone: 'America/New_York', city: 'North' },
    { id: 'east', name: 'East', zone: 'Asia/Shanghai', city: 'East' },
    { id: 'south', name: 'South', zone: 'UTC' },
  ],
  series: [{ id: 'duties', title: 'Duties', unit: 'percent', party: 'north' }],
});

/** `BASE` and `files`, built. Throws for an invalid file. */
export function buildFiles(files: Files, about: PublicationData = ABOUT) {
  return buildPublication(about, toEntries({ ...BASE, ...files }));
}

export function toEntries(files: Files): Entry[] {
  return Object.entries(files).map(([path, text]) => toEntry(path, text));
}

function toEntry(path: string, text: string): Entry {
  const addressed = toAddressed(path);
  if ('message' in addressed) throw new Error(`${path} ${addressed.message}`);
  const { format, schema } = getKind(addressed.kind);
  const { data, body, bodyLine, problems } = readEntry(
    new TextEncoder().encode(text),
    path,
    format,
    schema,
  );
  const prose = parseProse(body, { path, firstLine: bodyLine });
  const [first] = [...problems, ...prose.problems];
  if (first !== undefined || data === undefined)
    throw new Error(`${path}: ${JSON.stringify(first)}`);
  return {
    ...addressed,
    path,
    inside: path,
    digest: '',
    data,
    body,
    bodyLine,
    facts: factsOf(prose.tree),
  } as Entry;
}

export interface ItemInput {
  readonly added?: string;
  readonly published?: string;
  readonly place?: string;
  /** More lines of front matter. */
  readonly more?: string;
  readonly sources?: string;
}

/** A coverage item around a body. */
export function item(body: string, input: ItemInput = {}): string {
  const { added = '2025-12-31', published = '2025-04-10', place, more = '', sources } = input;
  return [
    '---',
    'title: An item',
    'summary: It says so.',
    `dates: { added: ${added} }`,
    ...(place === undefined ? [] : [`place: ${place}`]),
    sources ?? `sources: [{ outlet: post, url: https://post.example/a, published: ${published} }]`,
    'topics: [story]',
    more,
    '---',
    '',
    body,
    '',
  ].join('\n');
}

/** A `Statement` tag; attributes as given, `said` on 1 April and Ann speaking if not. */
export function say(
  id: string,
  attributes: Readonly<Record<string, string>> = {},
  words = 'It is so',
): string {
  const all = { id, by: 'ann', said: '2025-04-01', ...attributes };
  const written = Object.entries(all).map(([key, value]) => `${key}="${value}"`);
  return `<Statement ${written.join(' ')}>${words}</Statement>`;
}

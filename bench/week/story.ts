/** The invented story of the week, and the publication that covers it when the week begins. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toSureSlug } from '../../src/search/slug.ts';

interface Named {
  readonly name: string;
  readonly de?: string;
  readonly fr?: string;
}
interface Story {
  readonly outlets: readonly StoryOutlet[];
  readonly people: readonly { name: string; role: string; side: string }[];
  readonly organizations: readonly Named[];
  readonly places: readonly Named[];
  readonly questions: readonly {
    readonly id: string;
    readonly question: string;
    readonly positions: readonly { side: string; says: string }[];
  }[];
  readonly topics: readonly { id: string; name: string; words: Record<string, string[]> }[];
}
export interface StoryOutlet {
  readonly id: string;
  readonly name: string;
  readonly homepage: string;
  readonly feed: string;
  readonly feed_file: string;
}
export interface Quoted {
  readonly text: string;
  readonly speaker: string;
  readonly speaker_kind: 'person' | 'organization' | 'document' | 'unnamed';
  readonly said: string | null;
  readonly form: 'inline' | 'block' | 'headline' | 'interview' | 'transcript';
}
/** What a page says, written down without knowledge of the desk. */
export interface Report {
  readonly file: string;
  readonly url: string;
  readonly served: string;
  readonly outlet: string;
  readonly language: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly published_date: string | null;
  readonly access: string | null;
  readonly dateline: string | null;
  readonly people: readonly string[];
  readonly quotations: readonly Quoted[];
}

export const toId = (name: string) => toSureSlug(name, 'name');

const here = import.meta.dirname;
const read = (name: string): unknown => JSON.parse(readFileSync(join(here, name), 'utf8'));
export const STORY = read('story.json') as Story;
export const REPORTS = read('truth.json') as readonly Report[];
export const DAYS = [2, 3, 4, 5, 6, 7, 8].map((day) => `2026-03-0${String(day)}`);

export function readPage({ file }: Report): Buffer {
  return readFileSync(join(here, 'pages', file));
}

/** The day on which it comes; a page that names no year has its feed’s. */
export function toDay({ published_date: day, served }: Report): string {
  return day ?? (served.endsWith('techniker-aus-oller-verletzt') ? '2026-03-06' : '2026-03-08');
}

/** Outlets that the publication lacks when the week begins. */
const NEW_OUTLETS = ['npa', 'oller-bote', 'gazette-estuaire'];
export const hasFeed = (outlet: string) => STORY.outlets.some(({ id }) => id === outlet);
export const isNew = (outlet: string) => NEW_OUTLETS.includes(outlet) || !hasFeed(outlet);

/** The sides of the story; neutral people have none. */
export function toParty(side: string): 'halvern' | 'torvany' | undefined {
  if (/^(?:Halvern|Tidewell|Sandpiper)/.test(side)) return 'halvern';
  return /^(?:Torvany|Merrin|Anna Lorne)/.test(side) ? 'torvany' : undefined;
}

const ABOUT = `name: The Sarne Record
tagline: Who said what about the barrage and the harbour
url: https://sarne.example
language: en
zone: Europe/London
licence: CC-BY-4.0
scope: The barrage across the Sarne, and the closing of the harbour of Merrin.
defaults:
  credits:
    - role: curator
      name: The desk
parties:
  - id: halvern
    name: Halvern
    zone: Europe/Berlin
    city: Aldmouth
  - id: torvany
    name: Torvany
    zone: Europe/London
    city: Saint-Aurel
`;

/** Half of the people, five of eight outlets; the rest is made at the desk. `toHost` is where an outlet’s feed is served. */
export function writePublication(dir: string, toHost: (outlet: string) => string): void {
  const put = (inside: string, data: Record<string, unknown>) => {
    const path = join(dir, inside);
    mkdirSync(dirname(path), { recursive: true });
    const rows = Object.entries(data).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
    const text = rows.join('');
    writeFileSync(path, inside.endsWith('.yaml') ? text : `---\n${text}---\n`);
  };
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'publication.yaml'), ABOUT);
  for (const { name, role, side } of STORY.people.filter((_, at) => at % 2 === 0))
    put(`people/${toId(name)}.mdx`, {
      name,
      ...withParty(side),
      roles: [{ title: role, from: '2025-01-01' }],
    });
  for (const { name, de, fr } of STORY.organizations)
    put(`organizations/${toId(name)}.mdx`, { name, ...toAliases(name, de, fr) });
  for (const { name, de, fr } of STORY.places)
    put(`places/${toId(name)}.mdx`, {
      name,
      ...toAliases(name, de, fr),
      country: 'XZ',
      zone: ['Aldmouth', 'Oller', 'Cape Oller'].includes(name) ? 'Europe/Berlin' : 'Europe/London',
    });
  for (const { id, name, homepage, feed } of STORY.outlets.filter((one) => !isNew(one.id)))
    put(`outlets/${id}.yaml`, { name, homepage, feed: `http://${toHost(id)}${feed}` });
  for (const { id, name, words } of STORY.topics)
    put(`topics/${id}.mdx`, {
      title: name,
      summary: `${name}, in the week before the closing.`,
      also: [...new Set(Object.values(words).flat())],
    });
  for (const { id, question, positions } of STORY.questions)
    put(`questions/${id}.mdx`, {
      title: question,
      definition: 'What the two sides say of it themselves.',
      window: '2026-03',
      positions: Object.fromEntries(
        positions.map(({ side, says }) => [toParty(side) ?? 'none', says]),
      ),
      parties: ['halvern', 'torvany'],
      topics: [{ notice: 'letter', 'jobs-and-silt': 'harbour' }[id] ?? 'collision'],
    });
}

export function withParty(side: string): { party?: string } {
  const party = toParty(side);
  return party === undefined ? {} : { party };
}

function toAliases(name: string, ...others: (string | undefined)[]) {
  const aliases = [...new Set(others)].filter((other) => other !== undefined && other !== name);
  return aliases.length === 0 ? {} : { aliases: aliases.map((alias) => ({ name: alias })) };
}

import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { makeChanges } from './changes.ts';
import type { Cast, Named } from './fiction/cast.ts';
import type { Fiction } from './fiction/fiction.ts';
import { buildItem, type Item } from './fiction/item.ts';
import { printPage } from './fiction/print-item.ts';
import { quoted, type TextFile } from './fiction/text-file.ts';
import { writeFiles } from './generate.ts';
import type { Step, System } from './system.ts';
import { toEnv, type Trial } from './trial.ts';

export type PeerId = 'hugo' | 'eleventy' | 'astro';

interface Peer {
  readonly name: string;
  readonly build: Step;
  readonly env?: NodeJS.ProcessEnv;
  pagePath(id: string): string;
  listNameFiles(cast: Cast): TextFile[];
}

export const PEERS: Readonly<Record<PeerId, Peer>> = {
  hugo: {
    name: 'Hugo + Pagefind',
    build: { label: 'generator', name: 'hugo', args: ['--quiet'] },
    pagePath: (id) => `content/coverage/${id}.md`,
    listNameFiles: listTermPages,
  },
  eleventy: {
    name: 'Eleventy + Pagefind',
    build: { label: 'generator', name: 'eleventy', args: ['--quiet'] },
    pagePath: (id) => `coverage/${id}.md`,
    listNameFiles: (cast) => [['_data/names.json', printNames(cast)]],
  },
  astro: {
    name: 'Astro (MDX modules) + Pagefind',
    build: { label: 'generator', name: 'astro', args: ['build', '--silent'] },
    // With Node's default heap it ends out of memory somewhere past 10,000 pages.
    env: { ASTRO_TELEMETRY_DISABLED: '1', NODE_OPTIONS: '--max-old-space-size=12288' },
    pagePath: (id) => `src/content/coverage/${id}.mdx`,
    listNameFiles: (cast) => [['src/names.json', printNames(cast)]],
  },
};
export const PEER_IDS = Object.keys(PEERS) as PeerId[];

/** A peer with its templates of `peers/<id>/` in `folder`, on the same items as plain Markdown. */
export function peerSystem(trial: Trial, id: PeerId, folder: string, fiction: Fiction): System {
  const peer = PEERS[id];
  const site = join(folder, 'site');
  const out = join(site, 'public');
  const { cast, items, statements } = fiction;
  const pageFile = (item: Item): TextFile => [peer.pagePath(item.id), printPage(item)];
  return {
    id,
    name: peer.name,
    items,
    statements,
    folder,
    site,
    out,
    env: { ...toEnv(trial, site), ...peer.env },
    steps: [peer.build, { label: 'pagefind', name: 'pagefind', args: ['--site', out] }],
    prepare: async () => {
      await cp(join(import.meta.dirname, 'peers', id), site, { recursive: true });
      await writeFiles(site, peer.listNameFiles(cast));
      await writeFiles(site, listPages(fiction, pageFile));
    },
    change: makeChanges(fiction, {
      saveItem: (item) => writeFiles(site, [pageFile(item)]),
      savePerson: (person) => {
        const people = cast.people.map((each) => (each.id === person.id ? person : each));
        return writeFiles(site, peer.listNameFiles({ ...cast, people }));
      },
    }),
  };
}

function* listPages(fiction: Fiction, pageFile: (item: Item) => TextFile): Generator<TextFile> {
  for (let i = 0; i < fiction.items; i++) yield pageFile(buildItem(fiction, i));
}

/** Hugo keeps the title of a taxonomy term in a page of its own. Topics have a feed, entities none. */
function listTermPages({ topics, people, organizations, places }: Cast): TextFile[] {
  return [
    ...topics.map(({ id, name }): TextFile => [
      `content/topics/${id}/_index.md`,
      `---\ntitle: ${quoted(name)}\noutputs: [html, rss]\n---\n`,
    ]),
    ...[...people, ...organizations, ...places].map(({ id, name }): TextFile => [
      `content/entities/${id}/_index.md`,
      `---\ntitle: ${quoted(name)}\n---\n`,
    ]),
  ];
}

function printNames({ topics, people, organizations, places }: Cast): string {
  const byId = (list: readonly Named[]) =>
    Object.fromEntries(list.map(({ id, name }) => [id, name]));
  return JSON.stringify({
    topics: byId(topics),
    entities: byId([...people, ...organizations, ...places]),
  });
}

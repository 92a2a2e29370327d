/** A publication with something to search for: ferries in six months, a name in two scripts, a hostile title, a dispute. */
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { findBase } from '../../src/outputs/hosts/host-files.ts';
import { servePreview } from '../../src/astro/serve/preview-server.ts';
import { openDesk, run } from '../support/build.ts';
import { toItem, toMdx } from '../support/publication.ts';

export const HOSTILE = '<img src=x onerror=alert(1)> & <mark>ferry</mark>';
/** Two sides, what each said, and the question on which they differ. */
const DISPUTE: Record<string, string> = {
  'people/cy.mdx': toMdx({ name: 'Cy Dunn', party: 'south' }),
  'people/di.mdx': toMdx({
    name: 'Di Marr',
    aliases: [
      { name: '马迪', lang: 'zh-Hans' },
      { name: 'Ди Марр', lang: 'ru' },
    ],
    party: 'north',
  }),
  'questions/toll.mdx': toMdx({
    title: 'Was a toll agreed?',
    definition: 'A signed paper counts, a promise does not.',
    positions: { yes: 'It was agreed.', no: 'It was not.' },
    topics: ['harbour'],
  }),
  'coverage/2025/05/toll.mdx': toItem(
    {
      title: 'Two words on the levy',
      dates: { added: '2025-05-04' },
      topics: ['harbour'],
      sources: [{ outlet: 'daily-post', url: 'https://post.example/t', published: '2025-05-03' }],
    },
    `<Statement id="deal" by="cy" said="2025-05-02" about="toll" position="yes">we settled the wharfage</Statement>

<Statement id="none" by="di" said="2025-05-03" kind="paraphrase" about="toll" position="no" lang="zh" original="没有通话。">no wharfage was settled</Statement>`,
  ),
};
export const FILES: Record<string, string> = {
  ...DISPUTE,
  'people/bo.mdx': toMdx({ name: 'Bo Reed', aliases: [{ name: '薄瑞德', lang: 'zh-Hans' }] }),
  'topics/ferries.mdx': toMdx({ title: 'Ferries', summary: 'They cross the strait.' }),
  'coverage/2025/06/hostile.mdx': toFerry({
    title: HOSTILE,
    summary: `Zebra ${HOSTILE} &lt;b&gt;`,
  }),
  ...Object.fromEntries(
    Array.from({ length: 18 }, (_, at) => {
      const day = `2025-0${String(1 + (at % 6))}-${String(10 + at)}`;
      const fields = {
        title: `Ferry ${String(at)}`,
        dates: { added: '2025-07-01', happened: day },
        topics: at % 3 === 0 ? ['ferries', 'harbour'] : ['ferries'],
        entities: at % 2 === 0 ? ['bo'] : [],
      };
      // The older, the better the match: an order by days is not one by chance.
      return [`coverage/2025/06/ferry-${String(at)}.mdx`, toFerry(fields, 6 - (at % 6))];
    }),
  ),
};

function toFerry(fields: Record<string, unknown>, times = 1): string {
  const sources = [
    { outlet: 'daily-post', url: 'https://post.example/f', published: '2025-07-01' },
  ];
  const dates = { added: '2025-07-01' };
  return toItem(
    { topics: ['ferries'], sources, dates, ...fields },
    'The boats cross at noon. '.repeat(times),
  );
}

/** Builds the site and serves it as a host would. */
export function openSearchSite(env: NodeJS.ProcessEnv = {}) {
  return openSite('one-story', FILES, env);
}

/** The same of any publication under `test/publications`; `files` are added to its content, `more` to `publication.yaml`. */
export async function openSite(
  publication: string,
  files: Readonly<Record<string, string>> = {},
  env: NodeJS.ProcessEnv = {},
  more = '',
) {
  const desk = { ...openDesk(publication), env };
  for (const [inside, text] of Object.entries(files)) {
    mkdirSync(dirname(join(desk.contentDir, inside)), { recursive: true });
    writeFileSync(join(desk.contentDir, inside), text);
  }
  appendFileSync(join(desk.contentDir, 'publication.yaml'), more);
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  const base = findBase(readFileSync(join(desk.outDir, '_headers'), 'utf8'));
  const { url, server } = await servePreview({ dir: desk.outDir, port: 0, base });
  const close = () => {
    server.close();
    desk.close();
  };
  return { desk, url, close };
}

/** What the search finds on it, as the tests of pure folders write it. */
export function readFiles(contentDir: string): Record<string, string> {
  const about = readFileSync(join(contentDir, 'publication.yaml'), 'utf8');
  const outlet = readFileSync(join(contentDir, 'outlets/daily-post.yaml'), 'utf8');
  return {
    'publication.yaml': about.replace(/^lead:.*$/m, ''),
    'outlets/daily-post.yaml': outlet,
    'topics/harbour.mdx': toMdx({ title: 'Harbour', summary: 'Ports.' }),
    ...FILES,
  };
}

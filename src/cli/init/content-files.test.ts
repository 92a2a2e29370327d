/** Every new publication passes the check, in each language, and says all that is left to write. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toTestSettings } from '../../../test/support/settings.ts';
import { toFontNeeds } from '../../build/card-packages.ts';
import { checkPublication } from '../../build/check.ts';
import { openSession } from '../../build/session.ts';
import EN from '../starter/en.json' with { type: 'json' };
import { findStarter } from '../starter/starters.ts';
import { type Beginning, listContentFiles } from './project-files.ts';
import { toSides } from './answers.ts';

const place = mkdtempSync(join(tmpdir(), 'dateline-begin-'));
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

const BEGINNING: Beginning = {
  name: 'The Fish Record',
  language: 'en-GB',
  zone: 'Europe/London',
  url: 'https://paper.example/fish/',
  sides: toSides('Council, Crews=Europe/Oslo, Line', 'Europe/London'),
  today: '2026-01-01',
  engine: '0.1',
};

let count = 0;

/** The content with `change` laid over, as read. */
async function begin(beginning: Beginning, change: (text: string, path: string) => string) {
  const dir = join(place, String((count += 1)));
  for (const [path, text] of Object.entries(listContentFiles(beginning))) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), change(text, path));
  }
  const session = openSession(
    toTestSettings(dir, { publicationDir: dir, cacheDir: join(place, 'c') }),
  );
  const problems = await checkPublication(session);
  const told = problems.map(({ path, code, severity, field }) => {
    return [path.slice(dir.length + 1), code, severity, field].join(' ');
  });
  return { told, publication: session.read().publication };
}

const asIs = (text: string) => text;

test.for([
  ...[
    'en-GB',
    'zh-Hans',
    'fr',
    'de',
    'ar',
    'es',
    'it',
    'ja',
    'pt',
    'ru',
    'uk',
    'hi',
    'ko',
    'zh-Hant',
  ],
])(
  'in %s there is an item, no error, and a word on each place that is to be written',
  async (language) => {
    const { told, publication } = await begin({ ...BEGINNING, language }, asIs);
    expect(told).toEqual([
      'coverage/2026/01/example.mdx doubt.begun warning title',
      'outlets/example.yaml doubt.begun warning name',
      'pages/about.mdx doubt.unfinished warning body',
      'pages/corrections-policy.mdx doubt.unfinished warning body',
      'pages/method.mdx doubt.unfinished warning body',
      // Its letters come with the packages, which nobody has installed here.
      ...(Object.keys(toFontNeeds(language)).length > 0 && findStarter(language) !== undefined
        ? ['publication.yaml card.letters warning cards']
        : []),
      'publication.yaml doubt.begun warning scope',
      // Zones have English names.
      ...(language === 'en-GB'
        ? []
        : [0, 1].map(
            (side) => `publication.yaml city.foreign warning parties.${String(side)}.zone`,
          )),
      'topics/example.mdx doubt.begun warning title',
    ]);
    expect(publication?.items.map(({ url }) => url)).toEqual(['/coverage/2026/01/example']);
    expect(publication?.things.get('page') ?? []).toEqual([]);
  },
);

test.for(['“L’œil” & Co: #1 — {a}', '- no', '渔业记录', 'null', "it's: 'x'"])(
  'a name may be %s',
  async (name) => {
    const { told, publication } = await begin({ ...BEGINNING, name, sides: [] }, asIs);
    expect(told.filter((line) => line.includes(' error '))).toEqual([]);
    expect(publication?.about.name).toBe(name);
  },
);

test('sides stand in order, with the city of a clock that is elsewhere', async () => {
  const { publication } = await begin(BEGINNING, asIs);
  expect(publication?.about.parties).toEqual([
    { id: 'council', name: 'Council', zone: 'Europe/London' },
    { id: 'crews', name: 'Crews', zone: 'Europe/Oslo', city: 'Oslo' },
    { id: 'line', name: 'Line', zone: 'Europe/London' },
  ]);
});

test('only scripts that are not drawn have no cards', () => {
  const says = (language: string) =>
    listContentFiles({ ...BEGINNING, language })['publication.yaml']?.includes('\ncards: false\n');
  const languages = [
    'en-GB',
    'ja',
    'zh-Hans',
    'zh-Hant',
    'ko',
    'ru',
    'sr-Latn',
    'el',
    'ar',
    'he',
    'hi',
  ];
  expect(languages.filter(says)).toEqual(['ar', 'he', 'hi']);
});

test('where the clock of a zone would have an English name, the file says how to give it another', () => {
  const says = (language: string) =>
    listContentFiles({ ...BEGINNING, language })['publication.yaml']?.includes('# `city` names');
  expect(['en-GB', 'zh-Hans', 'ar'].map(says)).toEqual([false, true, true]);
});

test('a draft of a page cannot be published as it is', async () => {
  const { told } = await begin(BEGINNING, (text) => text.replace('status: draft\n', ''));
  expect(told.filter((line) => line.includes(' error '))).toEqual([
    'pages/about.mdx text.stub error body',
    'pages/corrections-policy.mdx text.stub error body',
    'pages/method.mdx text.stub error body',
  ]);
  // Once is enough.
  expect(told.filter((line) => line.includes('doubt.unfinished'))).toEqual([]);
});

test('nor can words that stand for others, in a file or in publication.yaml', async () => {
  const { told } = await begin(BEGINNING, (text) =>
    text.replace(EN.item.summary, 'To be written.').replace(EN.scope, 'To be written.'),
  );
  expect(told.filter((line) => line.includes(' error '))).toEqual([
    'coverage/2026/01/example.mdx text.stub error summary',
    'publication.yaml text.stub error scope',
  ]);
});

test('when all is written nothing is told', async () => {
  const { topic, item, scope, outlet } = EN;
  const texts = [
    topic.title,
    topic.summary,
    item.title,
    item.summary,
    item.unlinked,
    scope,
    outlet,
  ];
  const { told } = await begin(BEGINNING, (text) =>
    texts
      .reduce((sum, one, at) => sum.replaceAll(one, `Written ${String(at)}`), text)
      .replace(/^TODO: .*$/gm, 'The desk decides.')
      .replace('status: draft\n', ''),
  );
  expect(told).toEqual([]);
});

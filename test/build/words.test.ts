/** A publication in the pseudo-language: what is in Latin letters on a page does not come from the table of words. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { openDesk, run } from '../support/build.ts';
import { toGreek, writeInGreek } from '../support/greek-content.ts';
import { listLatinTexts } from '../support/latin-texts.ts';
import { toPseudo, writePseudoWords } from '../support/pseudo.ts';

/** Names of formats, which are the same in every language, and of what content does not name in words. */
const NAMES = [
  ...['BibTeX', 'RIS', 'CSL-JSON', 'JSON-LD', 'JSON Feed', 'JSON', 'CSV', 'RSS', 'Atom', 'OPML'],
  ...['Feedly', 'Inoreader', 'NewsBlur'],
  ...['iCalendar', 'Data Package', 'SQLite', 'Natural Earth', 'CC BY 4\\.0', 'UTC', 'Wikidata'],
  // Hosts, zones, and ids in addresses.
  ...[
    '[\\w.-]+\\.(?:example|org|com|net)(?:/\\S*)?',
    '(?:America|Asia|Atlantic|Europe)/\\w+( \\w+)?',
  ],
  ...['[\\w-]+\\.(?:csv|json)', 'Q\\d+', 'https?://\\S+'],
];

const isForeign = (text: string) =>
  /[A-Za-z]{2}/.test(text.replace(new RegExp(NAMES.join('|'), 'g'), ''));

/** What is so now is so on a day: no page knows when it is read. */
const PRESENT = new RegExp(
  ['now', 'today', 'currently', 'so far', 'the present', 'at present', 'to date']
    .map((words) => `(?<!\\p{L})${toPseudo(words)}(?!\\p{L})`)
    .join('|'),
  'giu',
);

// A record that goes on, one that has ended, and one in a language from right to left.
test.each([
  ['one-story', 'en-XA', undefined],
  ['three-sides', 'en-XA', '2025-07-31'],
  ['one-story', 'ar-XB', undefined],
] as const)(
  'no page of %s in %s has English words that are not in the table, nor says “now” without a day',
  async (name, tag, ended) => {
    const desk = openDesk(name);
    writeInGreek(desk.contentDir);
    writePseudoWords(desk.contentDir, tag);
    const about = join(desk.contentDir, 'publication.yaml');
    const language = `language: ${tag}${ended === undefined ? '' : `\nended: ${ended}`}`;
    writeFileSync(about, readFileSync(about, 'utf8').replace(/^language: .*$/m, language));
    const { code, output } = await run('build', desk);
    expect(code, output).toBe(0);
    const own = listAllFiles('src/pages').map((file) => file.replace(/\.\w+$/, '.html'));
    const pages = listAllFiles(desk.outDir).filter(
      // Pages of the example publication, which are in its own language.
      (file) => file.endsWith('.html') && !own.includes(file),
    );
    expect(pages.length).toBeGreaterThan(30);
    const head = tag === 'ar-XB' ? '<html lang="ar-XB" dir="rtl"' : '<html lang="en-XA"';
    expect(
      pages.filter((file) => {
        const page = readFileSync(join(desk.outDir, file), 'utf8');
        return !page.includes(head) && !page.includes('http-equiv="refresh"');
      }),
    ).toEqual([]);
    const feed = JSON.parse(readFileSync(join(desk.outDir, 'feed.json'), 'utf8')) as {
      readonly items: readonly Readonly<Record<'title' | 'summary' | 'content_html', string>>[];
    };
    const said = feed.items.map((one) => `${one.title}<br>${one.summary}<br>${one.content_html}`);
    expect(listLatinTexts(said.join('<br>')).filter(isForeign)).toEqual([]);
    const found = pages.flatMap((file) =>
      listLatinTexts(readFileSync(join(desk.outDir, file), 'utf8'))
        .filter(isForeign)
        .map((text) => `${file}: ${text}`),
    );
    const seen = new Map(found.map((one) => [one.slice(one.indexOf(': ')), one]));
    expect([...seen.values()]).toEqual([]);
    expect(listUndated(desk.outDir, pages)).toEqual([]);
    expect(listUntold(desk.outDir, pages, ended)).toEqual([]);
    desk.close();
  },
);

/** What pages, frames, the alternative texts of cards, feeds, calendars and data say of the present. */
function listUndated(outDir: string, pages: readonly string[]): string[] {
  const others = listAllFiles(outDir).filter((file) => /\.(xml|json|ics|txt|md|csv)$/.test(file));
  return [...pages, ...others].flatMap((file) =>
    [...readFileSync(join(outDir, file), 'utf8').matchAll(PRESENT)].map(
      ({ 0: found, index, input }) => `${file}: ${input.slice(index - 40, index)}${found}`,
    ),
  );
}

/** Pages and frames, feeds, calendars and data that do not say until when the record goes, or that it has ended. */
function listUntold(outDir: string, pages: readonly string[], ended: string | undefined): string[] {
  const head = JSON.parse(readFileSync(join(outDir, 'data/coverage.json'), 'utf8')) as {
    readonly until?: string;
  };
  const day = ended ?? head.until ?? '';
  expect(day).toMatch(/^2025-/);
  const [mark = '', said = ''] = [
    ended ? 'Record ended ' : 'Last updated ',
    'The record ended on ',
  ].map((text) => toPseudo(text));
  const tells = (file: string): boolean => {
    const text = readFileSync(join(outDir, file), 'utf8');
    // What only leads on says nothing.
    if (file.endsWith('.html'))
      return (
        text.includes('http-equiv="refresh"') || text.includes(`${mark}<time datetime="${day}">`)
      );
    // The file of one thing changes with it alone, and leaves the day to those of all.
    if (/^data\/(people|questions|statements)\//.test(file)) return true;
    if (file.startsWith('data/') && !/statement-links|changes|schemas|things/.test(file))
      return (
        text.includes(`"until": "${day}"`) && text.includes('"ended"') === (ended !== undefined)
      );
    if (/(^|\/)((rss|atom)\.xml|feed\.json|events\.ics)$/.test(file) || file === 'llms.txt')
      return text.replace(/\r\n /g, '').includes(said) === (ended !== undefined);
    return true;
  };
  return [
    ...pages,
    ...listAllFiles(outDir).filter((file) => /\.(json|xml|ics|txt)$/.test(file)),
  ].filter((file) => !tells(file));
}

test('what is said of the present would be found', () => {
  const find = (text: string) => [...toPseudo(text).matchAll(PRESENT)].length;
  expect(['Up to 4 per cent, now 3', 'None so far.', 'Known to dated things'].map(find)).toEqual([
    1, 1, 0,
  ]);
});

test('such a word would be found', () => {
  const page = `<p>${toPseudo('Said')} <b>${toGreek('Ann')}</b>, published <a title="Go on">x</a></p>`;
  expect(listLatinTexts(page).filter(isForeign)).toEqual([', published', 'Go on']);
  expect(listLatinTexts('<p lang="en">The manual</p><code>until</code>')).toEqual([]);
});

// From left to right a publication of a few weeks stands for it: the example itself is read in English.
test.each([
  ['test/publications/april-2025/content', 'de'],
  ['content', 'ar'],
])('%s is built in %s, by the printer alone', async (content, language) => {
  const desk = openDesk('one-story');
  rmSync(desk.contentDir, { recursive: true });
  cpSync(content, desk.contentDir, { recursive: true });
  const about = join(desk.contentDir, 'publication.yaml');
  writeFileSync(
    about,
    readFileSync(about, 'utf8').replace(/^language: .*$/m, `language: ${language}`),
  );
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  expect(output).not.toContain('Astro renders');
  expect(readFileSync(join(desk.outDir, 'index.html'), 'utf8')).toContain(
    `<html lang="${language}"`,
  );
  desk.close();
});

test('without a table of its language a page is in English, and marks what is not', async () => {
  const desk = openDesk('single');
  const about = join(desk.contentDir, 'publication.yaml');
  writeFileSync(about, readFileSync(about, 'utf8').replace(/^language: .*$/m, 'language: he'));
  const { code, output } = await run('build', desk);
  expect(code, output).toBe(0);
  const page = readFileSync(join(desk.outDir, 'coverage/2025/03/weir-to-be-lowered.html'), 'utf8');
  expect(page).toContain('<html lang="en">');
  expect(page).toMatch(/<h1 lang="he" dir="rtl">/);
  expect(page).toMatch(/<div class="prose story" lang="he" dir="rtl">/);
  expect(page).toMatch(/<nav class="nav" aria-label/);
  desk.close();
});

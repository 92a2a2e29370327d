import { expect, test } from 'vitest';
import { ABOUT, BASE, toEntries } from '../model/entries.fixture.ts';
import { toThing } from '../model/thing.ts';
import { listDefaults, listUsual } from './overview.ts';

const item = (more: string, source: string) =>
  `---\ntitle: T\nsummary: It was.\ndates: { added: 2031-01-02${more} }\nsources: [{ outlet: one, ${source} }, { outlet: two, url: "https://two.example/" }]\n---\n`;

test('a field is usual if more than half have it, in a list once for each file', () => {
  const usual = listUsual(
    toEntries({
      'coverage/2031/01/a.mdx': item(', happened: 2031-01-01', 'unlinked: Not seen.'),
      'coverage/2031/01/b.mdx': item(', happened: 2031-01-01', 'url: "https://one.example/"'),
      'coverage/2031/01/c.mdx': item('', 'url: "https://one.example/3"'),
      'people/ann.mdx': '---\nname: Ann\nfamily: Ann\n---\n',
      'people/bo.mdx': '---\nname: Bo\n---\n',
    }).map((entry) => toThing(entry)),
  );
  expect(usual.coverage).toEqual(
    expect.arrayContaining(['dates', 'dates.happened', 'sources', 'sources.url', 'title']),
  );
  expect(usual.coverage).not.toContain('sources.unlinked');
  expect(usual.person).toEqual(['name']);
});

test('what publication.yaml offers for new items has its origin, and no id that nothing has', () => {
  const things = toEntries(BASE).map((entry) => toThing(entry));
  const credits = [{ role: 'curator' as const, name: 'The desk' }];
  const defaults = { credits, topics: ['story', 'gone'], place: 'nowhere', language: 'de' };
  const origin = 'as publication.yaml says';
  expect(listDefaults({ ...ABOUT, defaults }, things)).toEqual([
    { path: ['credits'], value: credits, origin },
    { path: ['topics'], value: ['story'], origin },
    { path: ['language'], value: 'de', origin },
  ]);
  expect(listDefaults(ABOUT, things)).toEqual([]);
});

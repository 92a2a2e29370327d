import { expect, test } from 'vitest';
import { toEntries } from '../model/entries.fixture.ts';
import { toThing } from '../model/thing.ts';
import { listUsual } from './overview.ts';

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

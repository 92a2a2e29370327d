/** A publication that looks back says so: on its pages, in its feeds, and to programs. */
import { expect, test } from 'vitest';
import { toFeedEntry } from '../src/outputs/feeds/feed-places.ts';
import { toStatementEntry } from '../src/outputs/feeds/statement-entry.ts';
import { listArrivals } from '../src/outputs/data/changes.ts';
import { publication as schema } from '../src/content/kinds/publication.ts';
import { ABOUT, buildFiles, item, say } from '../src/model/entries.fixture.ts';
import { toContext } from '../src/site/context.ts';
import { toCoverageItemView, toItemNode } from '../src/site/item/item.ts';
import { toText } from '../src/time/words/pieces.ts';

function read(liveFrom: string | undefined, added = '2025-04-11') {
  const about = schema.parse({ ...ABOUT, ...(liveFrom && { 'live-from': liveFrom }) });
  const files = { 'coverage/2025/04/a.mdx': item(say('x'), { added }) };
  const { publication } = buildFiles(files, about);
  const [first] = publication.items;
  const [statement] = publication.record.statements;
  if (first === undefined || statement === undefined) throw new Error('no item');
  const context = toContext(publication);
  const clock = toCoverageItemView(context, first).clocks.find(({ mark }) => mark === 'added');
  const { datePublished, dateModified } = toItemNode(context, first);
  const entries = [toFeedEntry(context, first), toStatementEntry(context, statement)];
  return {
    clock: clock && `${clock.label} ${toText(clock.time)}`,
    told: [datePublished, dateModified],
    feeds: entries.map(({ published, updated }) =>
      [published, updated].map((moment) => new Date(moment).toISOString().slice(0, 10)),
    ),
    changes: listArrivals(publication)
      .filter(([kind]) => kind === 'item' || kind === 'statement')
      .map(([, , on]) => on),
  };
}

const WAS_LIVE = {
  clock: 'Added here 11\u00A0Apr 2025',
  told: ['2025-04-11', '2025-04-11'],
  feeds: [
    ['2025-04-11', '2025-04-11'],
    ['2025-04-11', '2025-04-11'],
  ],
  changes: ['2025-04-11', '2025-04-11'],
};

test('what was added before the publication went live is reconstructed, and came out on that day', () => {
  expect(read('2025-11-24')).toEqual({
    clock: 'Written later, as of 11\u00A0Apr 2025',
    told: ['2025-11-24', '2025-11-24'],
    feeds: [
      ['2025-11-24', '2025-11-24'],
      ['2025-11-24', '2025-11-24'],
    ],
    changes: ['2025-11-24', '2025-11-24'],
  });
});

test.for([undefined, '2025-04-11', '2025-04-10'])('live from %s, it was added then', (liveFrom) => {
  expect(read(liveFrom)).toEqual(WAS_LIVE);
});

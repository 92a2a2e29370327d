/** The order of an index, and the name in another script beside a name. */
import { expect, test } from 'vitest';
import { buildFiles, item, say } from '../../model/entries.fixture.ts';
import { toContext } from '../context.ts';
import { toEntityView } from '../entity/entity.ts';
import { listKindIndexPages } from './kind-index.ts';

const { publication } = buildFiles({
  'coverage/2025/04/a.mdx': item(say('x')),
  'outlets/herald.yaml': 'name: Herald\nhomepage: https://herald.example/\n',
  'people/bo.mdx': '---\nname: Bret\nparty: east\n---\n',
  'people/brende.mdx': '---\nname: Børge\n---\n',
  'people/ann.mdx':
    '---\nname: ann\nparty: north\naliases: [{ name: A. N., lang: en-GB }, { name: 安, lang: zh-Hans }]\n---\n',
  'events/first.mdx':
    '---\ntitle: B, the first\ndate: "2025-01-02"\nparticipants: [ann]\nplace: north\n---\n',
  'events/second.mdx':
    '---\ntitle: A, the second\ndate: "2025-01-01/2025-03-01"\nparticipants: [ann]\nplace: north\n---\n',
  'events/third.mdx':
    '---\ntitle: Another\ndate: "2025-04-01"\nparticipants: [ann]\nplace: north\n---\n',
});
const context = toContext(publication);

function listRows(kind: 'person' | 'event' | 'outlet', which: 'rows' | 'unused' = 'rows') {
  return listKindIndexPages(context, kind).flatMap(({ view }) => view()[which]);
}

test('names stand as a reader looks for them, whatever their capitals and accents', () => {
  const rows = listRows('person');
  expect(rows.map(({ link }) => link.text)).toEqual(['ann', 'Børge', 'Bret', 'Cy', 'Dee']);
});

test('outlets stand by use, and those that no item covers are apart', () => {
  expect(listRows('outlet').map(({ link, count }) => [link.text, count])).toEqual([['Post', 1]]);
  expect(listRows('outlet', 'unused').map(({ link }) => link.text)).toEqual(['Herald', 'Wire']);
});

test('a further name in the publication’s own language does not stand in the title', () => {
  const ann = publication.entities.get('ann');
  if (ann === undefined) throw new Error('no such person');
  const view = toEntityView(context, ann);
  expect(view.foreignName).toEqual({ name: '安', lang: 'zh-Hans' });
  expect(view.names[0]).toEqual({ name: 'A. N.', lang: undefined });
});

test('the events of a person have the order of the index of events', () => {
  const ann = publication.entities.get('ann');
  if (ann === undefined) throw new Error('no such person');
  const [events] = toEntityView(context, ann).related;
  const index = listRows('event').map(({ link }) => link.text);
  expect(events?.links.shown.map(({ text }) => text)).toEqual(index);
  expect(index[0]).toBe('Another');
  expect(events?.order).toBe('newest first');
});

test('the map of events has their places, the one with the most first, and none for a single place', () => {
  const place = (name: string, at?: string) =>
    `---\nname: ${name}\ncountry: CH\nzone: UTC\n${at === undefined ? '' : `coordinates: [${at}]\n`}---\n`;
  const event = (where: string) =>
    `---\ntitle: At ${where}\ndate: "2025-01-02"\nplace: ${where}\n---\n`;
  const read = (files: Record<string, string>) => {
    const [first] = listKindIndexPages(toContext(buildFiles(files).publication), 'event');
    return first?.view().map;
  };
  const one = { 'places/here.mdx': place('Here', '46.2, 6.1'), 'events/a.mdx': event('here') };
  expect(read(one)).toBeUndefined();
  const map = read({
    ...one,
    'places/there.mdx': place('There', '38.9, -77'),
    'places/nowhere.mdx': place('Nowhere'),
    'events/b.mdx': event('there'),
    'events/c.mdx': event('there'),
    'events/d.mdx': event('nowhere'),
  });
  expect(map?.places.map(({ text, count, at }) => [text, count, at])).toEqual([
    ['There', 2, [-77, 38.9]],
    ['Here', 1, [6.1, 46.2]],
    ['Nowhere', 1, undefined],
  ]);
});

/** The order of an index, and the name in another script beside a name. */
import { expect, test } from 'vitest';
import { buildFiles } from '../../model/entries.fixture.ts';
import { toContext } from '../context.ts';
import { toEntityView } from '../entity/entity.ts';
import { listKindIndexPages } from './kind-index.ts';

const { publication } = buildFiles({
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

function listRows(kind: 'person' | 'event') {
  return listKindIndexPages(context, kind).flatMap(({ view }) => view().rows);
}

test('names stand as a reader looks for them, whatever their capitals and accents', () => {
  const rows = listRows('person');
  expect(rows.map(({ link }) => link.text)).toEqual(['ann', 'Børge', 'Bret', 'Cy', 'Dee']);
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

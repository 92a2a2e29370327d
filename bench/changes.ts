import type { Sided } from './fiction/cast.ts';
import type { Fiction } from './fiction/fiction.ts';
import { buildAddedSentence, buildItem, type Item } from './fiction/item.ts';
import { at } from './fiction/random.ts';
import type { System } from './system.ts';

/** How a generator has something written over. */
export interface Writer {
  readonly saveItem: (item: Item) => Promise<void>;
  /** Whose name alone is another one. */
  readonly savePerson: (person: Sided) => Promise<void>;
}

/** One item in forty bears the name that is changed: 250 of 10,000. */
const SHARE = 1 / 40;
const MIDDLE = ['Alba', 'Birch', 'Cove', 'Dune', 'Elm', 'Fern', 'Glen', 'Heath', 'Isle'];

/** Makes the edits of an invented publication: to the item in the middle, and to a name. */
export function makeChanges(fiction: Fiction, { saveItem, savePerson }: Writer): System['change'] {
  const edits = { body: 0, title: 0 };
  const middle = Math.floor(fiction.items / 2);
  let bearer: Bearer | undefined;
  return async (edit, count) => {
    if (edit === 'name') {
      bearer ??= findBearer(fiction);
      const name = renamed(bearer.person.name, count);
      await savePerson({ ...bearer.person, name });
      return { page: `coverage/${bearer.item.id}`, text: name };
    }
    edits[edit] = count;
    const item = buildItem(fiction, middle, edits);
    await saveItem(item);
    const isAdded = edit === 'body' && count > 0;
    const text = isAdded ? buildAddedSentence(fiction, item.id, count) : item.title;
    return { page: `coverage/${item.id}`, text };
  };
}

export interface Bearer {
  readonly person: Sided;
  /** How many items name that person. */
  readonly items: number;
  /** The last of them. */
  readonly item: Item;
}

/** The person whom the number of items comes nearest to what is asked for. */
export function findBearer(fiction: Fiction): Bearer {
  const wanted = fiction.items * SHARE;
  const counts = new Map<string, number>();
  const last = new Map<string, Item>();
  for (let i = 0; i < fiction.items; i++) {
    const item = buildItem(fiction, i);
    for (const { id } of item.entities) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      last.set(id, item);
    }
  }
  const bearers = fiction.cast.people.flatMap((person): Bearer[] => {
    const [items, item] = [counts.get(person.id), last.get(person.id)];
    return items === undefined || item === undefined ? [] : [{ person, items, item }];
  });
  const [nearest] = bearers.sort((a, b) => Math.abs(a.items - wanted) - Math.abs(b.items - wanted));
  if (nearest === undefined) throw new Error('no item names anybody');
  return nearest;
}

function renamed(name: string, count: number): string {
  const [given = '', ...family] = name.split(' ');
  return count === 0 ? name : [given, at(MIDDLE, (count - 1) % MIDDLE.length), ...family].join(' ');
}

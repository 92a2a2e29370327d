/** Who answers for the words of an item: those who wrote it, else the editors, else the publication. */
import type { Item } from '../model/item.ts';
import type { Context } from './context.ts';

export interface Author {
  readonly name: string;
  /** The desk as a whole, told by the name of the publication in its own. */
  readonly isDesk: boolean;
}

/** At least one. */
export function listAuthors({ publication }: Context, { data }: Item): Author[] {
  const { about, entities } = publication;
  const written = (data.credits ?? [])
    .filter(({ role }) => role === 'curator' || role === 'author')
    .flatMap(({ name, organization }) => name ?? entities.get(organization ?? '')?.caption ?? []);
  const names = [written, (about.editors ?? []).map(({ name }) => name), [about.name]].find(
    ({ length }) => length > 0,
  );
  return (names ?? []).map((name) => ({ name, isDesk: name.includes(about.name) }));
}

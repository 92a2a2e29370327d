import type { Thing } from '../../../model/thing.ts';
import type { Context } from '../../context.ts';

/** As a reader of the publication's language looks for them: capitals and accents move nothing. */
export function listByName({ publication }: Context, things: readonly Thing[]): Thing[] {
  const { compare } = new Intl.Collator(publication.about.language);
  return things.toSorted((a, b) => compare(a.caption, b.caption));
}

/** Cards: what all have, and under which address the picture of one lies. */
import { perObject } from '../../../content/problems/memoize.ts';
import {
  CARD_SIZE,
  toCardName,
  toCardText,
  type Card,
  type CardColours,
} from '../../../cards/card.ts';
import { findUndrawn } from '../../../cards/lettering.ts';
import { toPair } from '../../../content/kinds/look.ts';
import { toAssetUrl } from '../../addresses/files.ts';
import { isOnBySize, type Publication } from '../../../model/publication.ts';
import { toAbsolute, type Context } from '../../context.ts';
import { toUpToText } from '../dates.ts';
import type { PictureFile } from '../json-ld/nodes.ts';

/** The picture of a page where somebody passes it on. */
export interface CardFile extends PictureFile {
  readonly alt: string;
}

export function hasCards({ publication }: Context): boolean {
  const { about, lettering } = publication;
  return lettering !== undefined && isOnBySize(about.cards, publication);
}

/** The file of a card, by what it shows. `undefined` if there are no cards, or this one has a letter that no font has. */
export function findCardFile(context: Context, make: () => Card | undefined): CardFile | undefined {
  const { lettering } = context.publication;
  const card = hasCards(context) ? make() : undefined;
  if (lettering === undefined || card === undefined || findUndrawn(lettering, card) !== undefined)
    return undefined;
  return {
    ...CARD_SIZE,
    url: toAbsolute(context, toAssetUrl(toCardName(card, lettering.digest))),
    alt: toCardText(card),
  };
}

/**
 * A card with what all cards have. At the foot stands up to which day the record goes, if the card `stands`: if it says how
 * something stands at the end of the record. So it does on every card once the record has ended; before, every card would be
 * another with each new day, and the others say where they are from.
 */
export function toCard(
  context: Context,
  own: Omit<Card, 'foot' | 'colours'>,
  sort?: 'stands',
): Card {
  const { name, ended } = context.publication.about;
  const upTo = ended === undefined && sort === undefined ? '' : toUpToText(context);
  return {
    ...own,
    foot: { name, note: upTo === '' ? toPlace(context) : upTo },
    colours: toColours(context.publication),
  };
}

/** The address without what every address begins with. */
function toPlace({ siteUrl }: Context): string {
  return siteUrl.replace(/^https?:\/\//, '');
}

/** Those of a light screen: a picture cannot know on which it is seen. */
const toColours = perObject(({ about: { look } }: Publication): CardColours => ({
  paper: toPair(look, 'paper').light,
  ink: toPair(look, 'ink').light,
  quiet: toPair(look, 'ink-2').light,
  rule: toPair(look, 'ink-3').light,
  sides: (['side-a', 'side-b', 'side-c', 'side-d'] as const).map(
    (token) => toPair(look, token).light,
  ),
}));

/** The place of the one side among the colours; none for those of no side, nor for several together. */
export function findHue({ publication }: Context, parties: readonly string[]): number | undefined {
  const at = (publication.about.parties ?? []).findIndex(({ id }) => id === parties[0]);
  return parties.length === 1 && at >= 0 ? at : undefined;
}

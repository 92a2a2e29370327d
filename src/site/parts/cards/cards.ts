/** Social cards: what all of them share, and the address of each picture. */
import {
  CARD_SIZE,
  toCardName,
  toCardText,
  type Card,
  type CardColours,
  type StoryBody,
} from '../../../cards/card.ts';
import { findUndrawn } from '../../../cards/lettering.ts';
import { toPair } from '../../../content/kinds/look.ts';
import { perObject } from '../../../content/problems/memoize.ts';
import { toAssetUrl } from '../../addresses/files.ts';
import { isOnBySize, type Publication } from '../../../model/publication.ts';
import { toAbsolute, type Context } from '../../context.ts';
import { toUpToText } from '../dates.ts';
import type { PictureFile } from '../json-ld/nodes.ts';

/** The picture that other sites show when somebody shares a page. */
export interface CardFile extends PictureFile {
  readonly alt: string;
}

export function hasCards({ publication }: Context): boolean {
  const { about, lettering } = publication;
  return lettering !== undefined && isOnBySize(about.cards, publication);
}

/** The file of the card that `make` draws. `undefined` without cards, or if no font has one of its letters. */
export function findCardFile<Of extends unknown[]>(
  context: Context,
  make: (context: Context, ...of: Of) => Card,
  ...of: Of
): CardFile | undefined {
  const { lettering } = context.publication;
  if (lettering === undefined || !hasCards(context)) return undefined;
  const card = make(context, ...of);
  if (findUndrawn(lettering, card) !== undefined) return undefined;
  return {
    ...CARD_SIZE,
    url: toAbsolute(context, toAssetUrl(toCardName(card, lettering.digest))),
    alt: toCardText(card),
  };
}

/** Whether a card says how something stands at the end of the record, or on the day on which it was last added to. */
type Standing = 'stands' | { readonly until: string };

/**
 * A card with the parts that all cards share. If it says how something stands, its foot says up to which day. Once the
 * record has ended, every card says so. Before that, the others, which have days of their own, give the address of the
 * site: the last day of the record would make each of them a new picture every day.
 */
export function toCard(
  context: Context,
  own: Omit<Card, 'foot' | 'colours'>,
  standing?: Standing,
): Card {
  const { name, ended } = context.publication.about;
  const until = typeof standing === 'object' ? standing.until : undefined;
  const upTo = ended === undefined && standing === undefined ? '' : toUpToText(context, until);
  const place = context.siteUrl.replace(/^https?:\/\//, '');
  return { ...own, foot: { name, note: upTo || place }, colours: toColours(context.publication) };
}

/** A card with a text, the wait between two days, and lines. */
export function toStoryCard(
  context: Context,
  { top, title, text, wait, rows, months }: Pick<Card, 'top' | 'title'> & Story,
  standing?: Standing,
): Card {
  const body = { sort: 'story', text, wait, rows, months } as const;
  return toCard(context, { top, title, body }, standing);
}

type Story = Partial<Omit<StoryBody, 'sort' | 'rows'>> & Pick<StoryBody, 'rows'>;

/** The publication’s own, for pages with nothing to draw: it says nothing that changes with the record. */
export function toOwnCard(context: Context): Card {
  const { tagline } = context.publication.about;
  return toStoryCard(context, { top: { strong: '', rest: '' }, title: tagline, rows: [] });
}

/** The colours of the light theme: a picture cannot know which theme a reader uses. */
const toColours = perObject(({ about: { look } }: Publication): CardColours => {
  const toLight = (token: Parameters<typeof toPair>[1]) => toPair(look, token).light;
  return {
    paper: toLight('paper'),
    ink: toLight('ink'),
    quiet: toLight('ink-2'),
    rule: toLight('ink-3'),
    sides: (['side-a', 'side-b', 'side-c', 'side-d'] as const).map(toLight),
  };
});

/** The index of a single side among the colours; `undefined` for no side and for several. */
export function findHue(
  { publication }: Context,
  ...parties: readonly (string | undefined)[]
): number | undefined {
  const at = (publication.about.parties ?? []).findIndex(({ id }) => id === parties[0]);
  return parties.length === 1 && at >= 0 ? at : undefined;
}

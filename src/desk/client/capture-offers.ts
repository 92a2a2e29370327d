/** What is grey on the card of a statement. */
import { toWords } from '../clip/sentences.ts';
import type { Capture, NewStatement, ToldOfWords } from '../protocol.ts';
import { make, makeButton } from './dom.ts';
import { create } from './making.ts';
import { ENTITY_KINDS, ORDER, RELATIONS } from './named.ts';
import type { Work } from './work.ts';

/** The fields of a card beside its position, with what they are called. */
export const LABELS = {
  by: 'Speaker',
  as: 'Role on the day',
  said: 'Said on',
  venue: 'Venue',
  kind: 'Kind',
  id: 'Name',
  about: 'Question',
} as const;
export const KINDS = { by: ENTITY_KINDS, about: ['question'] } as const;
export const TYPED = ['as', 'said', 'venue', 'kind', 'id'] as const;
/** What a field without a suggestion is for. */
export const NONE: Partial<Readonly<Record<Name, string>>> = {
  venue: 'interview, briefing, remarks, post, readout or document; empty where nobody says',
  kind: 'quote, or paraphrase; empty is a quote',
  about: 'none fits by side, window and words',
};
/** Without which it is no statement. */
export const NEEDED = ['by', 'said', 'id'] as const;

export type Name = keyof typeof LABELS;
export type Typed = (typeof TYPED)[number];
export type Picked = Exclude<Name, Typed>;

export interface Offer {
  readonly name: Name;
  readonly shown: string;
  readonly origin: string;
  readonly take: () => void | Promise<void>;
}

/** Where it was read; `none` stands in its place where nothing is offered. */
export function toHint(offer: Offer | undefined, none = ''): string {
  return offer === undefined ? none : `${offer.origin} · Enter takes it`;
}

interface Hand {
  readonly pick: (name: Picked, id: string) => void;
  readonly type: (name: Typed, value: string) => void;
}

export function listOffers(work: Work, capture: Capture, hand: Hand): Offer[] {
  const speaker = findSpeaker(work, capture, hand);
  const question = findQuestion(capture, hand);
  const typed = TYPED.flatMap((name): Offer[] => {
    const field = capture.fields.find((one) => one.name === name);
    if (field === undefined) return [];
    const { value, origin } = field;
    const take = () => hand.type(name, value);
    return [{ name, shown: value, origin, take }];
  });
  return [...(speaker ? [speaker] : []), ...typed, ...(question ? [question] : [])];
}

function findSpeaker(work: Work, { fields, stranger }: Capture, hand: Hand): Offer | undefined {
  const by = fields.find(({ name }) => name === 'by');
  if (by !== undefined)
    return {
      name: 'by',
      shown: work.nameOf(ENTITY_KINDS, by.value),
      origin: by.origin,
      take: () => hand.pick('by', by.value),
    };
  if (stranger === undefined) return undefined;
  return {
    name: 'by',
    shown: `New person: ${stranger}`,
    origin: 'named beside the words',
    take: async () => {
      hand.pick('by', await create(work, 'person', stranger));
    },
  };
}

export function findOffered({ fields, questions }: Capture, name: Name): string | undefined {
  return name === 'about'
    ? questions.find(({ fits }) => fits)?.id
    : fields.find((one) => one.name === name)?.value;
}

function findQuestion({ questions }: Capture, hand: Hand): Offer | undefined {
  const question = questions.find(({ fits }) => fits);
  if (question === undefined) return undefined;
  return {
    name: 'about',
    shown: question.title,
    origin: 'by side, window and words',
    take: () => hand.pick('about', question.id),
  };
}

export function printTake(
  offers: readonly Offer[],
  take: (button: HTMLElement) => void,
): HTMLElement {
  const button = makeButton(
    { class: 'take', 'data-stop': true, click: () => take(button) },
    `Take what is suggested (${offers.length})`,
    make(
      'span',
      { class: 'grey' },
      offers.map(({ name, shown, origin }) =>
        make('span', {}, `${LABELS[name]}: ${shown} `, make('i', {}, origin)),
      ),
    ),
  );
  return button;
}

// A card that is filled in → the statement as it stands in the body.

/** Where the words come from: in nothing else do cards differ. */
export interface WordsFrom {
  /** What is known of them, with what an editor has said; `words` are those that she has typed. */
  readonly ask: (said: Omit<ToldOfWords, 'taken'> & { readonly words: string }) => Promise<Capture>;
  readonly source: number;
  readonly onEnd: () => void;
}

export function toStatement(
  card: ReadonlyMap<string, string>,
  words: string,
  source: number,
): NewStatement {
  const values = new Map(card);
  if (values.get('kind') === 'quote') values.delete('kind');
  if (source > 0) values.set('source', String(source));
  const attributes = [...ORDER, ...RELATIONS].flatMap((name) => {
    const value = values.get(name) ?? '';
    return value === '' ? [] : [[name, value] as const];
  });
  // The marks around a quotation are no part of it.
  const marked = toWords(words, [0, words.length]);
  return { attributes: Object.fromEntries(attributes), words: words.slice(...marked.at) };
}

/** The ids of the statements that a text has. */
export function listTaken(text: string): string[] {
  return [...text.matchAll(/<Statement\s[^>]*?\bid="([^"]+)"/g)].map(([, id]) => id ?? '');
}

/** The place of the open page among the sources of the item. */
export function findSource({ clip, file }: Work): number {
  const url = clip?.clip.url?.value;
  const data = file?.data;
  const sources = typeof data === 'object' && 'sources' in data ? data.sources : [];
  if (url === undefined || !Array.isArray(sources)) return 0;
  return (sources as readonly { readonly url?: unknown }[]).findIndex((one) => one.url === url);
}

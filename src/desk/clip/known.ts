/** What a publication has that a page may name, as plain data, so that it can be handed to another thread. */
import type { PublicationData } from '../../content/kinds/publication.ts';
import { toAddressKey } from '../../content/kinds/address-key.ts';
import type { Entry } from '../../model/entry.ts';
import { isWithdrawn } from '../../model/visible.ts';
import { type EntityKind, isEntityKind, isKind, toThing } from '../../model/thing.ts';
import { NO_OWN_WORDS, type OwnWords } from '../../words/words.ts';
import { toHost } from './clean-url.ts';
import { listFamilies, listNames } from './name-forms.ts';

export interface KnownEntity {
  readonly id: string;
  readonly kind: EntityKind;
  /** Any of them names it wherever it stands. */
  readonly names: readonly string[];
  /** Of a person: words by which a page goes on to name who was named in full. */
  readonly families: readonly string[];
  /** Of a person: the words of the offices that they hold or held. */
  readonly offices: readonly string[];
}

export interface Known {
  readonly language: string;
  /** The publication’s own words, by which pages are read too. */
  readonly words: OwnWords;
  readonly entities: readonly KnownEntity[];
  /** Outlets by the host of their front page. */
  readonly hosts: readonly (readonly [host: string, id: string])[];
  readonly topics: readonly { id: string; title: string; players: readonly string[] }[];
  /** Items by the key of the address of a piece that they cover. */
  readonly covered: readonly (readonly [key: string, path: string])[];
}

export function toKnown(
  { language }: PublicationData,
  all: readonly Entry[],
  words = NO_OWN_WORDS,
): Known {
  const things = all.filter((entry) => !isWithdrawn(entry)).map((entry) => toThing(entry));
  const entities = things.flatMap((thing): KnownEntity[] => {
    const { id, kind } = thing;
    if (!isEntityKind(kind)) return [];
    const roles = isKind(thing, 'person') ? (thing.data.roles ?? []) : [];
    return [
      {
        id,
        kind,
        names: listNames(thing, language),
        families: listFamilies(thing, language),
        offices: roles.flatMap(({ title }) => title.match(/\p{L}+/gu) ?? []),
      },
    ];
  });
  return {
    language,
    words,
    entities,
    hosts: things.flatMap((thing) =>
      isKind(thing, 'outlet') ? [[toHost(thing.data.homepage), thing.id] as const] : [],
    ),
    topics: things.flatMap((thing) =>
      isKind(thing, 'topic')
        ? [
            {
              id: thing.id,
              title: thing.caption,
              players: (thing.data.players ?? []).map(({ entity }) => entity),
            },
          ]
        : [],
    ),
    covered: things.flatMap((thing) =>
      isKind(thing, 'coverage')
        ? thing.data.sources.flatMap(({ url }) =>
            url === undefined ? [] : [[toAddressKey(url), thing.entry.path] as const],
          )
        : [],
    ),
  };
}

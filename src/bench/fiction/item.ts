import { buildBody, buildParagraph, type Block } from './body.ts';
import type { Cast, City, Named } from './cast.ts';
import { at, seededRandom, type Random } from './random.ts';
import { capitalize, listTitleWords, listWords } from './words.ts';

export interface Item {
  /** `YYYY/MM/slug`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly added: string;
  readonly happened: string;
  readonly place: City;
  readonly source: Source;
  readonly curator: string;
  readonly entities: readonly Named[];
  readonly topics: readonly Named[];
  readonly blocks: readonly Block[];
}
export interface Source {
  readonly outlet: Named;
  readonly title: string;
  readonly url: string;
  /** With an offset, always the day before the item was added. */
  readonly published: string;
  readonly access: string;
  readonly author: string;
}
export interface Fiction {
  readonly seed: string;
  readonly items: number;
  readonly cast: Cast;
  readonly vocabulary: readonly string[];
}

const FIRST_DAY = Date.UTC(2023, 0, 2);
const DAY_COUNT = 1095;
const DAY = 86_400_000;
const OFFSETS = ['-05:00', '+00:00', '+01:00', '+08:00'];
const ACCESS = ['free', 'registration', 'metered', 'subscription'];

/**
 * Item number `index`, drawn from the seed and the number alone, so any one can be made again by itself.
 * `edit` counts the changes since: each gives another title and another second paragraph, and leaves the address.
 */
export function buildItem(fiction: Fiction, index: number, edit = 0): Item {
  const { cast, vocabulary } = fiction;
  const random = seededRandom(`${fiction.seed} item ${index}`);
  const day = FIRST_DAY + Math.floor((index / fiction.items) * DAY_COUNT) * DAY;
  const added = dayText(day);
  const words = listTitleWords(random, vocabulary, 4);
  const slug = `${words.join('-')}-${index.toString(36)}`;
  const outlet = random.pick(cast.outlets);
  const url = `https://${outlet.id}.example/${added.replaceAll('-', '/')}/${slug}`;
  const people = drawDistinct(random, cast.people, 3);
  const organization = random.pick(cast.organizations);
  const place = random.pick(cast.places);
  const mentions = [at(people, 0), organization] as const;
  const item: Item = {
    id: `${added.slice(0, 7).replace('-', '/')}/${slug}`,
    title: capitalize([...words, ...listWords(random, vocabulary, 4)].join(' ')),
    summary: `${capitalize(listWords(random, vocabulary, 18).join(' '))}.`,
    added,
    happened: dayText(day - 2 * DAY),
    place,
    source: {
      outlet,
      title: capitalize(listWords(random, vocabulary, 9).join(' ')),
      url,
      published: `${dayText(day - DAY)}T${twoDigits(random.below(16))}:${twoDigits(random.below(60))}${random.pick(OFFSETS)}`,
      access: random.pick(ACCESS),
      author: random.pick(cast.people).name,
    },
    curator: at(cast.people, index % 5).name,
    entities: [...people, organization, place],
    topics: drawDistinct(random, cast.topics, 2),
    blocks: buildBody(random, { vocabulary, mentions, speaker: at(people, 1), cite: url }),
  };
  return edit === 0 ? item : editItem(fiction, item, edit);
}

function editItem(fiction: Fiction, item: Item, edit: number): Item {
  const random = seededRandom(`${fiction.seed} edit ${edit} of ${item.id}`);
  const words = { text: `edit ${edit}`, mark: { kind: 'strong' } } as const;
  const blocks = item.blocks.with(1, buildParagraph(random, fiction.vocabulary, 50, words));
  return { ...item, title: `${item.title}, edit ${edit}`, blocks };
}

/** Some are named far more often than others, as in the news. */
function drawDistinct(random: Random, list: readonly Named[], count: number): Named[] {
  const drawn = new Set<Named>();
  while (drawn.size < count) drawn.add(at(list, random.low(list.length, 1.5)));
  return [...drawn];
}

function dayText(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

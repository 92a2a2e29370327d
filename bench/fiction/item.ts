import { addSentences, buildBody, buildSentence, type Block } from './body.ts';
import { buildAddress } from './address.ts';
import { DAY, dayOfItem, dayText } from './calendar.ts';
import type { City, Named } from './cast.ts';
import type { Fiction } from './fiction.ts';
import { at, seededRandom, type Random } from './random.ts';
import { listNumbersOf } from './record/claim.ts';
import { buildStatement, type Statement } from './record/statement.ts';
import { capitalize, listWords } from './words.ts';

export interface Item {
  /** `YYYY/MM/slug`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly added: string;
  readonly happened: string;
  readonly place: City;
  /** The piece covered, and at times one more, with other statements. */
  readonly sources: readonly [Source, ...Source[]];
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

const OFFSETS = ['-05:00', '+00:00', '+01:00', '+08:00'];
const ACCESS = ['free', 'registration', 'metered', 'subscription'];

/** How often an item was edited since. */
export interface ItemEdits {
  /** Each has added a sentence to the body. */
  readonly body: number;
  /** Each gives another title. */
  readonly title: number;
}
const NO_EDITS: ItemEdits = { body: 0, title: 0 };

/** Item number `index`, drawn from the seed and the number alone, so any one can be made again by itself. */
export function buildItem(fiction: Fiction, index: number, edits = NO_EDITS): Item {
  const { cast, vocabulary } = fiction;
  const { id, slug, words, random } = buildAddress(fiction, index);
  const day = dayOfItem(fiction.items, index);
  const added = dayText(day);
  const outlet = random.pick(cast.outlets);
  const url = `https://${outlet.id}.example/${added.replaceAll('-', '/')}/${slug}`;
  const people = drawDistinct(random, cast.people, 3);
  const organization = random.pick(cast.organizations);
  const place = random.pick(cast.places);
  const mentions = [at(people, 0), organization] as const;
  const title = capitalize([...words, ...listWords(random, vocabulary, 4)].join(' '));
  const summary = `${capitalize(listWords(random, vocabulary, 18).join(' '))}.`;
  const covered = drawSource(fiction, random, { outlet, url, day: day - DAY });
  const topics = drawDistinct(random, cast.topics, 2);
  const sources = [covered, ...listFurther(fiction, covered, day - DAY, index)] as const;
  const statements = listNumbersOf(fiction, index).map((number) =>
    buildStatement(fiction, number, sources),
  );
  const item: Item = {
    id,
    title,
    summary,
    added,
    happened: dayText(day - 2 * DAY),
    place,
    sources,
    curator: at(cast.people, index % 5).name,
    entities: [...new Set([...people, organization, place, ...statements.flatMap(listNamed)])],
    topics,
    blocks: buildBody(random, {
      words: fiction.shape.words,
      vocabulary,
      mentions,
      speaker: at(people, 1),
      cite: url,
      statements,
    }),
  };
  return editItem(fiction, item, edits);
}

/** One item in four with statements rests on a second report of the same day. */
function listFurther(fiction: Fiction, covered: Source, day: number, index: number): Source[] {
  const [number] = listNumbersOf(fiction, index);
  if (number === undefined || number % 4 !== 0) return [];
  const random = seededRandom(`${fiction.seed} second source ${index}`);
  const { outlets } = fiction.cast;
  const outlet = at(outlets, (outlets.indexOf(covered.outlet) + 1) % outlets.length);
  const url = covered.url.replace(covered.outlet.id, outlet.id);
  return [drawSource(fiction, random, { outlet, url, day })];
}

function drawSource(
  { cast, vocabulary }: Fiction,
  random: Random,
  { outlet, url, day }: Pick<Source, 'outlet' | 'url'> & { readonly day: number },
): Source {
  return {
    outlet,
    title: capitalize(listWords(random, vocabulary, 9).join(' ')),
    url,
    published: `${dayText(day)}T${twoDigits(random.below(16))}:${twoDigits(random.below(60))}${random.pick(OFFSETS)}`,
    access: random.pick(ACCESS),
    author: random.pick(cast.people).name,
  };
}

/** Those whom a statement names. */
function listNamed({ by, onBehalfOf }: Statement): Named[] {
  return [by, onBehalfOf].filter((named) => named !== undefined);
}

function editItem(fiction: Fiction, item: Item, edits: ItemEdits): Item {
  const added = Array.from({ length: edits.body }, (_, n) =>
    buildAddedSentence(fiction, item.id, n + 1),
  );
  // A short body has one paragraph.
  const edited = item.blocks[1]?.kind === 'paragraph' ? 1 : 0;
  return {
    ...item,
    title: edits.title === 0 ? item.title : `${item.title}, edit ${edits.title}`,
    blocks: item.blocks.with(edited, addSentences(at(item.blocks, edited), added)),
  };
}

/** What edit number `edit` of a body adds to the item `id`. */
export function buildAddedSentence(
  { seed, vocabulary }: Fiction,
  id: string,
  edit: number,
): string {
  const random = seededRandom(`${seed} edit ${edit} of ${id}`);
  return `Edit ${edit}: ${buildSentence(random, vocabulary, 12)}`;
}

/** Some are named far more often than others, as in the news. */
function drawDistinct(random: Random, list: readonly Named[], count: number): Named[] {
  const drawn = new Set<Named>();
  while (drawn.size < count) drawn.add(at(list, random.low(list.length, 1.5)));
  return [...drawn];
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Publications in which one thing is many, and all else as small as can be: what they take in memory is what that takes. */
import { dayText, FIRST_DAY, DAY } from './calendar.ts';
import { seededRandom } from './random.ts';
import { page, type TextFile } from './text-file.ts';

export interface Crowd {
  readonly id: string;
  /** For the report. */
  readonly name: string;
  readonly items: number;
  /** Of each item, all on one question. */
  readonly statements: number;
  /** That each item names, of twice as many that there are. */
  readonly entities: number;
  /** Whether two things are wrong with each item. */
  readonly isWrong: boolean;
}

const CROWD: Omit<Crowd, 'id' | 'name' | 'items'> = { statements: 0, entities: 2, isWrong: false };

/** The first two are compared with each other: the second has twice as much of everything. */
export const CROWDS: readonly Crowd[] = [
  { ...CROWD, id: 'said-200', name: '200 items, 50 statements each', items: 200, statements: 50 },
  { ...CROWD, id: 'said-400', name: '400 items, 50 statements each', items: 400, statements: 50 },
  { ...CROWD, id: 'wrong', name: '10,000 items, two errors each', items: 10_000, isWrong: true },
  { ...CROWD, id: 'asked', name: '5,000 statements on one question', items: 5000, statements: 1 },
  { ...CROWD, id: 'named', name: '3,000 items, 200 entities each', items: 3000, entities: 200 },
];

/** What is said, is said in so many days, and published one item a day, as long as there are days. */
const DAYS = 200;

const PUBLICATION = `name: The Crowd
tagline: Much of one thing
url: https://crowd.example
language: en
zone: Etc/UTC
licence: CC-BY-4.0
scope: Everything that is here, and nothing else.
parties:
  - { id: north, name: North, zone: America/New_York }
  - { id: south, name: South, zone: Asia/Shanghai }
`;

export function* listCrowdFiles(crowd: Crowd): Generator<TextFile> {
  yield ['publication.yaml', PUBLICATION];
  yield ['outlets/post.yaml', 'name: The Post\nhomepage: https://post.example/\n'];
  yield ['topics/deal.mdx', page('title: The deal\nsummary: What is said of it.', 'All of it.')];
  yield [
    'questions/deal.mdx',
    page(
      'title: Is there a deal?\ndefinition: A text that both call binding.\npositions: { agreed: There is one., none: There is none. }\ntopics: [deal]',
      'Both sides speak of it.',
    ),
  ];
  for (let at = 0; at < 2 * crowd.entities; at++)
    yield [
      `people/${personOf(at)}.mdx`,
      page(`name: Person ${at}\nparty: ${at % 2 === 0 ? 'north' : 'south'}`, 'One who speaks.'),
    ];
  for (let at = 0; at < crowd.items; at++) yield toItem(crowd, at);
}

function toItem(crowd: Crowd, at: number): TextFile {
  const random = seededRandom(`${crowd.id} ${at}`);
  const day = dayText(FIRST_DAY + (DAYS + Math.floor((at * DAYS) / crowd.items)) * DAY);
  const named = Array.from({ length: crowd.entities }, (_, n) => personOf(at + n, crowd));
  const statements = Array.from({ length: crowd.statements }, (_, n) => {
    const by = random.below(2 * crowd.entities);
    const said = dayText(FIRST_DAY + random.below(DAYS) * DAY);
    const position = random.below(2) === 0 ? 'agreed' : 'none';
    return `Person ${by}: <Statement id="s${n}" by="${personOf(by)}" said="${said}" venue="document" kind="paraphrase" about="deal" position="${position}">it is as was said</Statement>.`;
  });
  const front = `title: Item ${at}
summary: What was published on that day.
dates: { added: ${day}, happened: ${day} }
sources:
  - { outlet: post, title: Report ${at}, url: https://post.example/${at}, published: ${day}, access: free }
credits: [{ role: curator, name: Person 0 }]
topics: [${crowd.isWrong ? 'no-such-topic' : 'deal'}]
entities: [${[...named, ...(crowd.isWrong ? ['nobody'] : [])].join(', ')}]`;
  return [
    `coverage/${day.slice(0, 7).replace('-', '/')}/item-${at}.mdx`,
    page(front, ['Somebody spoke.', ...statements].join('\n\n')),
  ];
}

function personOf(at: number, { entities } = { entities: Infinity }): string {
  return `person-${at % (2 * entities)}`;
}

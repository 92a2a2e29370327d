import type { Named, Sided } from './cast.ts';
import type { Fiction } from './fiction.ts';
import { printSeries } from './record/print-record.ts';
import { page, quoted, type TextFile } from './text-file.ts';

const PUBLICATION = `name: The Bench Record
tagline: A publication that exists to be timed
url: https://bench.example
language: en
zone: Etc/UTC
licence: CC-BY-4.0
policies: { corrections: /corrections-policy }
scope: Everything that the seeded generator invents, and nothing else.
parties:
  - { id: north, name: North, zone: America/New_York }
  - { id: south, name: South, zone: Asia/Shanghai }
`;

/** `publication.yaml` and all that items are tagged with. */
export function printCast({ cast, questions }: Fiction): TextFile[] {
  return [
    ['publication.yaml', questions.length === 0 ? PUBLICATION : PUBLICATION + printSeries()],
    [
      'pages/corrections-policy.mdx',
      page(
        'title: How we correct\nsummary: A change of meaning is noted on the page.',
        'The page says what stood there before, and why it does no more.',
      ),
    ],
    ...cast.people.map(personFile),
    ...cast.organizations.map(({ id, name, party }): TextFile => [
      `organizations/${id}.mdx`,
      page(`name: ${quoted(name)}\nparty: ${party}`, `The ${name} issues notices.`),
    ]),
    ...cast.places.map(({ id, name, country, zone }): TextFile => [
      `places/${id}.mdx`,
      page(
        `name: ${quoted(name)}\ncountry: ${country}\nzone: ${zone}`,
        `Items are datelined ${name}.`,
      ),
    ]),
    ...cast.topics.map((topic): TextFile => [
      `topics/${topic.id}.mdx`,
      page(printTopic(topic, questions), `All on ${topic.name}.`),
    ]),
    ...cast.outlets.map(({ id, name }): TextFile => [
      `outlets/${id}.yaml`,
      `name: ${quoted(name)}\nhomepage: https://${id}.example/\n`,
    ]),
  ];
}

/** The body names nobody, so that a name is changed in one line. */
export function personFile({ id, name, party }: Sided): TextFile {
  const body = `This is one who speaks for the ${party}.`;
  return [`people/${id}.mdx`, page(`name: ${quoted(name)}\nparty: ${party}`, body)];
}

function printTopic(topic: Named, questions: Fiction['questions']): string {
  const own = questions.filter((question) => question.topic === topic);
  return [
    `title: ${quoted(topic.name)}`,
    `summary: What is said and done about ${topic.name.toLowerCase()}.`,
    ...(own.length === 0 ? [] : [`questions: [${own.map(({ id }) => id).join(', ')}]`]),
  ].join('\n');
}

import type { Cast } from './cast.ts';
import { quoted } from './print-item.ts';

/** Path below the publication folder, and content. */
export type TextFile = readonly [path: string, text: string];

const PUBLICATION = `name: The Bench Record
tagline: A publication that exists to be timed.
url: https://bench.example
language: en
zone: Etc/UTC
licence: CC-BY-4.0
scope: Everything that the seeded generator invents, and nothing else.
parties:
  - { id: north, name: North, zone: America/New_York }
  - { id: south, name: South, zone: Asia/Shanghai }
`;

/** Every file of a Dateline publication but its coverage. */
export function printCast(cast: Cast): TextFile[] {
  return [
    ['publication.yaml', PUBLICATION],
    ...cast.people.map(({ id, name }, i): TextFile => {
      const party = i % 3 === 0 ? 'north' : 'south';
      return [
        `people/${id}.mdx`,
        page(`name: ${quoted(name)}\nparty: ${party}`, `${name} speaks for the ${party}.`),
      ];
    }),
    ...cast.organizations.map(({ id, name }): TextFile => [
      `organizations/${id}.mdx`,
      page(`name: ${quoted(name)}`, `The ${name} issues notices.`),
    ]),
    ...cast.places.map(({ id, name, country, zone }): TextFile => [
      `places/${id}.mdx`,
      page(
        `name: ${quoted(name)}\ncountry: ${country}\nzone: ${zone}`,
        `Items are datelined ${name}.`,
      ),
    ]),
    ...cast.topics.map(({ id, name }): TextFile => [
      `topics/${id}.mdx`,
      page(
        `title: ${quoted(name)}\nsummary: What is said and done about ${name.toLowerCase()}.`,
        `All on ${name}.`,
      ),
    ]),
    ...cast.outlets.map(({ id, name }): TextFile => [
      `outlets/${id}.yaml`,
      `name: ${quoted(name)}\nhomepage: https://${id}.example/\n`,
    ]),
  ];
}

function page(frontMatter: string, body: string): string {
  return `---\n${frontMatter}\n---\n\n${body}\n`;
}

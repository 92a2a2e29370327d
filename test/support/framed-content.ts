/** A publication of nothing but what frames show, in the words of one language: short and long, of two sides and three. */
import { toMdx, type Files } from './publication.ts';

export interface FramedWords {
  readonly language: string;
  readonly name: string;
  /** Names of sides, people and their offices. */
  readonly names: readonly string[];
  readonly titles: readonly string[];
  /** Invented sentences. */
  readonly sentences: readonly string[];
}

/** How many sentences each statement has. */
const LENGTHS = [1, 2, 3, 4];

export function toFramedContent({ language, name, names, titles, sentences }: FramedWords): Files {
  const nameAt = (index: number) => names[index % names.length] ?? '';
  const say = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => sentences[(from + index) % sentences.length]).join(
      /[\u3040-\u9fff]/.test(name) ? '' : ' ',
    );
  const sides = ['north', 'south', 'west'];
  const parties = sides.map((id, index) => ({
    id,
    name: nameAt(index),
    zone: 'UTC',
    city: nameAt(index),
  }));
  const about = {
    ...{ name, tagline: say(0, 1), url: 'https://ferry.example', language, zone: 'UTC' },
    ...{ licence: 'CC-BY-4.0', scope: say(1, 1), parties },
    series: [{ id: 'fee', title: titles[0], unit: 'percent', party: 'north' }],
  };
  const dates = { added: '2025-03-10' };
  const sources = [
    {
      ...{
        outlet: 'paper',
        url: 'https://paper.example/1',
        published: '2025-03-09',
        title: titles[1],
      },
      ...{ access: 'metered', archive: { url: 'https://archive.example/1', on: '2025-03-11' } },
    },
  ];
  const questions = titles.map((title, index) => {
    const positions = sides
      .slice(0, 2 + (index % 2))
      .map((side, at) => [`p-${side}`, say(index + at, 1)] as const);
    return [
      `questions/q${String(index)}.mdx`,
      toMdx({ title, definition: say(index, 1), positions: Object.fromEntries(positions) }),
    ] as const;
  });
  const items = titles.map((title, index) => {
    const statements = sides.slice(0, 2 + (index % 2)).map((side, at) => {
      const length = LENGTHS[(index * 2 + at) % LENGTHS.length] ?? 1;
      const original =
        at === 1 ? ` lang="en" original="${'We were not told of it. '.repeat(length)}"` : '';
      const words = say(index + at, length).replaceAll(/[<>{}]/g, '');
      return `<Statement id="s-${side}" by="${side}" as="${nameAt(at + 3)}" said="2025-03-0${String(at + 3)}" kind="paraphrase" about="q${String(index)}" position="p-${side}"${original}>${words}</Statement>`;
    });
    const data = { title, summary: say(index, 1), dates, sources };
    return [
      `coverage/2025/03/i${String(index)}.mdx`,
      toMdx(data, statements.join('\n\n')),
    ] as const;
  });
  const history = [
    { status: 'in-force', on: '2025-04-01', rate: 4, authority: titles[0] },
    { status: 'amended', on: '2025-05-12', rate: 7.5, authority: titles[1] },
  ];
  const fee = {
    title: titles[0],
    actor: 'office',
    target: nameAt(1),
    instrument: 'levy',
    series: 'fee',
  };
  return {
    'publication.yaml': JSON.stringify(about),
    'outlets/paper.yaml': JSON.stringify({ name: nameAt(4), homepage: 'https://paper.example/' }),
    'organizations/office.mdx': toMdx({ name: nameAt(3), party: 'north' }),
    'measures/fee.mdx': toMdx({ ...fee, history }),
    ...Object.fromEntries([
      ...sides.map(
        (side, index) =>
          [`people/${side}.mdx`, toMdx({ name: nameAt(index + 1), party: side })] as const,
      ),
      ...questions,
      ...items,
    ]),
  };
}

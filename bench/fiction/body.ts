import type { Named } from './cast.ts';
import { at, type Random } from './random.ts';
import type { Statement } from './record/statement.ts';
import { capitalize, listWords } from './words.ts';

export type Mark =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'emphasis' | 'strong' };
/** A run of words, marked or plain. */
export interface Run {
  readonly text: string;
  readonly mark?: Mark;
}
export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'quote'; readonly by: Named; readonly cite: string; readonly words: string };

export interface BodyInput {
  /** About so many in all. */
  readonly words: number;
  readonly vocabulary: readonly string[];
  /** The two entities that the prose names. */
  readonly mentions: readonly [Named, Named];
  readonly speaker: Named;
  /** The page quoted from. */
  readonly cite: string;
  readonly statements: readonly Statement[];
}

/** Six to eight paragraphs for each 400 words, a quote of at most 22 words, one list, and the statements. */
export function buildBody(random: Random, input: BodyInput): Block[] {
  const { vocabulary, mentions, speaker, cite, statements } = input;
  const count = Math.round((6 + random.below(3)) * (input.words / 400));
  const words = sentence(listWords(random, vocabulary, 12 + random.below(11)));
  const items = Array.from({ length: 3 }, () =>
    listWords(random, vocabulary, 6 + random.below(4)).join(' '),
  );
  const told = statements.map(printWords);
  const spent = [words, ...items, ...told].join(' ').split(' ').length;
  const each = Math.max(20, Math.round((input.words - 5 + random.below(11) - spent) / count));
  const named = (entity: Named): Run => ({
    text: entity.name,
    mark: { kind: 'entity', id: entity.id },
  });
  const blocks = Array.from({ length: count }, (_, i) => {
    if (i === 0) return buildParagraph(random, vocabulary, each, named(mentions[0]));
    if (i === 3) return buildParagraph(random, vocabulary, each, named(mentions[1]));
    return buildParagraph(random, vocabulary, each, markedRun(random, vocabulary, i));
  });
  blocks.splice(2, 0, { kind: 'quote', by: speaker, cite, words });
  blocks.splice(5, 0, { kind: 'list', items });
  blocks.splice(
    4,
    0,
    ...statements.map((statement) => ({ kind: 'statement', statement }) as const),
  );
  return blocks;
}

/** All that the page shows of a statement as text, without what a generator makes of its attributes. */
function printWords({ by, role, hedge = '', words }: Statement): string {
  return `${by?.name ?? role} said ${hedge} ${words}`;
}

/** `count` words in sentences; `marked` stands in the first one. */
function buildParagraph(
  random: Random,
  vocabulary: readonly string[],
  count: number,
  marked: Run,
): Block {
  const lead = capitalize(listWords(random, vocabulary, 3).join(' '));
  let left = count - 3 - marked.text.split(' ').length;
  const sentences: string[] = [];
  while (left > 0) {
    const drawn = 8 + random.below(13);
    const length = left - drawn < 6 ? left : drawn;
    sentences.push(sentence(listWords(random, vocabulary, length)));
    left -= length;
  }
  const [first = '', ...others] = sentences;
  const rest = [first.charAt(0).toLowerCase() + first.slice(1), ...others].join(' ');
  return { kind: 'paragraph', runs: [{ text: `${lead} ` }, marked, { text: ` ${rest}` }] };
}

function markedRun(random: Random, vocabulary: readonly string[], index: number): Run {
  const text = listWords(random, vocabulary, 2).join(' ');
  const slug = listWords(random, vocabulary, 3).join('-');
  const marks: Mark[] = [
    { kind: 'strong' },
    { kind: 'emphasis' },
    { kind: 'link', href: `https://reference.example/${slug}` },
  ];
  return { text, mark: at(marks, index % marks.length) };
}

/** A block that is no paragraph stays as it is. */
export function addSentences(block: Block, sentences: readonly string[]): Block {
  if (block.kind !== 'paragraph') return block;
  return { ...block, runs: [...block.runs, ...sentences.map((text) => ({ text: ` ${text}` }))] };
}

export function buildSentence(
  random: Random,
  vocabulary: readonly string[],
  count: number,
): string {
  return sentence(listWords(random, vocabulary, count));
}

function sentence(words: readonly string[]): string {
  const half = Math.floor(words.length / 2);
  const text = words
    .map((word, i) => (words.length > 14 && i === half ? `${word},` : word))
    .join(' ');
  return `${capitalize(text)}.`;
}

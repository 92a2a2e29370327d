/** Edits of the publication `april-2025` such as curators make. */
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

export interface Edit {
  readonly name: string;
  readonly apply: (contentDir: string, word: string) => void;
}

function replaceIn(inside: string, pattern: RegExp, toText: (word: string) => string) {
  return (contentDir: string, word: string) => {
    const path = join(contentDir, inside);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(pattern, () => toText(word));
    expect(after, inside).not.toBe(before);
    writeFileSync(path, after);
  };
}

const DENIAL = 'coverage/2025/04/fake-news.mdx';
export const MEETING = 'coverage/2025/04/low-level.mdx';

/** Each changes a few pages; no others may be rendered. */
export const LOCAL: readonly Edit[] = [
  {
    name: 'words of a statement',
    apply: replaceIn(
      'coverage/2025/04/no-recent-call.mdx',
      /there has been no/,
      (word) => `there was no ${word}`,
    ),
  },
  {
    name: 'position of a statement',
    apply: replaceIn(DENIAL, /position="none"/, () => 'position="talks"'),
  },
  {
    name: 'rate of a measure',
    apply: replaceIn('measures/reciprocal-duty.mdx', /rate: '84'/, () => "rate: '83'"),
  },
  { name: 'correction', apply: correct('coverage/2025/06/call.mdx', '2025-06-06') },
];

export function correct(inside: string, on: string) {
  return replaceIn(
    inside,
    /^---\n\n/m,
    (word) =>
      `corrections:\n  - { on: ${on}, type: correction, was: ${word}, now: A call, why: We misread it. }\n---\n\n`,
  );
}

export const PARTY: Edit = {
  name: 'name of a party',
  apply: replaceIn('publication.yaml', /name: Beijing, zone/, (word) => `name: ${word}, zone`),
};

export const OTHERS: readonly Edit[] = [
  {
    name: 'name of an outlet',
    apply: replaceIn('outlets/cnn.yaml', /^name: .*$/m, (word) => `name: Post ${word}`),
  },
  {
    name: 'body of an item',
    apply: (dir, word) => {
      appendFileSync(join(dir, MEETING), `\nMore on ${word}.\n`);
    },
  },
  {
    name: 'name of a person',
    apply: replaceIn('people/he-yadong.mdx', /^name: .*$/m, (word) => `name: He ${word}`),
  },
  {
    name: 'title of a topic',
    apply: replaceIn('topics/us-china.mdx', /^title: .*$/m, (word) => `title: The ${word}`),
  },
  {
    name: 'tagline',
    apply: replaceIn('publication.yaml', /^tagline: .*$/m, (word) => `tagline: One ${word}`),
  },
  {
    name: 'date of an item',
    apply: replaceIn(DENIAL, /added: 2025-04-24/, () => 'added: 2025-04-26'),
  },
  {
    name: 'one more item',
    apply: (dir, word) => {
      const text = readFileSync(join(dir, MEETING), 'utf8');
      writeFileSync(
        join(dir, `coverage/2025/04/more-${word.toLowerCase()}.mdx`),
        text.replace(/^title: .*$/m, `title: More ${word}`).replaceAll(/<\/?Statement[^>]*>/g, ''),
      );
    },
  },
  {
    name: 'one item fewer',
    apply: (dir) => {
      rmSync(join(dir, 'coverage/2025/04/do-not-mislead.mdx'));
    },
  },
];

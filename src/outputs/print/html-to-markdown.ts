/** HTML of ours, as feeds have it, as Markdown (CommonMark): whatever means something there is escaped in texts. */

const TOKEN = /<(?<close>\/?)(?<name>[a-z][a-z0-9]*)(?<rest>(?:"[^"]*"|[^">])*)>|(?<text>[^<]+)/g;

type Marks = readonly [open: string, close: string];

const MARKS: Readonly<Record<string, Marks>> = {
  em: ['*', '*'],
  cite: ['*', '*'],
  strong: ['**', '**'],
  del: ['~~', '~~'],
};
/** What begins each line of an element, or the first of them only. */
const STARTS: Readonly<Record<string, readonly [first: string, others: string]>> = {
  blockquote: ['> ', '> '],
  li: ['- ', '  '],
};
const BLOCKS = /^(p|h[1-6]|ul|ol|li|blockquote|figure|figcaption|aside|div|section|hr)$/;

/** Paragraphs with an empty line between them, without one at the end; quotations in the marks of the language. */
export function toMarkdown(html: string, quotes: Marks): string {
  const marks: Readonly<Record<string, Marks>> = { ...MARKS, q: quotes };
  const blocks: string[] = [];
  const starts: { first: string; others: string }[] = [];
  const links: string[] = [];
  let line = '';
  const end = () => {
    const text = line.replace(/[ \t\n]+/g, ' ').trim();
    line = '';
    if (text === '') return;
    blocks.push(starts.map(({ first }) => first).join('') + text);
    for (const start of starts) start.first = start.others;
  };
  for (const { groups = {} } of html.matchAll(TOKEN)) {
    const { name = '', rest = '', text } = groups;
    const isEnd = groups.close === '/';
    if (text !== undefined) line += escapeMarkdown(toPlain(text));
    else if (BLOCKS.test(name)) {
      end();
      const [first, others] = STARTS[name] ?? [];
      if (first !== undefined && isEnd) starts.pop();
      else if (first !== undefined) starts.push({ first, others: others ?? '' });
      const [, level] = /^h([1-6])$/.exec(name) ?? [];
      if (level !== undefined && !isEnd) line = `${'#'.repeat(Number(level))} `;
    } else if (name === 'br') line += ' ';
    else if (name === 'a') {
      if (!isEnd) links.push(toPlain(/\shref="([^"]*)"/.exec(rest)?.[1] ?? ''));
      line += isEnd ? `](<${(links.pop() ?? '').replace(/[<>]/g, encodeURIComponent)}>)` : '[';
    } else line += marks[name]?.[isEnd ? 1 : 0] ?? '';
  }
  end();
  return blocks.join('\n\n');
}

/** Text in which nothing is Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>~]/g, '\\$&').replace(/^(\s*)([#+-]|\d+[.)])(?=\s)/, '$1\\$2');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function toPlain(html: string): string {
  return html.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole: string, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      return String.fromCodePoint(parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16));
    },
  );
}

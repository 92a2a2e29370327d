import type { Block, Run } from './body.ts';
import type { Named } from './cast.ts';
import { printBlockquote, printStatement } from './record/print-statement.ts';
import type { Statement } from './record/statement.ts';

/** How one dialect writes what Markdown has no words for. */
export interface Dialect {
  entity(id: string, text: string): string;
  quote(by: Named, cite: string, words: string): string;
  /** With its speaker before it. */
  statement(statement: Statement): string;
}

/** The components of Dateline. */
export const dateline: Dialect = {
  entity: (id, text) => `<Entity id="${id}">${text}</Entity>`,
  quote: (by, cite, words) => `<Quote by="${by.id}" cite="${cite}">${words}</Quote>`,
  statement: printStatement,
};

/** What a site without those components writes in their place. */
export const markdown: Dialect = {
  entity: (id, text) => `[${text}](/entities/${id}/)`,
  quote: (by, cite, words) =>
    `> ${words}\n>\n> — [${by.name}](/entities/${by.id}/), [source](${cite})`,
  statement: printBlockquote,
};

export function printBody(dialect: Dialect, blocks: readonly Block[]): string {
  return `${blocks.map((block) => printBlock(dialect, block)).join('\n\n')}\n`;
}

function printBlock(dialect: Dialect, block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map((run) => printRun(dialect, run)).join('');
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n');
    case 'statement':
      return dialect.statement(block.statement);
    case 'quote':
      return dialect.quote(block.by, block.cite, block.words);
  }
}

function printRun(dialect: Dialect, { text, mark }: Run): string {
  switch (mark?.kind) {
    case undefined:
      return text;
    case 'entity':
      return dialect.entity(mark.id, text);
    case 'link':
      return `[${text}](${mark.href})`;
    case 'emphasis':
      return `*${text}*`;
    case 'strong':
      return `**${text}**`;
  }
}

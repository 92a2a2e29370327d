/**
 * Curly brackets and lines of `import`/`export` make the parser run a JavaScript parser, which a few thousand nested
 * brackets crash. All of them are refused anyway, unless they are code in backticks. So each is replaced by one
 * private-use character (which the scan refuses in the text itself), the parser sees plain text, and afterwards they
 * are refused where they stand in prose and put back where they stand in code. Every offset stays as it was.
 */
import { blankUnseen } from '../../problems/unseen.ts';

export const BRACE = '\ue000';
const EXPORT = '\ue001';
const IMPORT = '\ue002';

/** The text as the parser may see it: of the same length, nothing unseen, no bracket or keyword that starts code. */
export function mask(body: string): string {
  const text = blankUnseen(body).replace(/\\[^\n]|\{/g, (found) => (found === '{' ? BRACE : found));
  // A look for words takes a fraction of the time that a look at each line does.
  if (!text.includes('import') && !text.includes('export')) return text;
  return text.replace(/^(?:import|export)(?![\w$-])/gm, (word) =>
    word === 'import' ? `${IMPORT}mport` : `${EXPORT}xport`,
  );
}

/** What the author wrote, in a value that the parser gave back. */
export function unmask(value: string): string {
  if (!/[\ue000-\ue002]/.test(value)) return value;
  return value.replaceAll(BRACE, '{').replaceAll(EXPORT, 'e').replaceAll(IMPORT, 'i');
}

/** The same for an address, in which the parser has percent-encoded the mask. */
export function unmaskUrl(url: string): string {
  return url.replace(/%EE%80%8([012])/g, (_, which) =>
    which === '0' ? '%7B' : which === '1' ? 'e' : 'i',
  );
}

/** `import` or `export` if the masked text starts with a line that the parser would have read as code. */
export function findKeyword(masked: string): 'import' | 'export' | undefined {
  if (!/^[\ue001\ue002]\w+(?:[\s\ue000"'*]|$)/.test(masked)) return undefined;
  return masked.startsWith(IMPORT) ? 'import' : 'export';
}

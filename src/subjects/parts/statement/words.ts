/** The words of a statement, with the speaker’s own hedges apart from the rest. */
import type { Statement } from '../../../model/statements/statement.ts';

export interface Words {
  /** Whether these are the very words; otherwise they are ours and are printed without marks. */
  readonly isQuote: boolean;
  readonly parts: readonly { readonly text: string; readonly isHedge: boolean }[];
}

export function toWords({ kind, words, hedges }: Statement): Words {
  const parts: { text: string; isHedge: boolean }[] = [];
  let rest = words;
  for (const hedge of hedges) {
    const at = hedge === '' ? -1 : rest.indexOf(hedge);
    if (at === -1) continue;
    if (at > 0) parts.push({ text: rest.slice(0, at), isHedge: false });
    parts.push({ text: hedge, isHedge: true });
    rest = rest.slice(at + hedge.length);
  }
  if (rest !== '') parts.push({ text: rest, isHedge: false });
  const [first] = parts;
  // Our own words may begin like a sentence where they stand alone; the speaker’s stay as they are.
  if (kind === 'paraphrase' && first !== undefined) first.text = capitalize(first.text);
  return { isQuote: kind === 'quote', parts };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

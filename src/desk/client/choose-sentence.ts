/** Moves the selection through the sentences of the page: to the next or previous one, or to the next quotation. */
import { listQuotedRanges, listSentenceEnds } from '../clip/sentences.ts';
import { announce } from './dom.ts';

type Step = 'n' | 'p' | 'q';

/** `isMore` extends the selection. */
export function chooseSentence(pane: HTMLElement, step: Step, isMore: boolean): void {
  const lines = [...pane.querySelectorAll<HTMLElement>('p.line')];
  const pieces = lines.flatMap(({ firstChild: node, dataset: { said } }) => {
    if (node === null) return [];
    const all = listSentencePieces(
      node.textContent ?? '',
      said === undefined ? said : Number(said),
    );
    return all.map((piece) => ({ node, ...piece }));
  });
  const selection = getSelection();
  if (selection === null || pieces.length === 0) return;
  const now = selection.rangeCount === 0 ? undefined : selection.getRangeAt(0);
  const node = now?.startContainer;
  const [from, until] = [now?.startOffset ?? 0, now?.endOffset ?? 0];
  const last = pieces.findLastIndex((one) => one.node === node && one.at[0] < until);
  const first = pieces.findIndex((one) => one.node === node && one.at[1] > from);
  const isQuoted = (one: (typeof pieces)[number]) =>
    one.quoted !== undefined && (one.node !== node || one.quoted !== pieces[last]?.quoted);
  const found = {
    n: () => pieces[last + 1],
    p: () => pieces[Math.max(0, (first < 0 ? 0 : first) - 1)],
    q: () => pieces.slice(last + 1).find(isQuoted) ?? pieces.find(isQuoted),
  };
  const next = found[step]();
  if (next === undefined) return;
  const [begin, end] = next.at;
  const start = isMore && next.node === node ? Math.min(from, begin) : begin;
  const range = document.createRange();
  range.setStart(next.node, start);
  range.setEnd(next.node, end);
  selection.removeAllRanges();
  selection.addRange(range);
  next.node.parentElement?.scrollIntoView({ block: 'nearest' });
  announce(range.toString());
}

/**
 * The sentences of a paragraph in order. Quotations are pieces of their own, and so is what somebody says from `said` on;
 * `quoted` is where the quotation of a piece begins.
 */
export function listSentencePieces(text: string, said?: number) {
  const quotations: (readonly [number, number])[] =
    said === undefined ? listQuotedRanges(text).map(({ at }) => at) : [[said, text.length]];
  const cuts = [0, ...listSentenceEnds(text), ...quotations.flat(), text.length];
  const ordered = [...new Set(cuts)].toSorted((a, b) => a - b);
  return ordered.slice(1).flatMap((end, index) => {
    const start = ordered[index] ?? 0;
    const part = text.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(part)) return [];
    const from = start + part.length - part.trimStart().length;
    const quotation = quotations.find(([first, last]) => from >= first && from < last);
    const at = [from, start + part.trimEnd().length] as const;
    return [{ at, ...(quotation !== undefined && { quoted: quotation[0] }) }];
  });
}

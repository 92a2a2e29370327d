import type { Credit, Doubt, Image } from './clip.ts';
import { findCreditLine, parseCredit } from './credit-line.ts';
import type { Known } from './known.ts';
import type { Lexicon } from './lexicon.ts';
import { toPlainText, type Block, type Claim } from './page.ts';
import { listClaims } from './settle.ts';

interface Picture {
  readonly caption: string;
  readonly credit: string | undefined;
  readonly isDrawn: boolean;
  readonly origin: string;
}

/** The first picture of the page that has a caption or a credit, with who made it. */
export function findImage(
  claims: readonly Claim[],
  blocks: readonly Block[],
  known: Known,
  lexicon: Lexicon,
): { readonly image: Image | null; readonly doubts: readonly Doubt[] } {
  const picture = findPrinted(blocks, lexicon) ?? findTold(claims, lexicon);
  if (picture === undefined) return { image: null, doubts: [] };
  const { caption, credit, isDrawn, origin } = picture;
  const parsed = credit === undefined ? undefined : parseCredit(credit, known, lexicon);
  const role = isDrawn ? 'illustrator' : 'photographer';
  const credits: Credit[] = parsed === undefined ? [] : [{ role, ...parsed, origin }];
  const unread: Doubt[] =
    credit === undefined || parsed !== undefined
      ? []
      : [{ field: 'image.credits', why: 'the credit cannot be taken apart', candidates: [credit] }];
  return {
    image: { caption: caption === '' ? null : { value: caption, origin }, credits },
    doubts: unread,
  };
}

function findPrinted(blocks: readonly Block[], lexicon: Lexicon): Picture | undefined {
  for (const { text, line, role } of blocks) {
    const isCaption = role === 'caption';
    const found = findCreditLine(text, isCaption, lexicon);
    if (found === undefined && !isCaption) continue;
    const { caption = text, credit, isDrawn = false } = found ?? {};
    return { caption, credit, isDrawn, origin: `line ${String(line)}` };
  }
  return undefined;
}

function findTold(claims: readonly Claim[], lexicon: Lexicon): Picture | undefined {
  const [caption] = listClaims(claims, 'caption');
  const [credit] = listClaims(claims, 'credit');
  const first = caption ?? credit;
  if (first === undefined) return undefined;
  const whole = toPlainText(caption?.value ?? '');
  const printed = findCreditLine(whole, true, lexicon);
  return {
    caption: printed?.caption ?? whole,
    credit: credit === undefined ? printed?.credit : toPlainText(credit.value),
    isDrawn: printed?.isDrawn ?? false,
    origin: first.origin,
  };
}

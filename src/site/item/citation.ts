/** How to cite our page and the pieces that it covers: in words, and for reference managers. */
import { printBibtex } from '../../outputs/citations/bibtex.ts';
import { listItemReferences } from '../../outputs/citations/reference.ts';
import { printRis } from '../../outputs/citations/ris.ts';
import { type Item, toPublishedHere } from '../../model/item.ts';
import { toText } from '../../time/words/pieces.ts';
import { toAbsolute, type Context } from '../context.ts';
import { toShortDay } from '../parts/dates.ts';

export interface Citation {
  /** Our page, in words. */
  readonly words: string;
  /** How many references the records hold: our page and the pieces. */
  readonly count: number;
  readonly bibtex: string;
  /** With plain line ends, for the screen. */
  readonly ris: string;
}

export function toCitation(context: Context, item: Item): Citation {
  const { about } = context.publication;
  const published = toPublishedHere(about, item.data.dates.added);
  const day = toText(toShortDay(context, published, about.zone));
  const { text, item: say } = context.words;
  const title = text.sentence(item.caption);
  const references = listItemReferences(context, item);
  return {
    words: say.citation({
      title,
      publication: about.name,
      day,
      url: toAbsolute(context, item.url),
    }),
    count: references.length,
    bibtex: printBibtex(references).trim(),
    ris: printRis(references).replaceAll('\r\n', '\n').trim(),
  };
}

/** The list of downloads: a new one is a row here, and a file for the function that prints it. */
import type { Words } from '../../words/words.ts';
import { BIBTEX_URL, CSL_JSON_URL, RIS_URL } from '../../site/addresses/files.ts';
import { eachBibtex, eachCslLine, eachRis } from '../citations/formats.ts';
import { type CitationContext, listReferences } from '../citations/reference.ts';

/** Files for other programs, with everything that they hold; listed on `/data`. */
export interface Download {
  /** What the files hold: in messages, or in English with `lang`. */
  readonly describe: (words: Words) => {
    readonly name: string;
    readonly note: string;
    readonly lang?: 'en';
  };
  readonly files: readonly DownloadFile[];
}

interface DownloadFile {
  readonly text: string;
  readonly url: string;
  /** The text in parts, so that a large archive need not be in memory as a whole. */
  readonly print: (context: CitationContext) => Iterable<string>;
}

/** Every piece covered and every page of ours, for reference managers. */
const CITATIONS: Download = {
  describe: ({ data }) => ({ name: data.citations, note: data.citationsNote }),
  files: [
    { text: 'BibTeX', url: BIBTEX_URL, print: (context) => eachBibtex(listReferences(context)) },
    { text: 'RIS', url: RIS_URL, print: (context) => eachRis(listReferences(context)) },
    {
      text: 'CSL-JSON',
      url: CSL_JSON_URL,
      print: (context) => eachCslLine(listReferences(context)),
    },
  ],
};

export const DOWNLOADS: readonly Download[] = [CITATIONS];

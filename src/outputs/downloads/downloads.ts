/** The list of downloads: a new one is a row here, and a file for the function that prints it. */
import type { Words } from '../../words/words.ts';
import { BIBTEX_URL, CSL_JSON_URL, RIS_URL } from '../../site/addresses/files.ts';
import { eachBibtex, eachCslLine, eachRis } from '../citations/formats.ts';
import type { Reference } from '../citations/reference.ts';

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

export interface DownloadFile {
  readonly text: string;
  readonly url: string;
  readonly print: (references: readonly Reference[]) => Iterable<string>;
}

/** Every piece covered and every page of ours, for reference managers. */
const CITATIONS: Download = {
  describe: ({ data }) => ({ name: data.citations, note: data.citationsNote }),
  files: [
    { text: 'BibTeX', url: BIBTEX_URL, print: eachBibtex },
    { text: 'RIS', url: RIS_URL, print: eachRis },
    { text: 'CSL-JSON', url: CSL_JSON_URL, print: eachCslLine },
  ],
};

export const DOWNLOADS: readonly Download[] = [CITATIONS];

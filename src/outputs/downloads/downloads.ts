/** The list of downloads: a new one is one file here and one line. */
import { BIBTEX_URL, CSL_JSON_URL, RIS_URL } from '../../site/addresses/files.ts';
import { eachBibtex, eachCslLine, eachRis } from '../citations/formats.ts';
import { listReferences } from '../citations/reference.ts';
import type { Download } from './download.ts';

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

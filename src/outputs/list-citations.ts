import type { Context } from './context.ts';
import type { OutputFile } from './output-file.ts';
import { printBibtex } from '../citations/bibtex.ts';
import { printCslJson } from '../citations/csl-json.ts';
import { listReferences } from '../citations/reference.ts';
import { printRis } from '../citations/ris.ts';

/** Every piece covered and every page of ours, for reference managers. */
export function listCitations(context: Context): OutputFile[] {
  const references = listReferences(context);
  return [
    {
      path: 'citations.bib',
      body: printBibtex(references),
    },
    {
      path: 'citations.ris',
      body: printRis(references),
    },
    {
      path: 'citations.json',
      body: printCslJson(references),
    },
  ];
}

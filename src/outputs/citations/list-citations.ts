import type { Context } from '../context.ts';
import type { OutputFile } from '../output-file.ts';
import { printBibtex } from './bibtex.ts';
import { printCslJson } from './csl-json.ts';
import { listReferences } from './reference.ts';
import { printRis } from './ris.ts';

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

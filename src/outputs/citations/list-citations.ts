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
      type: 'application/x-bibtex; charset=utf-8',
    },
    {
      path: 'citations.ris',
      body: printRis(references),
      type: 'application/x-research-info-systems; charset=utf-8',
    },
    {
      path: 'citations.json',
      body: printCslJson(references),
      type: 'application/vnd.citationstyles.csl+json',
    },
  ];
}

import { BIBTEX_URL, CSL_JSON_URL, RIS_URL, toPath } from '../model/addresses/files.ts';
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
      path: toPath(BIBTEX_URL),
      body: printBibtex(references),
    },
    {
      path: toPath(RIS_URL),
      body: printRis(references),
    },
    {
      path: toPath(CSL_JSON_URL),
      body: printCslJson(references),
    },
  ];
}

import { BIBTEX_URL, CSL_JSON_URL, RIS_URL, toPath } from '../site/addresses/files.ts';
import { later } from '../content/problems/later.ts';
import type { Context } from './context.ts';
import { printInParts, type OutputFile } from './output-file.ts';
import { eachBibtex } from './citations/bibtex.ts';
import { eachCslLine } from './citations/csl-json.ts';
import { listReferences } from './citations/reference.ts';
import { eachRis } from './citations/ris.ts';

/** Every piece covered and every page of ours, for reference managers. */
export function listCitations(context: Context): OutputFile[] {
  const references = later(() => listReferences(context));
  return [
    printInParts(toPath(BIBTEX_URL), () => eachBibtex(references())),
    printInParts(toPath(RIS_URL), () => eachRis(references())),
    printInParts(toPath(CSL_JSON_URL), () => eachCslLine(references())),
  ];
}

import { BIBTEX_URL, CSL_JSON_URL, RIS_URL, toPath } from '../site/addresses/files.ts';
import { later } from '../content/problems/memoize.ts';
import { type Context, type OutputFile, printInParts } from './output-file.ts';
import { eachBibtex, eachCslLine, eachRis } from './citations/formats.ts';
import { listReferences } from './citations/reference.ts';

/** Every piece covered and every page of ours, for reference managers. */
export function listCitationFiles(context: Context): OutputFile[] {
  const references = later(() => listReferences(context));
  return [
    printInParts(toPath(BIBTEX_URL), () => eachBibtex(references())),
    printInParts(toPath(RIS_URL), () => eachRis(references())),
    printInParts(toPath(CSL_JSON_URL), () => eachCslLine(references())),
  ];
}

/** Prints the downloads, long ones in parts (decision 026). */
import { type CitationContext, listItemsCited, toPartReference } from './citations/reference.ts';
import { cutFile, LONGEST_FILE, type LongFile } from './data/cut.ts';
import { type DownloadFile, DOWNLOADS } from './downloads/downloads.ts';
import type { OutputFile } from './output-file.ts';

/** `most` is in bytes, see `cutFile`. */
export function* eachDownload(
  context: CitationContext,
  most = LONGEST_FILE,
): Generator<OutputFile> {
  for (const { files } of DOWNLOADS)
    for (const one of files)
      for (const { file } of cutFile(toLongFile(context, one), most)) yield file;
}

/** The index of a file that was cut cites its parts. */
function toLongFile(context: CitationContext, { url, print }: DownloadFile): LongFile {
  return {
    url,
    listKeys: () => listItemsCited(context).map(({ id }) => id),
    print: (isIn) =>
      print(listItemsCited(context).flatMap(({ id, references }) => (isIn(id) ? references : []))),
    printIndex: (parts) => [...print(parts.map((part) => toPartReference(context, part)))].join(''),
  };
}

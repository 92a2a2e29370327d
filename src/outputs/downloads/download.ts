import type { Words } from '../../words/words.ts';
import type { CitationContext } from '../citations/reference.ts';

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
  /** The name of the format. */
  readonly text: string;
  readonly url: string;
  /** The text in parts, so that a large archive need not be in memory as a whole. */
  readonly print: (context: CitationContext) => Iterable<string>;
}

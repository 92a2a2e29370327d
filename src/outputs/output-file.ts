import { later } from '../problems/later.ts';

/** A file of the finished site that is not a page. */
export interface OutputFile {
  /** Below the site, without a leading slash. */
  readonly path: string;
  readonly body: string;
}

/** A file that is printed when its body is first asked for: who wants to know which files there are does not wait for it. */
export function printLater(path: string, print: () => string): OutputFile {
  const getBody = later(print);
  return {
    path,
    get body() {
      return getBody();
    },
  };
}

/** A file of the finished site that is not a page. */
export interface OutputFile {
  /** Below the site, without a leading slash. */
  readonly path: string;
  readonly body: string;
}

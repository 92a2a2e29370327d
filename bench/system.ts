/** What is changed between two builds: a sentence of a body, a title, or a name that many items bear. */
export type Edit = 'body' | 'title' | 'name';

/** A generator on trial, set up in a folder of its own, with what it is to publish. */
export interface System {
  readonly id: string;
  readonly name: string;
  readonly items: number;
  /** Undefined where nobody has counted them. */
  readonly statements: number | undefined;
  /** Its own; logs land there, beside the folder of its site. */
  readonly folder: string;
  /** All that it reads and writes. A cold build finds there what `prepare` has written, and nothing else. */
  readonly site: string;
  /** Where the finished pages stand when its steps have run. */
  readonly out: string;
  readonly env: NodeJS.ProcessEnv;
  /** Commands that one build takes, in order; they run one after the other, in the folder of the site. */
  readonly steps: readonly Step[];
  /** Words that each page which is looked at must show. */
  readonly always?: string;
  /** Writes templates and content. */
  prepare(): Promise<void>;
  /** Makes an edit for the `count`th time, which makes a new text each time; 0 is what stood there first. */
  change(edit: Edit, count: number): Promise<Mark>;
}
/** What a page must show. */
export interface Mark {
  /** Its address without a slash before or behind. */
  readonly page: string;
  readonly text: string;
}
export interface Step {
  readonly label: 'generator' | 'pagefind';
  readonly name: string;
  readonly args: readonly string[];
}

import type { Fiction } from './fiction/fiction.ts';
import type { Item } from './fiction/item.ts';

/** A generator on trial, set up in a folder of its own. */
export interface System {
  readonly id: string;
  readonly name: string;
  /** Its own, with all that it reads and writes; logs land there too. */
  readonly folder: string;
  /** Where its site stands when its steps have run. */
  readonly out: string;
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Commands that one build takes, in order; they run one after the other. */
  readonly steps: readonly Step[];
  /** Output and caches: what a cold build starts without. */
  readonly leftovers: readonly string[];
  /** Writes templates and content. */
  prepare(fiction: Fiction): Promise<void>;
  /** Writes one item over. */
  save(item: Item): Promise<void>;
}
export interface Step {
  readonly label: 'generator' | 'pagefind';
  readonly name: string;
  readonly args: readonly string[];
}

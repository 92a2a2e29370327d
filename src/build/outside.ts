/**
 * What a process tells the one outside, see bin/outside.mjs. In the middle of its work it cannot speak for itself should
 * memory run out.
 */
import { channel } from 'node:diagnostics_channel';

export interface Told {
  /** What it does from now on: “memory ran out while it …”. */
  readonly doing?: string;
  /** Of a build that began: what is left in them is cleared away. */
  readonly folders?: { readonly cacheDir: string; readonly outDir: string };
  /** A part of it has run out of memory, and it ends by itself. */
  readonly isOut?: true;
  /** It was a process beside that has. */
  readonly beside?:
    | {
        /** What V8 said of it; `undefined` if the system ended it. */
        readonly dump: string | undefined;
      }
    | undefined;
}

/** bin/inside.mjs listens, and passes it on. */
const CHANNEL = channel('dateline:outside');

/** Says whether anybody is outside. */
export function tellOutside(told: Told): boolean {
  CHANNEL.publish(told);
  return CHANNEL.hasSubscribers;
}

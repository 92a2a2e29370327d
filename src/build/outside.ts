/** Messages to the outer process, see bin/outside.mjs, which explains the end of this one if it runs out of memory. */
import { channel } from 'node:diagnostics_channel';

export interface Told {
  /** The current activity, to complete “memory ran out while it …”. */
  readonly doing?: string;
  /** Folders of a running build, to be cleaned up. */
  readonly folders?: { readonly cacheDir: string; readonly outDir: string };
  /** A part ran out of memory; the process ends by itself. */
  readonly isOut?: true;
  /** A child process ran out of memory. */
  readonly beside?:
    | {
        /** V8's report; `undefined` if the system killed it. */
        readonly dump: string | undefined;
      }
    | undefined;
}

/** bin/inside.mjs forwards its messages. */
const CHANNEL = channel('dateline:outside');

/** Returns whether there is an outer process. */
export function tellOutside(told: Told): boolean {
  CHANNEL.publish(told);
  return CHANNEL.hasSubscribers;
}

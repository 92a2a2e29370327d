/** How long the parts of a build took, one after the other. */
export type Phase =
  'start' | 'read+model' | 'plan' | 'bundle' | 'print' | 'outputs' | 'search' | 'publish';

export interface Phases {
  /** Ends what began when the phase before it ended; the first one began with the process. One may come twice. */
  end(phase: Phase): void;
  /** A line for each, as in `phase print 8.31 s`, in the order in which they first ended. */
  print(): string;
}

/** `now` is in milliseconds since the process began. */
export function openPhases(now: () => number = () => performance.now()): Phases {
  const spent = new Map<Phase, number>();
  let last = 0;
  return {
    end: (phase) => {
      const at = now();
      spent.set(phase, (spent.get(phase) ?? 0) + at - last);
      last = at;
    },
    print: () =>
      [...spent]
        .map(([phase, milliseconds]) => `phase ${phase} ${(milliseconds / 1000).toFixed(2)} s\n`)
        .join(''),
  };
}

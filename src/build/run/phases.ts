/** Measures the phases of a build. */
import { tellOutside } from '../outside.ts';

/** What the build does in each phase, in order. */
const DOING = {
  start: 'began',
  'read+model': 'read and checked the content',
  plan: 'found out which pages are to be made',
  bundle: 'waited for the bundle of templates',
  print: 'printed pages',
  outputs: 'wrote feeds and data',
  search: 'made the search index',
  publish: 'put the finished files in their place',
} as const;
type Phase = keyof typeof DOING;

export type Phases = ReturnType<typeof openPhases>;

/** @param now milliseconds since the process began */
export function openPhases(now: () => number = () => performance.now()) {
  const spent = new Map<Phase, number>();
  let last = 0;
  return {
    /**
     * Ends a phase, which began when the previous one ended or, for the first, with the process. A phase may occur
     * twice.
     */
    end: (phase: Phase) => {
      const at = now();
      spent.set(phase, (spent.get(phase) ?? 0) + at - last);
      last = at;
      const phases = Object.keys(DOING) as Phase[];
      const next = phases[phases.indexOf(phase) + 1];
      if (next !== undefined) tellOutside({ doing: DOING[next] });
    },
    /** A line per phase, such as `phase print 8.31 s`, in the order of their first end. */
    print: () =>
      [...spent]
        .map(([phase, milliseconds]) => `phase ${phase} ${(milliseconds / 1000).toFixed(2)} s\n`)
        .join(''),
  };
}

/** How often each property is tried: a hundred times, or as often as `PROPERTY_RUNS` says, as at night. */
import fc from 'fast-check';

/** Those that build a whole publication each time ask for a tenth: `{ numRuns: FEW }`. */
export const RUNS = Number(process.env.PROPERTY_RUNS ?? 100);
export const FEW = Math.ceil(RUNS / 10);

fc.configureGlobal({ numRuns: RUNS, ...fc.readConfigureGlobal() });

/** Runs per property: a hundred, or `PROPERTY_RUNS`, as at night. */
import fc from 'fast-check';

/** Properties that build a whole publication per run take a tenth: `{ numRuns: FEW }`. */
export const RUNS = Number(process.env.PROPERTY_RUNS ?? 100);
export const FEW = Math.ceil(RUNS / 10);

fc.configureGlobal({ numRuns: RUNS, ...fc.readConfigureGlobal() });

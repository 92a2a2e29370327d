import { PHASE_NAMES, PHASES } from '../phases.ts';
import { findRatio, type Result } from './results.ts';
import { printRatio } from './table.ts';

/** For each kind of build of ours, the name of that with the highest ratio. */
export function listWorst(results: readonly Result[]): string[] {
  return PHASES.flatMap((phase) => {
    const [worst] = results
      .filter((each) => each.system === 'installed' && each.phase === phase)
      .map(({ name, ...rest }) => ({ name, ratio: findRatio(results, { name, ...rest }) }))
      .sort((a, b) => (b.ratio ?? 0) - (a.ratio ?? 0));
    return worst?.ratio === undefined
      ? []
      : `the ratio is worst, ${PHASE_NAMES[phase]}: ${printRatio(worst.ratio)}, ${worst.name}`;
  });
}

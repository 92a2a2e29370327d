/** The checks of the code by tools, and which of them run beside each other. */
import { runStep, runTool, type Outcome } from './steps.ts';

type Lane = Readonly<Record<string, () => Promise<Outcome>>>;

/** Each group after the one before it; the lanes of a group beside each other, since each is busy with one core. */
const GROUPS: readonly (readonly Lane[])[] = [
  // Writes the types that the others read.
  [{ sync: () => runTool('astro', ['sync']) }],
  [
    { lint: () => runTool('eslint', ['--max-warnings', '0', '.']) },
    {
      format: () => runTool('prettier', ['--check', '--log-level', 'warn', '.']),
      types: () => runTool('typescript', ['--noEmit'], 'tsc'),
      astro: () => runTool('astro', ['check', '--minimumSeverity', 'warning']),
    },
  ],
];

export const TOOLS = GROUPS.flat().flatMap((lane) => Object.keys(lane));

/** Runs those of these names. `astro` checks every module that `types` checks: beside it, `types` is left out. */
export async function runTools(names: readonly string[]) {
  const asked = names.includes('astro') ? names.filter((name) => name !== 'types') : names;
  const steps: Awaited<ReturnType<typeof runStep>>[] = [];
  const runLane = async (lane: Lane) => {
    for (const [name, run] of Object.entries(lane))
      if (asked.includes(name)) steps.push(await runStep(name, run));
  };
  for (const lanes of GROUPS) await Promise.all(lanes.map(runLane));
  return steps;
}

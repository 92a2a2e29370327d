/** Runs every check and test: `npm test`, or some: `npm test -- lint unit`, `npm test -- src/kinds/fields.test.ts`. */
import {
  printSum,
  readAsked,
  refuseUnknown,
  runProjects,
  runStep,
  runTool,
  type Outcome,
} from '../test/steps.ts';

/** Each group after the one before it; the lanes of a group beside each other, since each is busy with one core. */
const groups: readonly (readonly Record<string, () => Promise<Outcome>>[])[] = [
  // Writes the types that the others read.
  [{ sync: () => runTool('astro', ['sync']) }],
  [
    {
      format: () => runTool('prettier', ['--check', '--log-level', 'warn', '.']),
      lint: () => runTool('eslint', ['--max-warnings', '0', '.']),
    },
    {
      types: () => runTool('typescript', ['--noEmit'], 'tsc'),
      astro: () => runTool('astro', ['check', '--minimumSeverity', 'warning']),
    },
  ],
];

const names = groups.flat().flatMap((lane) => Object.keys(lane));
const asked = readAsked(process.argv.slice(2), names);
refuseUnknown(asked, names);

const report: Awaited<ReturnType<typeof runStep>>[] = [];
const runLane = async (lane: Record<string, () => Promise<Outcome>>) => {
  for (const [name, run] of Object.entries(lane))
    if (asked.tools.includes(name)) report.push(await runStep(name, run));
};
for (const lanes of groups) await Promise.all(lanes.map(runLane));
if (asked.projects.length > 0) {
  const title = (asked.files.length > 0 ? asked.files : asked.projects).join(', ');
  console.log(`\n── ${title} ──`);
  report.push(await runStep(title, () => runProjects(asked.projects, asked.files)));
}

console.log(`\n${report.map(({ line }) => line).join('\n')}\n`);
console.log(printSum(report.map(({ outcome }) => outcome)));
const isGood = report.every(({ outcome: { passed, failed } }) => passed > 0 && failed === 0);
process.exitCode = isGood ? 0 : 1;

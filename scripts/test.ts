/**
 * Runs the checks and tests for a person who waits: `npm test`; everything: `npm run test:all`; or some: `npm test -- lint
 * unit`, `npm test -- src/content/kinds/fields.test.ts`.
 */
import {
  printSum,
  readAsked,
  refuseUnknown,
  runProjects,
  runStep,
  runWhole,
} from '../test/steps.ts';
import { runTools, TOOLS } from '../test/tools.ts';

const asked = readAsked(process.argv.slice(2), TOOLS);
refuseUnknown(asked, TOOLS);

// The tests wait for browsers and servers: the tools take what they leave of the machine.
const tools = runTools(asked.tools);
const steps = await Promise.all([tools, runTests(asked)]);
const report = steps.flat();

console.log(`\n${report.map(({ line }) => line).join('\n')}\n`);
console.log(printSum(report.map(({ outcome }) => outcome)));
const isGood = report.every(({ outcome: { passed, failed } }) => passed > 0 && failed === 0);
process.exitCode = isGood ? 0 : 1;

async function runTests({ projects, files }: typeof asked) {
  if (projects.length === 0) return [];
  const title = (files.length > 0 ? files : projects).join(', ');
  console.log(`\n── ${title} ──`);
  // Who asked for some of them, or waits for the quick ones, shall see each failure.
  const isWhole = process.argv[2] === 'all';
  return [
    await runStep(title, () =>
      isWhole ? runWhole(projects, tools) : runProjects(projects, { files }),
    ),
  ];
}

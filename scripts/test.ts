/**
 * Runs the checks and tests for a person who waits: `npm test`; everything: `npm run test:all`; or some: `npm test -- lint
 * unit`, `npm test -- src/content/kinds/fields.test.ts`.
 */
import { printSum, readAsked, refuseUnknown, runProjects, runStep } from '../test/steps.ts';
import { runTools, TOOLS } from '../test/tools.ts';

const asked = readAsked(process.argv.slice(2), TOOLS);
refuseUnknown(asked, TOOLS);

const report = await runTools(asked.tools);
if (asked.projects.length > 0) {
  const title = (asked.files.length > 0 ? asked.files : asked.projects).join(', ');
  console.log(`\n── ${title} ──`);
  report.push(await runStep(title, () => runProjects(asked.projects, asked.files)));
}

console.log(`\n${report.map(({ line }) => line).join('\n')}\n`);
console.log(printSum(report.map(({ outcome }) => outcome)));
const isGood = report.every(({ outcome: { passed, failed } }) => passed > 0 && failed === 0);
process.exitCode = isGood ? 0 : 1;

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

const tools: Record<string, () => Outcome> = {
  format: () => runTool('prettier', ['--check', '--log-level', 'warn', '.']),
  // Writes the types that the three after it read.
  sync: () => runTool('astro', ['sync']),
  lint: () => runTool('eslint', ['--max-warnings', '0', '.']),
  types: () => runTool('typescript', ['--noEmit'], 'tsc'),
  astro: () => runTool('astro', ['check', '--minimumSeverity', 'warning']),
};

const asked = readAsked(process.argv.slice(2), Object.keys(tools));
refuseUnknown(asked, Object.keys(tools));

const steps = Object.entries(tools).filter(([name]) => asked.tools.includes(name));
if (asked.projects.length > 0) {
  const title = (asked.files.length > 0 ? asked.files : asked.projects).join(', ');
  steps.push([title, () => runProjects(asked.projects, asked.files)]);
}

const report = steps.map(([name, run]) => runStep(name, run));
console.log(`\n${report.map(({ line }) => line).join('\n')}\n`);
console.log(printSum(report.map(({ outcome }) => outcome)));
const isGood = report.every(({ outcome: { passed, failed } }) => passed > 0 && failed === 0);
process.exitCode = isGood ? 0 : 1;

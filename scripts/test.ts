/**
 * Runs every check and test: `npm test`, or some of them: `npm test -- lint unit`, `npm test -- src/kinds/fields.test.ts`.
 */
import {
  printSum,
  projects,
  readAsked,
  runProjects,
  runTool,
  withSync,
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

const known = [...Object.keys(tools), ...projects];
const { names, files, unknown } = readAsked(process.argv.slice(2), known);
if (unknown.length > 0) {
  console.error(
    `Unknown: ${unknown.join(', ')}. Usage: npm test -- ${known.join(' ')} [test files]`,
  );
  process.exit(2);
}
const asked = withSync(names);
const isAsked = (name: string) => names.length + files.length === 0 || asked.includes(name);

const steps = Object.entries(tools).filter(([name]) => isAsked(name));
const inProjects = projects.filter(isAsked);
// A file is of one project, which need not be named.
const chosen = inProjects.length === 0 && files.length > 0 ? projects : inProjects;
const title = files.length > 0 ? files.join(', ') : chosen.join(', ');
if (chosen.length > 0) steps.push([title, () => runProjects(chosen, files)]);

const report = steps.map(([name, run]) => {
  console.log(`\n── ${name} ──`);
  const started = performance.now();
  const outcome = run();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  return {
    outcome,
    line: `${outcome.failed > 0 ? '✗' : '✓'} ${name}: ${outcome.note} (${seconds} s)`,
  };
});

console.log(`\n${report.map(({ line }) => line).join('\n')}\n`);
console.log(printSum(report.map(({ outcome }) => outcome)));
const isGood = report.every(({ outcome: { passed, failed } }) => passed > 0 && failed === 0);
process.exitCode = isGood ? 0 : 1;

import { join } from 'node:path';
import { runBench } from '../bench/bench.ts';
import { asksForHelp } from '../src/cli/arguments.ts';
import { parseOptions, USAGE, UsageError } from '../bench/options.ts';

// Through `exit`, so that started commands end and the work folder goes.
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));

if (asksForHelp(process.argv.slice(2))) {
  process.stdout.write(`${USAGE}\n`);
  process.exit(0);
}

try {
  const finished = await runBench({
    options: parseOptions(process.argv.slice(2)),
    root: join(import.meta.dirname, '..'),
    env: process.env,
    print: (line) => void process.stdout.write(`${line}\n`),
    note: (line) => void process.stderr.write(`${line}\n`),
  });
  process.exitCode = finished ? 0 : 1;
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  process.stderr.write(`${error.message}\n\n${USAGE}\n`);
  process.exitCode = 2;
}

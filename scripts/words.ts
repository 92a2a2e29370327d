/** Says what each language lacks beside English; `--types` writes the types of the slots, `src/words/table.d.ts`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readArguments } from '../src/commands/arguments.ts';
import { runScript } from '../src/commands/exit.ts';
import { printReport, type Messages } from './words/report.ts';
import { printTableTypes } from './words/table-types.ts';

await runScript(() => {
  const { values } = readArguments('npm run words -- [--types]', process.argv.slice(2), {
    options: { types: { type: 'boolean' } },
  });
  const read = (name: string) => JSON.parse(readFileSync(`src/words/${name}`, 'utf8')) as Messages;
  const all = readdirSync('src/words').filter((name) => name.endsWith('.json'));
  const english = read('en.json');
  if (values.types) writeFileSync('src/words/table.d.ts', printTableTypes(english, all.map(read)));
  else
    for (const name of all)
      process.stdout.write(printReport(name.slice(0, -5), read(name), english));
  return Promise.resolve(0);
});

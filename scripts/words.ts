/**
 * Says what each language lacks beside English. `--types` writes what is made of English, `src/words/table.d.ts` and
 * `src/words/words.schema.json`; `--csv` writes a table for translators, and `--csv-in` takes it back. `--seen` writes in which
 * order readers see the messages, `src/session/most-seen.json`.
 */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { readArguments } from '../src/commands/arguments.ts';
import { runScript, UsageError } from '../src/commands/exit.ts';
import { mergeRows, printCsv, readCsv } from './words/csv.ts';
import { printSchema } from './words/schema.ts';
import { printTableTypes, type Messages } from './words/table-types.ts';
import {
  orderKeys,
  printWordsFile,
  readWordsFile,
  toPlace,
  type WordsFile,
} from './words/words-file.ts';

const USAGE =
  'npm run words -- [--types | --seen | tag or file [--csv file | --csv-in file]], as in npm run words -- fr --csv fr.csv';

await runScript(async () => {
  const { values, words } = readArguments(USAGE, process.argv.slice(2), {
    most: 1,
    options: {
      types: { type: 'boolean' },
      seen: { type: 'boolean' },
      csv: { type: 'string' },
      'csv-in': { type: 'string' },
    },
  });
  const tables = readdirSync('src/words')
    .filter((name) => /^[\w-]+\.json$/.test(name))
    .map((name) => read(`src/words/${name}`));
  const english = tables.find(({ path }) => path.endsWith('/en.json'))?.messages ?? {};
  const all = tables.map(({ messages }) => messages);
  const broken = tables.flatMap(({ faults }) => faults);
  if (broken.length > 0) throw new UsageError(broken.join('\n'));
  // It loads the tables, and would throw at one that cannot be read.
  const { listFaults, printReport } = await import('./words/report.ts');
  const [wanted] = words;
  if (values.types) {
    writeFileSync('src/words/table.d.ts', printTableTypes(english, all));
    writeFileSync('src/words/words.schema.json', printSchema(english, all));
    return 0;
  }
  if (values.seen) {
    const { listSeen } = await import('./words/count-seen.ts');
    writeFileSync('src/session/most-seen.json', `${JSON.stringify(listSeen(), null, 2)}\n`);
    return 0;
  }
  const path = wanted && toPath(wanted);
  const { csv, 'csv-in': back } = values;
  if (path === undefined) {
    if (csv ?? back) throw new UsageError(`Which language? Usage: ${USAGE}`);
    for (const table of tables)
      process.stdout.write(printReport(toTag(table.path), table, english));
  } else if (csv) writeFileSync(csv, printCsv(read(path).messages, english, all));
  else if (back) takeBack(path, back, english, listFaults);
  else process.stdout.write(printReport(toTag(path), read(path), english));
  return 0;
});

/** Where the words of a language are: of the engine, or of the publication; for a new one, where they will be. */
function toPath(wanted: string): string {
  if (/\.(?:json|ya?ml)$/.test(wanted)) return wanted;
  const own = `content/words/${wanted}.yaml`;
  return existsSync(own) ? own : `src/words/${wanted}.json`;
}

function toTag(path: string): string {
  return path.replace(/^.*[\\/]|\.\w+$/g, '');
}

function read(path: string): WordsFile {
  return readWordsFile(path, existsSync(path) ? readFileSync(path, 'utf8') : '');
}

/** All or nothing: a file with an error in it changes no message. */
function takeBack(
  path: string,
  csv: string,
  english: Messages,
  listFaults: (tag: string, key: string, text: string) => string[],
): void {
  const { rows, faults } = readCsv(readFileSync(csv, 'utf8'));
  const own = read(path);
  const wrong = [
    ...faults.map(({ message, ...place }) => `${csv}:${toPlace(place)}: ${message}`),
    ...rows.flatMap(({ key, text, ...place }) =>
      (text === undefined ? [] : listFaults(toTag(path), key, text)).map(
        (fault) => `${csv}:${toPlace(place)}: ${key}: ${fault}`,
      ),
    ),
  ];
  if (wrong.length > 0) throw new UsageError(`${wrong.join('\n')}\nNothing was changed.`);
  const merged = mergeRows(own.messages, rows);
  const places = orderKeys(Object.keys(own.messages), Object.keys(english));
  const order = [...new Set([...places, ...Object.keys(merged)])];
  const messages = order.flatMap((key) => (merged[key] === undefined ? [] : [[key, merged[key]]]));
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  writeFileSync(path, printWordsFile(path, Object.fromEntries(messages) as Messages, before));
  process.stdout.write(`${path}: ${String(messages.length)} messages\n`);
}

/** The commands of `npm run words`. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { UsageError } from '../../src/cli/exit.ts';
import { mergeRows, printCsv, readCsv } from './csv.ts';
import { printSchema } from './schema.ts';
import type { Messages } from '../../src/words/message.ts';
import { DESK_TYPES, printTableTypes } from './table-types.ts';
import { orderKeys, printWordsFile, readWordsFile, toPlace, type WordsFile } from './words-file.ts';

export const WORDS_USAGE =
  'npm run words -- [--types | --seen | tag or file [--csv file | --csv-in file]], as in npm run words -- fr --csv fr.csv';

interface Asked {
  readonly types?: boolean | undefined;
  readonly seen?: boolean | undefined;
  readonly csv?: string | undefined;
  readonly 'csv-in'?: string | undefined;
}

/** `wanted` is a language or a file; all languages by default. */
export async function doWords(
  wanted: string | undefined,
  { types, seen, csv, 'csv-in': back }: Asked,
): Promise<void> {
  const { tables, english, all } = readTables('src/words');
  if (types) {
    const desk = readTables('src/desk/words');
    writeFileSync('src/desk/words/table.d.ts', printTableTypes(desk.english, desk.all, DESK_TYPES));
    writeFileSync('src/words/table.d.ts', printTableTypes(english, all));
    writeFileSync('src/words/words.schema.json', printSchema(english, all));
    return;
  }
  if (seen) {
    const { listSeen } = await import('./count-seen.ts');
    writeFileSync('src/build/most-seen.json', `${JSON.stringify(listSeen(), null, 2)}\n`);
    return;
  }
  // Loaded late: it loads the tables and throws for an invalid one.
  const { listFaults, printReport } = await import('./report.ts');
  const path = wanted && toPath(wanted);
  if (path === undefined) {
    if (csv ?? back) throw new UsageError(`Which language? Usage: ${WORDS_USAGE}`);
    for (const table of tables)
      process.stdout.write(printReport(toTag(table.path), table, english));
  } else if (csv) writeFileSync(csv, printCsv(read(path).messages, english, all));
  else if (back) takeBack(path, back, english, listFaults);
  else process.stdout.write(printReport(toTag(path), read(path), english));
}

function readTables(dir: string) {
  const tables = readdirSync(dir)
    .filter((name) => /^[\w-]+\.json$/.test(name))
    .map((name) => read(`${dir}/${name}`));
  const broken = tables.flatMap(({ faults }) => faults);
  if (broken.length > 0) throw new UsageError(broken.join('\n'));
  const english = tables.find(({ path }) => path.endsWith('/en.json'))?.messages ?? {};
  return { tables, english, all: tables.map(({ messages }) => messages) };
}

/** The file of a language's messages: the engine's or the publication's; for a new language, where it will be. */
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
  listFaults: (tag: string, key: string, text: string, own: Messages) => string[],
): void {
  const { rows, faults } = readCsv(readFileSync(csv, 'utf8'));
  const own = read(path);
  const merged = mergeRows(own.messages, rows);
  const wrong = [
    ...own.faults,
    ...faults.map(({ message, ...place }) => `${csv}:${toPlace(place)}: ${message}`),
    ...rows.flatMap(({ key, text, ...place }) =>
      (text === undefined ? [] : listFaults(toTag(path), key, text, merged)).map(
        (fault) => `${csv}:${toPlace(place)}: ${key}: ${fault}`,
      ),
    ),
  ];
  if (wrong.length > 0) throw new UsageError(`${wrong.join('\n')}\nNothing was changed.`);
  const places = orderKeys(Object.keys(own.messages), Object.keys(english));
  const order = [...new Set([...places, ...Object.keys(merged)])];
  const messages = order.flatMap((key) => (merged[key] === undefined ? [] : [[key, merged[key]]]));
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  writeFileSync(path, printWordsFile(path, Object.fromEntries(messages) as Messages, before));
  process.stdout.write(`${path}: ${String(messages.length)} messages\n`);
}

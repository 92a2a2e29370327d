/**
 * Reports what each language lacks compared with English. `--types` generates `table.d.ts` of the site and of the desk
 * (`src/desk/words`) and `src/words/words.schema.json` from English; `--csv` writes a table for translators, and `--csv-in` reads it back.
 * `--seen` writes the order in which readers see messages, `src/build/most-seen.json`.
 */
import { readArguments } from '../src/cli/arguments.ts';
import { runScript } from '../src/cli/exit.ts';
import { doWords, WORDS_USAGE } from './words/do-words.ts';

await runScript(async () => {
  const { values, words } = readArguments(WORDS_USAGE, process.argv.slice(2), {
    most: 1,
    options: {
      types: { type: 'boolean' },
      seen: { type: 'boolean' },
      csv: { type: 'string' },
      'csv-in': { type: 'string' },
    },
  });
  await doWords(words[0], values);
  return 0;
});

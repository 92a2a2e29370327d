/**
 * Says what each language lacks beside English. `--types` writes what is made of English, `src/words/table.d.ts` and
 * `src/words/words.schema.json`; `--csv` writes a table for translators, and `--csv-in` takes it back. `--seen` writes in which
 * order readers see the messages, `src/session/most-seen.json`.
 */
import { readArguments } from '../src/commands/arguments.ts';
import { runScript } from '../src/commands/exit.ts';
import { doWords, WORDS_OPTIONS, WORDS_USAGE } from './words/do-words.ts';

await runScript(async () => {
  const arguments_ = readArguments(WORDS_USAGE, process.argv.slice(2), {
    most: 1,
    options: WORDS_OPTIONS,
  });
  await doWords(arguments_.words[0], arguments_.values);
  return 0;
});

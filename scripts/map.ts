/**
 * Draws places on a map, as a picture for an item; the first place is its subject:
 * `npm run map -- content/coverage/2025/10/busan-locator.png busan beijing washington`.
 * Names are in Public Sans if the machine has it, else in its default sans.
 */
import { writeFileSync } from 'node:fs';
import { readArguments } from '../src/cli/arguments.ts';
import { runScript } from '../src/cli/exit.ts';
import { drawMapPicture } from './map/map-picture.ts';
import { reportProblems } from '../src/build/report.ts';
import { openSession } from '../src/build/session.ts';
import { readSettings } from '../src/build/settings.ts';

await runScript(async () => {
  const { words } = readArguments(
    'npm run map -- picture.png place [other places]',
    process.argv.slice(2),
    {
      least: 2,
      most: Infinity,
    },
  );
  const [file = '', ...ids] = words;
  const { publication, problems } = openSession(readSettings(process.env)).read();
  if (publication === undefined) {
    reportProblems(problems);
    return 1;
  }
  writeFileSync(file, await drawMapPicture(publication, ids));
  return 0;
});

/**
 * Draws places on one map, as a picture for an item; the first is the one that it is about:
 * `npm run map -- content/coverage/2025/10/busan-locator.png busan beijing washington`.
 * The names are set in Public Sans where the machine has it, else in its own sans.
 */
import { writeFileSync } from 'node:fs';
import { runScript } from '../src/site/exit.ts';
import { drawMapPicture } from '../src/site/map-picture.ts';
import { openSession } from '../src/site/session.ts';
import { readSettings, SettingsError } from '../src/site/settings.ts';

await runScript(async () => {
  const [file, ...ids] = process.argv.slice(2);
  const { publication } = openSession(readSettings(process.env)).read();
  if (file === undefined || ids.length === 0 || publication === undefined) {
    throw new SettingsError('write the file to make and the ids of places');
  }
  writeFileSync(file, await drawMapPicture(publication, ids));
  return 0;
});

/** `npm run rooms`: draws docs/pictures/rooms.svg from the imports of the source. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from '../src/cli/arguments.ts';
import { runScript } from '../src/cli/exit.ts';
import { drawRooms } from './rooms/draw-rooms.ts';

const ROOT = join(import.meta.dirname, '..');

await runScript(() => {
  readArguments('npm run rooms', process.argv.slice(2));
  writeFileSync(join(ROOT, 'docs/pictures/rooms.svg'), drawRooms(join(ROOT, 'src')));
  return Promise.resolve(0);
});

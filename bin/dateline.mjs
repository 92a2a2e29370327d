#!/usr/bin/env node
/** `dateline <command> [arguments]`: works in the publication in the current folder, or in `PUBLICATION_DIR`. */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const OLDEST = [22, 12];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  process.stderr.write(
    `Dateline needs Node ${OLDEST.join('.')} or newer, and this is ${process.versions.node}. Install a newer one from https://nodejs.org, then run the same command again.\n`,
  );
  process.exit(2);
}

// Half of the time to the first line of output would go into compiling Astro again.
module.enableCompileCache?.();
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
// Astro would leave its servers running behind the caller’s back.
process.env.ASTRO_DEV_BACKGROUND ??= '0';
process.env.ASTRO_PREVIEW_BACKGROUND ??= '0';

const main = join(import.meta.dirname, '../src/commands/main');
const file = [`${main}.js`, `${main}.ts`].find(existsSync) ?? '';
const { runCommand } = await import(pathToFileURL(file).href);
await runCommand(process.argv.slice(2));

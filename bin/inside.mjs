/** The process that does a command's work, started by outside.mjs, or directly for inspection. */
import { subscribe } from 'node:diagnostics_channel';
import { existsSync, writeSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { isatty, WriteStream } from 'node:tty';
import { pathToFileURL } from 'node:url';

/** The standard error of the command's caller; outside.mjs reads our own for V8's last words. */
const PAST = 3;

if (process.channel) {
  Object.defineProperty(process, 'stderr', { value: openPast(), configurable: true });
  subscribe('dateline:outside', (told) => process.send?.(told, () => undefined));
  // If the outer process is killed, this one must end, too.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.channel.unref();
}
// Otherwise, compiling Astro again would take half of the time to the first line of output.
module.enableCompileCache?.();
const compiled = module.getCompileCacheDir?.();
// The cache is in a subfolder for this Node; child processes need the folder above.
if (compiled !== undefined) process.env.NODE_COMPILE_CACHE ??= dirname(compiled);
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
// Otherwise, Astro may leave its servers running in the background.
process.env.ASTRO_DEV_BACKGROUND ??= '0';
process.env.ASTRO_PREVIEW_BACKGROUND ??= '0';

const [first, ...others] = process.argv.slice(2);
if (first === '--clear-away') await (await load('build/publish/output')).clearAway(...others);
else await (await load('cli/main')).runCommand(process.argv.slice(2));

/** @param {string} name of a module, which is `.js` in the package */
function load(name) {
  const path = join(import.meta.dirname, '../src', name);
  const file = [`${path}.js`, `${path}.ts`].find(existsSync) ?? '';
  return import(pathToFileURL(file).href);
}

function openPast() {
  if (isatty(PAST)) return new WriteStream(PAST).unref();
  // Writes synchronously, as Node's own stream does.
  return new Writable({
    write: (chunk, _, done) => {
      writeAll(chunk);
      done();
    },
  });
}

/** @param {Buffer} bytes */
function writeAll(bytes) {
  for (let at = 0; at < bytes.length;)
    try {
      at += writeSync(PAST, bytes, at);
    } catch (error) {
      // There is no reader any more.
      if (error.code !== 'EAGAIN') return;
      // The reader of the pipe is slow.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
}

/** The process in which a command does its work: started by outside.mjs, or by itself, for whoever looks into it. */
import { subscribe } from 'node:diagnostics_channel';
import { existsSync, writeSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { Writable } from 'node:stream';
import { isatty, WriteStream } from 'node:tty';
import { pathToFileURL } from 'node:url';

/** The standard error of whoever started the command: outside.mjs listens at our own for the last words of V8. */
const PAST = 3;

if (process.channel) {
  Object.defineProperty(process, 'stderr', { value: openPast(), configurable: true });
  subscribe('dateline:outside', (told) => process.send?.(told, () => undefined));
  // Whoever ends the process outside means this one.
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
  process.channel.unref();
}
// Half of the time to the first line of output would go into compiling Astro again.
module.enableCompileCache?.();
const compiled = module.getCompileCacheDir?.();
// What is kept lies in a folder for this Node, below the one to be named to the processes that are started.
if (compiled !== undefined) process.env.NODE_COMPILE_CACHE ??= dirname(compiled);
process.env.ASTRO_TELEMETRY_DISABLED ??= '1';
// Astro would leave its servers running behind the caller’s back.
process.env.ASTRO_DEV_BACKGROUND ??= '0';
process.env.ASTRO_PREVIEW_BACKGROUND ??= '0';

const [first, ...others] = process.argv.slice(2);
if (first === '--clear-away') await (await load('build/publish/output')).clearAway(...others);
else await (await load('cli/main')).runCommand(process.argv.slice(2));

/** @param {string} name of a module, which is compiled in the package */
function load(name) {
  const path = join(import.meta.dirname, '../src', name);
  const file = [`${path}.js`, `${path}.ts`].find(existsSync) ?? '';
  return import(pathToFileURL(file).href);
}

function openPast() {
  if (isatty(PAST)) return new WriteStream(PAST).unref();
  // Each write is over when the next one begins, as with the stream of Node itself.
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
      // Nobody listens any longer.
      if (error.code !== 'EAGAIN') return;
      // The reader of a pipe is slow.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
}

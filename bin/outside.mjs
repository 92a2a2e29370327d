/**
 * Every command runs in a separate process, while this small one waits outside. When memory runs out, V8 or the system
 * kills the inner process at once; then this one says what it was doing, and cleans up.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants, totalmem } from 'node:os';
import { join } from 'node:path';

/**
 * What the process says of itself while it works, see src/build/outside.ts.
 * @typedef {{ doing?: string, folders?: { cacheDir: string, outDir: string }, isOut?: boolean, beside?: { dump?: string } }} Told
 */

const INSIDE = join(import.meta.dirname, 'inside.mjs');

/** The exit code for problems of the machine, see src/cli/exit.ts. */
const OUT_OF_MEMORY = 3;
const MEGABYTE = 2 ** 20;

/**
 * The heap may use all memory of the machine or container except this many megabytes, or except a quarter if that is
 * less. The rest is for code, buffers, and child processes.
 */
const BESIDE = 512;

/**
 * Starts collecting old objects at 150 MB, since a small publication keeps most of them to the end. Pages consist of
 * young objects: with more room for these, half as many are moved before they die.
 */
const HEAP = ['--initial-old-space-size=150', '--max-semi-space-size=64'];

/** Options by which the user limits the memory of a command. */
const OWN_LIMIT = /--max[-_](?:old[-_]space|heap)[-_]size[^ ]*/;

/**
 * Runs a command of the engine on `node`. Rejects where that cannot be started.
 * @param {string} node
 * @param {readonly string[]} words the command and its arguments
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>} its exit code; 128 + n after signal n, as shells do
 */
export async function runOutside(node, words, env = process.env) {
  const own = [env.NODE_OPTIONS ?? '', ...process.execArgv].join(' ').match(OWN_LIMIT)?.[0];
  const { memory, isContainer } = findMemory();
  const limit = Math.max(memory - BESIDE, memory * 0.75);
  const heap = own === undefined ? [...HEAP, `--max-old-space-size=${limit.toFixed()}`] : [];
  const killedBefore = countKilled();
  const child = spawn(node, [...process.execArgv, ...heap, INSIDE, ...words], {
    env,
    // Its output goes directly to ours through the fourth descriptor, which keeps the order. The third is for V8's last
    // words.
    stdio: ['inherit', 'inherit', 'pipe', 2, 'ipc'],
  });
  const stopPassing = passSignals(child);
  const peak = watchPeak(child.pid);
  const lastWords = hearLastWords(child.stderr);
  /** @type {Told} */
  const told = { doing: 'began' };
  child.on('message', (message) => Object.assign(told, message));
  const { code, signal } = await waitFor(child).finally(() => {
    stopPassing();
    peak.stop();
  });
  const dump = lastWords.end();
  const isKilled = signal === 'SIGKILL' && countKilled() > killedBefore;
  if (dump === undefined && !isKilled && told.isOut !== true)
    return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
  if (told.folders !== undefined) await clearAway(node, env, told.folders);
  const used = told.beside ? findHeap(told.beside.dump) : (findHeap(dump) ?? peak.read());
  const situation = { name: words[0] ?? 'dateline', told, used, own, limit, memory, isContainer };
  const tell = isKilled || (told.beside && told.beside.dump === undefined) ? tellKilled : tellOut;
  process.stderr.write(`${tell(situation)}\n`);
  return OUT_OF_MEMORY;
}

/**
 * @typedef {object} Situation amounts are megabytes
 * @property {string} name of the command
 * @property {Told} told
 * @property {number | undefined} used
 * @property {string | undefined} own the option by which somebody has set a limit
 * @property {number} limit ours
 * @property {number} memory of the machine or the container
 * @property {boolean} isContainer
 */

/** @param {Situation} situation */
function tellKilled({ memory, isContainer, ...situation }) {
  const place = isContainer ? 'the container' : 'the machine';
  const remedy = `give ${place} more memory, or stop other programs that use it`;
  return situation.told.beside
    ? `${toStart(situation)}; ${place}, which has ${toMegabytes(memory)}, ended a process of it — ${remedy}`
    : `${toStart(situation)}; it had taken ${toAmount(situation.used, memory)} of the ${toMegabytes(memory)} of ${place}, which ended it — ${remedy}`;
}

/** @param {Situation} situation */
function tellOut({ own, limit, memory, isContainer, ...situation }) {
  const place = isContainer ? 'the container' : 'the machine';
  const subject = situation.told.beside ? 'a process of it' : 'it';
  const taken = `${toStart(situation)}; ${subject} had taken ${toAmount(situation.used, own === undefined ? limit : memory)}`;
  return own === undefined
    ? `${taken} of the ${toMegabytes(limit)} available to it on ${place} — give ${place} more memory`
    : `${taken}, and ${own} allows no more — allow more, or leave that option out: then it may take what ${place} has, ${toMegabytes(memory)}`;
}

/** @param {Pick<Situation, 'name' | 'told'>} situation */
function toStart({ name, told: { doing } }) {
  return `${name}: memory ran out${doing === undefined ? '' : ` while it ${doing}`}`;
}

/**
 * A process may have more in memory than is counted against its container, such as files that others read, too.
 * @param {number | undefined} used
 * @param {number} most
 */
function toAmount(used, most) {
  return used === undefined || used > most ? 'all' : toMegabytes(used);
}

/**
 * The memory of the machine, or of the container if that is less, in megabytes.
 * @returns {{ memory: number, isContainer: boolean }}
 */
function findMemory() {
  const all = totalmem();
  // Zero, or more than the machine has, means no limit.
  const constrained = process.constrainedMemory?.() ?? 0;
  const isContainer = constrained > 0 && constrained < all;
  return { memory: (isContainer ? constrained : all) / MEGABYTE, isContainer };
}

/** How many processes Linux has killed because memory ran out, in all containers; 0 on other systems. */
function countKilled() {
  return Number(/^oom_kill (\d+)$/m.exec(read('/proc/vmstat'))?.[1] ?? 0);
}

/**
 * The peak memory of a process in megabytes, read five times a second, since it is unknown after its end.
 * @param {number | undefined} pid
 */
function watchPeak(pid) {
  /** @type {number | undefined} */
  let peak;
  const look = () => {
    const [, kilobytes] = /^VmHWM:\s*(\d+) kB$/m.exec(read(`/proc/${String(pid)}/status`)) ?? [];
    if (kilobytes !== undefined) peak = Number(kilobytes) / 1024;
  };
  const timer = setInterval(look, 200);
  return { read: () => peak, stop: () => clearInterval(timer) };
}

/**
 * Forwards a process's standard error, except V8's report when memory runs out.
 * @param {import('node:stream').Readable | null} stream
 */
function hearLastWords(stream) {
  let [waiting, held] = ['', ''];
  stream?.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
    waiting += text;
    const start = held === '' ? waiting.search(/^\s*(<--- Last few GCs|FATAL ERROR: )/m) : 0;
    const whole = start === -1 ? waiting.lastIndexOf('\n') + 1 : start;
    if (held === '') process.stderr.write(waiting.slice(0, whole));
    if (start !== -1) held += waiting.slice(whole);
    waiting = start === -1 ? waiting.slice(whole) : '';
  });
  return {
    /** V8's report, if any. */
    end: () => {
      if (held.includes('out of memory')) return held;
      process.stderr.write(held + waiting);
      return undefined;
    },
  };
}

/**
 * Megabytes left after V8's last garbage collection.
 * @param {string | undefined} dump
 */
function findHeap(dump) {
  const left = [...(dump ?? '').matchAll(/-> (\d+\.\d+) \(\d+\.\d+\) MB/g)].at(-1)?.[1];
  return left === undefined ? undefined : Number(left);
}

/**
 * Leaves it to the engine, which knows locks and journals.
 * @param {string} node
 * @param {NodeJS.ProcessEnv} env
 * @param {{ cacheDir: string, outDir: string }} folders
 */
async function clearAway(node, { NODE_OPTIONS: _, ...env }, { cacheDir, outDir }) {
  const args = [INSIDE, '--clear-away', cacheDir, outDir];
  await waitFor(spawn(node, args, { env, stdio: 'ignore' })).catch(() => undefined);
}

/** @param {import('node:child_process').ChildProcess} child */
function passSignals(child) {
  // The terminal sends Ctrl-C to both processes.
  const interrupt = () => process.stdin.isTTY || child.kill('SIGINT');
  const handlers = /** @type {const} */ ([
    ['SIGINT', interrupt],
    ['SIGTERM', () => child.kill('SIGTERM')],
    ['SIGHUP', () => child.kill('SIGHUP')],
  ]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  // If the command that started this one has ended, however, this one must end, too.
  const abandon = () => child.kill('SIGTERM');
  process.on('disconnect', abandon);
  process.channel?.unref();
  return () => {
    process.off('disconnect', abandon);
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ code: number | null, signal: NodeJS.Signals | null }>}
 */
function waitFor(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code, signal) => resolve({ code, signal }));
  });
}

/** @param {number} megabytes */
function toMegabytes(megabytes) {
  return `${megabytes.toFixed()} MB`;
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

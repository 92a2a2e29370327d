/**
 * Prepares a checkout: installs the locked packages that a command needs if they are missing or outdated, and finds
 * the pinned Node. A fresh machine runs this with any Node from 20 on, hence plain JavaScript and only Node itself.
 *
 * The pinned Node comes as one optional package per platform, not as the package `node`, which downloads the binary
 * in an install script, bypassing the lockfile; newer npm blocks such scripts.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { exitCode, notice, root, SetupProblem } from './process.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages */

const modules = join(root, 'node_modules');
const platform = process.platform === 'win32' ? 'win' : process.platform;
const nodePackage = `node-${platform}-${process.arch}`;
const nodeFile = process.platform === 'win32' ? 'node.exe' : 'node';
const pinnedNode = join(modules, nodePackage, 'bin', nodeFile);

/** The oldest Node that all tools accept, used if there is no pinned one. */
const oldestNode = [24, 16];

/**
 * What a command needs: the packages of the site, also those of tests and tools, or those for the comparisons of the
 * bench.
 * @typedef {'site' | 'tools' | 'bench'} Need
 */

/**
 * Installs what is missing.
 * @param {Need} need
 * @returns {Promise<string>} the path of the Node to run everything else with
 * @throws {SetupProblem}
 */
export async function setUp(need) {
  await installRoot(need === 'tools');
  if (need === 'bench') await installBench();
  if (!existsSync(pinnedNode)) return systemNode(`the npm package ${nodePackage} is not available`);
  // A third of the package: C headers, which nobody here needs.
  rmSync(join(modules, nodePackage, 'include'), { recursive: true, force: true });
  linkNode();
  return pinnedNode;
}

/** @param {boolean} tools whether those of tests and tools are wanted too */
async function installRoot(tools) {
  const hasNode = !(`node_modules/${nodePackage}` in readWanted(root)) || existsSync(pinnedNode);
  if (hasNode && isInstalled(root, tools)) return;
  // npm removes packages that are not requested, so request those of tests again once they are installed.
  const dev = tools || hasTools(readPresent(root));
  await install(
    root,
    dev,
    dev
      ? 'what the site, tests and tools need (about 770 MB)'
      : 'what the site needs, and its own Node (about 330 MB)',
  );
}

async function installBench() {
  const folder = join(root, 'bench');
  if (!isInstalled(folder, false))
    await install(folder, false, 'what the bench compares with (about 30 MB)');
}

/**
 * Installs the locked packages of a folder.
 * @param {string} folder
 * @param {boolean} dev whether those of `devDependencies` are among them
 * @param {string} what
 * @throws {SetupProblem}
 */
export async function install(folder, dev, what) {
  notice(`Installing ${what}, a minute or so the first time …`);
  const started = Date.now();
  // npm starts by removing everything; without its record, the folder counts as not installed from then on.
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(record)) rmSync(record);
  const { code, log } = await npm(folder, [
    'ci',
    // Hides warnings that Node 20 is too old for some packages, which will run on the pinned one.
    '--loglevel=error',
    dev ? '--include=dev' : '--omit=dev',
    '--include=optional',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--fetch-retries=2',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=5000',
  ]);
  if (code !== 0) {
    const start = log.trim().split('\n').slice(0, 12).join('\n');
    throw new SetupProblem(`${start}\n\n${explain(code, log, folder)}`);
  }
  notice(`Installed in ${((Date.now() - started) / 1000).toFixed(0)} s.`);
}

/**
 * Runs the npm of the system, on the system's Node: `npm ci` removes ours.
 * @param {string} folder
 * @param {string[]} args
 * @returns {Promise<{ code: number, log: string }>}
 */
async function npm(folder, args) {
  const outside = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'));
  const child = spawn('npm', args, {
    cwd: folder,
    env: { ...process.env, PATH: outside.join(delimiter) },
    stdio: ['ignore', 'ignore', 'pipe'],
    // On Windows, npm is a batch file, which needs a shell; no argument contains a space.
    shell: process.platform === 'win32',
  });
  let log = '';
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => (log += chunk.toString()));
  // On Ctrl-C, npm would continue for half a minute; an interrupted installation counts as none anyway.
  return { code: await exitCode(child, 'SIGKILL'), log };
}

/**
 * @param {number} code
 * @param {string} log what npm wrote
 * @param {string} folder where it ran
 */
function explain(code, log, folder) {
  const where = folder === root ? '' : ` in ${relative(root, folder)}`;
  if (/EUSAGE/.test(log)) {
    return `package.json and package-lock.json${where} disagree. Run \`npm install\`${where} and keep both files.`;
  }
  if (/ENOSPC/.test(log)) return 'The disk is full. All packages need about 900 MB.';
  if (/ENOTEMPTY/.test(log)) {
    return `Another npm seems to be installing${where}. Wait until it has ended, then run the same command again.`;
  }
  if (/EACCES|EPERM|EROFS/.test(log)) {
    return `A file could not be written. Remove the folder node_modules${where}, then run the same command again.`;
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|SOCKET|ENOTCACHED/.test(log)) {
    return 'The npm registry cannot be reached. Connect to the network, or set npm’s `registry` and `proxy`, then run the same command again.';
  }
  // Last, since npm ends with the number of a system error, too: 228 if the disk is full.
  if (code > 128 || /signal SIG/.test(log)) {
    return 'The installation was interrupted. Run the same command again.';
  }
  return `The npm packages could not be installed. Run \`npm ci\`${where} to see all of npm’s messages.`;
}

/**
 * The packages that the lockfile asks for and node_modules does not hold. Optional packages may be
 * missing, since most of them belong to another platform, but not be of another version.
 * @param {LockedPackages} wanted from package-lock.json
 * @param {LockedPackages} present from npm's own record, node_modules/.package-lock.json
 */
export function listMissing(wanted, present) {
  return Object.entries(wanted)
    .filter(([path, entry]) => {
      const found = present[path];
      if (path === '') return false;
      if (!found) return !entry.optional && !entry.devOptional;
      return found.version !== entry.version || found.integrity !== entry.integrity;
    })
    .map(([path]) => path);
}

/**
 * Those of a lockfile that nothing but `devDependencies` asks for left out.
 * @param {LockedPackages} wanted
 * @returns {LockedPackages}
 */
export function withoutTools(wanted) {
  return Object.fromEntries(Object.entries(wanted).filter(([, { dev }]) => !dev));
}

/**
 * Whether any of the packages that npm's record names is there for tests and tools alone.
 * @param {LockedPackages} present
 */
export function hasTools(present) {
  return Object.values(present).some(({ dev }) => dev);
}

/**
 * npm writes its record last, so an interrupted installation counts as none.
 * @param {string} folder
 * @param {boolean} tools whether those of tests and tools are wanted too
 */
export function isInstalled(folder, tools) {
  const wanted = readWanted(folder);
  return listMissing(tools ? wanted : withoutTools(wanted), readPresent(folder)).length === 0;
}

/** @param {string} folder */
function readWanted(folder) {
  const path = join(folder, 'package-lock.json');
  const wanted = readPackages(path);
  if (wanted) return wanted;
  throw new SetupProblem(`${relative(root, path)} cannot be read. Restore it with git.`);
}

/** @param {string} folder */
function readPresent(folder) {
  return readPackages(join(folder, 'node_modules', '.package-lock.json')) ?? {};
}

/**
 * @param {string} path
 * @returns {LockedPackages | undefined}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** npm 10 omits the link if a package of another platform has a command of the same name. */
function linkNode() {
  const link = join(modules, '.bin', 'node');
  if (process.platform === 'win32' || existsSync(link)) return;
  try {
    symlinkSync(join('..', nodePackage, 'bin', nodeFile), link);
  } catch {
    // Only for people at a prompt; our scripts know the path.
  }
}

/**
 * @param {string} reason why the pinned Node cannot be used
 * @returns {string} the Node that runs this file, if it is new enough
 */
export function systemNode(reason) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) {
    notice(`Using Node ${process.versions.node} of this machine: ${reason}.`);
    return process.execPath;
  }
  throw new SetupProblem(
    `Dateline needs Node ${oldestNode.join('.')} or newer here (this is ${process.versions.node}): ${reason}. Install Node 24, then run the same command again.`,
  );
}

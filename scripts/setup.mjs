/**
 * Makes a copy of the project ready to run: installs the locked packages that a command needs where they are missing
 * or out of date, and finds the Node that the project is pinned to. A fresh machine runs this with
 * whatever Node it has (20 or newer), hence plain JavaScript and nothing but Node itself.
 *
 * The pinned Node comes as one optional package per platform, not as the package `node`: that one
 * downloads the binary in an install script, past the lockfile, and newer npm blocks such scripts.
 */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { install } from './install.mjs';
import { notice, root, SetupProblem } from './process.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, dev?: boolean, devOptional?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} LockedPackages */

const modules = join(root, 'node_modules');
const platform = process.platform === 'win32' ? 'win' : process.platform;
const nodePackage = `node-${platform}-${process.arch}`;
const nodeFile = process.platform === 'win32' ? 'node.exe' : 'node';
const pinnedNode = join(modules, nodePackage, 'bin', nodeFile);

/** The oldest Node that every tool of the project accepts, used where no pinned one exists. */
const oldestNode = [24, 16];

/**
 * What a command needs: the packages that the site is built with, those of tests and tools as well, or those that the
 * bench compares with.
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
  linkNode();
  return pinnedNode;
}

/** @param {boolean} tools whether those of tests and tools are wanted too */
async function installRoot(tools) {
  const isReady = () => isInstalled(root, tools) && hasPinnedNode();
  if (isReady()) return;
  // npm removes what it is not asked for, and whoever has once run the tests will run them again.
  const dev = tools || hasTools(readPresent(root));
  await install(
    isReady,
    dev ? { folder: root, dev, ...WITH_TOOLS } : { folder: root, dev, ...SITE },
  );
}

async function installBench() {
  const folder = join(root, 'scripts', 'bench');
  const isReady = () => isInstalled(folder, false);
  if (!isReady()) await install(isReady, { folder, dev: false, ...BENCH });
}

const SITE = {
  what: 'what the site needs, and its own Node',
  size: 'about 400 MB',
  rest: 'The rest comes when it is wanted: tests and tools with `npm test`, what the bench compares with `npm run bench`.',
};
const WITH_TOOLS = { what: 'what the site, tests and tools need', size: 'about 800 MB' };
const BENCH = { what: 'what the bench compares with', size: 'about 30 MB' };

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

function hasPinnedNode() {
  return !(`node_modules/${nodePackage}` in readWanted(root)) || existsSync(pinnedNode);
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

/** npm 10 leaves out the link where a package of another platform has a command of the same name. */
function linkNode() {
  const link = join(modules, '.bin', 'node');
  if (process.platform === 'win32' || existsSync(link)) return;
  try {
    symlinkSync(join('..', nodePackage, 'bin', nodeFile), link);
  } catch {
    // Only a comfort for people at a prompt: our own scripts know the path.
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

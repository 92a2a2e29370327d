import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { delimiter, join, relative } from 'node:path';
import { takeInstallLock } from './install-lock.mjs';
import { exitCode, notice, root, SetupProblem } from './process.mjs';

/** How long to wait for another installation, in milliseconds; over a slow line one takes long. */
const PATIENCE = 20 * 60_000;

/**
 * Packages that are installed together.
 * @typedef {object} Packages
 * @property {string} folder where their package.json and package-lock.json lie
 * @property {boolean} dev whether those of `devDependencies` are among them
 * @property {string} what as in “Installing … …”
 * @property {string} size on the disk, as in “about 400 MB”
 * @property {string} [rest] what is left out, and when it comes
 */

/**
 * Installs the locked packages, or waits for another process that does: two at once leave a folder that neither meant.
 * @param {() => boolean} isInstalled whether it has been done meanwhile
 * @param {Packages} packages
 * @throws {SetupProblem}
 */
export async function install(isInstalled, packages) {
  const release = await takeInstallLock(join(root, '.cache', 'install.lock'), {
    patience: PATIENCE,
    onWait: () => notice('Waiting for another installation of the npm packages …'),
  });
  try {
    if (!isInstalled()) await installPackages(packages);
  } finally {
    release();
  }
}

/** @param {Packages} packages */
async function installPackages({ folder, dev, what, size, rest }) {
  notice(`Installing ${what} (${size}, a minute or so the first time) …`);
  const started = Date.now();
  dropRecord(folder);
  const { code, log } = await npm(folder, [
    'ci',
    // Warnings tell that Node 20 is too old for some packages; they will run on the pinned one.
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
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  notice([`Installed in ${seconds} s.`, rest ?? ''].join(' ').trim());
}

/**
 * npm takes everything away before it begins: without its record that counts as nothing from the first moment.
 * @param {string} folder
 */
function dropRecord(folder) {
  try {
    rmSync(join(folder, 'node_modules', '.package-lock.json'), { force: true });
  } catch {
    // npm will fail at the same, and say so.
  }
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
    // On Windows npm is a batch file, which only a shell can start; no argument holds a space.
    shell: process.platform === 'win32',
  });
  let log = '';
  child.stderr.on('data', (/** @type {Buffer} */ chunk) => (log += chunk.toString()));
  // On Ctrl-C npm would go on for half a minute; what it leaves counts as not installed anyway.
  return { code: await exitCode(child, 'SIGKILL'), log };
}

/**
 * @param {number} code
 * @param {string} log what npm wrote
 * @param {string} folder where it ran
 */
function explain(code, log, folder) {
  const where = folder === root ? '' : ` in ${relative(root, folder)}`;
  if (code > 128 || /signal SIG/.test(log)) {
    return 'The installation was interrupted. Run the same command again.';
  }
  if (/EUSAGE/.test(log)) {
    return `package.json and package-lock.json${where} disagree. Run \`npm install\`${where} and keep both files.`;
  }
  if (/ENOSPC/.test(log)) return 'The disk is full. All packages need about 800 MB.';
  if (/EACCES|EPERM|EROFS/.test(log)) {
    return `A file could not be written. Remove the folder node_modules${where}, then run the same command again.`;
  }
  if (/ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|SOCKET|ENOTCACHED/.test(log)) {
    return 'The npm registry cannot be reached. Connect to the network, or set npm’s `registry` and `proxy`, then run the same command again.';
  }
  return `The npm packages could not be installed. Run \`npm ci\`${where} to see all of npm’s messages.`;
}

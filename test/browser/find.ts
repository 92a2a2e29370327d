import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { delimiter, join } from 'node:path';

/** A browser that has been seen to start. */
export interface FoundBrowser {
  /** For people: what it is and where it comes from. */
  readonly name: string;
  readonly executablePath: string;
  /** The same engine without windows and extensions, which has half as much to do. */
  readonly shell?: string;
  /** What it needs in its environment on top of ours. */
  readonly env?: Readonly<Record<string, string>>;
}

const root = join(import.meta.dirname, '..', '..');
const minutes = 60_000;

/** Tried in this order. Each gives `undefined` where it does not apply, and throws the reason where it fails. */
const finders = [onPath, fromApt, fromNpm, fromPlaywright];

/**
 * Finds a Chromium, installing one if it must.
 * @throws where there is none, with each way that was tried and what to do
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const chosen = process.env.CHROME_PATH;
  if (chosen) return describe(chosen, 'from CHROME_PATH');
  const failures: string[] = [];
  for (const find of finders) {
    try {
      const found = await find();
      if (found) return found;
    } catch (error) {
      failures.push(`- ${find.name}: ${shorten(String(error))}`);
    }
  }
  throw new Error(
    `The browser tests need Chromium, and none was found:\n${failures.join('\n')}\n` +
      'Install Chromium or Chrome, or set CHROME_PATH to the program.',
  );
}

/** Installers explain at length: keep the lines that name the cause. */
function shorten(text: string): string {
  return text.trim().split('\n').slice(0, 3).join(' ');
}

function onPath(): FoundBrowser | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  for (const path of listOnPath(names)) {
    try {
      const [shell] = listOnPath(['chromium-headless-shell']);
      return { ...describe(path, path), ...(shell !== undefined && { shell }) };
    } catch {
      // Ubuntu's `chromium` may be a stub that only tells to install a snap.
    }
  }
  return undefined;
}

function listOnPath(names: readonly string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.filter((candidate) => existsSync(candidate));
}

function fromApt(): FoundBrowser | undefined {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  console.log('Browser: installing Debian’s chromium with apt-get …');
  apt('update');
  apt('install', '--yes', '--no-install-recommends', 'chromium');
  return describe('/usr/bin/chromium', 'installed with apt-get');
}

function apt(...args: string[]): void {
  execFileSync('apt-get', ['-qq', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 5 * minutes,
  });
}

/** The package holds the browser, its libraries and a font, packed; they unpack to `.cache`. */
async function fromNpm(): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packageFolder = join(root, 'node_modules', '@sparticuz', 'chromium');
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const folder = join(root, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(packageFolder, 'bin'), folder);
  return describe(join(folder, 'chromium'), `@sparticuz/chromium ${version}`, {
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
  });
}

/** Unpacks aside and renames, so that an interrupted run leaves nothing that looks finished. */
async function unpack(packed: string, folder: string): Promise<void> {
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const aside = `${folder}.${String(process.pid)}`;
  mkdirSync(aside, { recursive: true });
  const before = process.env.TMPDIR;
  // The package unpacks to the folder for temporary files, and takes for its own what lies there.
  process.env.TMPDIR = aside;
  try {
    await chromium.executablePath(packed);
    await inflate(join(packed, 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  writeFileSync(
    join(aside, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`,
  );
  rmSync(folder, { recursive: true, force: true });
  renameSync(aside, folder);
}

/** Playwright's own download, which it keeps in the user's cache folder. */
async function fromPlaywright(): Promise<FoundBrowser> {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  if (!existsSync(path)) {
    console.log('Browser: downloading Playwright’s Chromium …');
    const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
    execFileSync(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 10 * minutes,
    });
  }
  return describe(path, 'downloaded by Playwright');
}

/** @throws where the program does not start */
function describe(
  executablePath: string,
  origin: string,
  env?: Record<string, string>,
): FoundBrowser {
  if (!existsSync(executablePath)) {
    throw new Error(`There is no browser at ${executablePath} (${origin}).`);
  }
  // On Windows, Chrome opens a window when asked for its version.
  const version = os.platform() === 'win32' ? 'Chromium' : askVersion(executablePath, env);
  return { name: `${version} (${origin})`, executablePath, ...(env && { env }) };
}

function askVersion(path: string, env?: Record<string, string>): string {
  const options = { encoding: 'utf8', timeout: 30_000, env: { ...process.env, ...env } } as const;
  const { status, stdout, stderr, error } = spawnSync(path, ['--version'], options);
  if (status === 0) return stdout.trim();
  throw new Error(`${path} does not start: ${error?.message ?? stderr.trim()}`);
}

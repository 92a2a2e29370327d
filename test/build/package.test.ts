/** The package as publishers install it: a folder with content needs nothing else. */
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { listAllFiles, listFiles } from '../../src/content/disk/list-files.ts';
import { readSite, run } from '../support/build.ts';
import {
  digestFolder,
  install,
  openPackage,
  runInstalled,
  toBin,
  toInstalledEnv,
} from '../support/installed.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'package-')));
const made = await openPackage();
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

/** A publication with the content of one of the tests, and what `files` has beside it. */
function openPublication(name: string, content: string, files?: string): string {
  const dir = join(place, name);
  cpSync(join('test/publications', content, 'content'), join(dir, 'content'), { recursive: true });
  if (files !== undefined) cpSync(files, dir, { recursive: true });
  install(made, dir);
  return dir;
}

const plain = openPublication('plain', 'one-story');
const own = openPublication('own', 'one-story', 'test/publisher');

test('the package has no tests, no bench and no example, and nothing of this machine', () => {
  const files = listAllFiles(made);
  expect(files.filter((path) => /\.(test|fixture|bench|arbitrary)\./.test(path))).toEqual([]);
  expect(files.filter((path) => /^(content|test|scripts)\/|src\/pages\//.test(path))).toEqual([]);
  const code = files.filter((path) => /\.(js|mjs|astro|json)$/.test(path));
  const bad = code.filter((path) => readFileSync(join(made, path), 'utf8').includes(process.cwd()));
  expect(bad).toEqual([]);
  expect(files.filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))).toEqual([]);
});

test('its manual is in it, and leads to nothing that is not', () => {
  const pages = listFiles(made).filter((path) => path.endsWith('.md'));
  for (const page of [
    'docs/content-model.md',
    'docs/operators/package.md',
    'docs/editors/README.md',
  ])
    expect(pages).toContain(page);
  const dead = pages.flatMap((page) =>
    [...readFileSync(join(made, page), 'utf8').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, link = '']) => link)
      .filter((link) => !/^([a-z]+:|\/)/.test(link))
      .filter((link) => !existsSync(join(made, dirname(page), link)))
      .map((link) => `${page}: ${link}`),
  );
  expect(dead).toEqual([]);
});

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

test('it asks for the packages that its code imports, for no more, and by exact versions but of Vite', () => {
  const manifest = JSON.parse(readFileSync(join(made, 'package.json'), 'utf8')) as Manifest;
  const wanted = { ...manifest.dependencies, ...manifest.peerDependencies };
  const { vite, ...own } = wanted;
  expect(Object.values(own).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  // With another range npm would install Vite and its compiler twice.
  const astro = JSON.parse(readFileSync('node_modules/astro/package.json', 'utf8')) as Manifest;
  expect(vite).toBe(astro.dependencies.vite);
  const imports = listFiles(join(made, 'src'))
    .filter((path) => /\.(js|astro|css)$/.test(path))
    .flatMap((path) => [
      ...readFileSync(join(made, 'src', path), 'utf8').matchAll(
        /^(?:import|export)\s+(?!type\s)(?:[^'";]*?\sfrom\s+)?'(?<name>[^']+)'|\bimport\('(?<lazy>[^']+)'\)|url\('(?<file>@[^']+)'/gm,
      ),
    ])
    .map(({ groups = {} }) => groups.name ?? groups.lazy ?? groups.file ?? '')
    .filter((name) => !/^(\.|\/|node:|astro:|virtual:)/.test(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  expect([...new Set(imports)].sort()).toEqual(Object.keys(wanted).sort());
});

test('for two publications at the same time it makes the bytes that the checkout makes, and changes nothing of itself', async () => {
  const before = digestFolder(join(plain, 'node_modules/dateline'));
  for (const path of listAllFiles(join(plain, 'node_modules/dateline')))
    chmodSync(join(plain, 'node_modules/dateline', path), 0o444);
  const check = await runInstalled(plain, ['check']);
  expect(check).toEqual({ code: 0, output: '13 entries, 1 draft, no errors\n' });
  // What `own` has beside its content stands on no page of `plain`, and the other way round: see the tests below.
  const builds = await Promise.all([plain, own].map((dir) => runInstalled(dir, ['build'])));
  for (const { code, output } of builds) expect(code, output).toBe(0);
  const beside = join(place, 'beside');
  cpSync(join(plain, 'content'), join(beside, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(beside, 'node_modules'), 'junction');
  const desk = {
    contentDir: join(beside, 'content'),
    outDir: join(beside, 'dist'),
    cacheDir: join(beside, '.cache'),
  };
  const byCheckout = await run('build', { ...desk, env: { PUBLICATION_DIR: beside } });
  expect(byCheckout.code, byCheckout.output).toBe(0);
  expect([...readSite(join(plain, 'dist'))]).toEqual([...readSite(desk.outDir)]);
  // The package has the templates of `plain`; those of `own`, with code of its own, were bundled.
  expect(existsSync(join(plain, '.cache/render'))).toBe(false);
  expect(existsSync(join(own, '.cache/render/kept'))).toBe(true);
  expect(digestFolder(join(plain, 'node_modules/dateline'))).toBe(before);
});

test('a page links no page that only some publishers have', () => {
  const site = join(plain, 'dist');
  const files = new Set(listAllFiles(site).map((path) => `/${path.replaceAll('\\', '/')}`));
  const isThere = (url: string) =>
    [url, `${url}.html`, `${url}index.html`].some((path) => files.has(path));
  const dead = [...files]
    .filter((path) => path.endsWith('.html'))
    .flatMap((path) =>
      [...readFileSync(join(site, path), 'utf8').matchAll(/ href="(\/[^"#?]*)/g)].map(
        ([, url = '']) => [path, decodeURI(url)] as const,
      ),
    )
    .filter(([, url]) => !isThere(url));
  expect(dead).toEqual([]);
});

test('own pages, collections and a replaced component stand in the site', async () => {
  const { code, output } = await runInstalled(own, ['build']);
  expect(code, output).toBe(0);
  const read = (path: string) => readFileSync(join(own, 'dist', path), 'utf8');
  expect(read('method.html')).toContain('We read the 2 reports that we summarise.');
  expect(read('method.html')).toContain('<h1>How we work</h1>');
  expect(read('who.html')).toContain('<a href="/people/');
  expect(read('method.html')).toContain('On this page');
  expect(read('who.html')).not.toContain('On this page');
  expect(read('feeds.html')).toContain('<h1>Our feeds</h1>');
  const pages = listFiles(join(own, 'dist')).filter(
    (path) => path.endsWith('.html') && !read(path).includes('http-equiv="refresh"'),
  );
  expect(pages.length).toBeGreaterThan(20);
  for (const path of pages) {
    expect(read(path), path).toContain('Printed in Northport');
    expect(read(path), path).toContain('<footer class="foot">');
  }
  expect(read('sitemap-1.xml')).toContain('/who<');
  expect(listFiles(join(own, 'dist'))).toContain('favicon.svg');
  const again = await runInstalled(own, ['build']);
  expect(again.output).toContain('Nothing has changed');
});

test('a build by Astro alone, which would publish nothing, says which command does', () => {
  const before = readSite(join(own, 'dist'));
  const astro = join(own, 'node_modules/astro/bin/astro.mjs');
  const { status, stderr, stdout } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: own,
    env: toInstalledEnv(),
    encoding: 'utf8',
  });
  expect(status, stdout).not.toBe(0);
  expect(stdout + stderr).toContain('`dateline build`');
  expect([...readSite(join(own, 'dist'))]).toEqual([...before]);
});

test('dev shows own pages, ours and icons', async () => {
  const dev = spawn(process.execPath, [toBin(own), 'dev', '--port', '0'], {
    cwd: own,
    env: toInstalledEnv(),
  });
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let output = '';
      dev.stdout.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const [found] = /http:\/\/\S+/.exec(output) ?? [];
        if (found !== undefined) resolve(found);
      });
      dev.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      dev.on('close', () => {
        reject(new Error(output));
      });
    });
    const get = async (path: string) => (await fetch(url + path)).text();
    expect(await get('/feeds')).toContain('<h1>Our feeds</h1>');
    expect(await get('/who')).toContain('<a href="/people/');
    expect(await get('/topics')).toContain('Printed in Northport');
    expect(await get('/favicon.svg')).toContain('<svg');
  } finally {
    dev.kill();
  }
});

test('a name that is none of our components is told', async () => {
  const dir = openPublication('wrong', 'one-story', 'test/publisher');
  const config = join(dir, 'astro.config.mjs');
  const text = readFileSync(config, 'utf8').replace('parts/frame/Foot', 'Foot');
  writeFileSync(config, text);
  const { code, output } = await runInstalled(dir, ['build']);
  expect(code).not.toBe(0);
  expect(output).toContain('there is no component “Foot” to replace');
});

test('an older Node is told what is wanted, where there is no other', async () => {
  const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.0' } })`;
  const options = ['--import', `data:text/javascript,${encodeURIComponent(older)}`];
  const bare = openPublication('bare', 'one-story');
  for (const name of readdirSync(join(bare, 'node_modules')).filter((one) =>
    one.startsWith('node-'),
  ))
    rmSync(join(bare, 'node_modules', name));
  const { code, output } = await runInstalled(bare, ['check'], options);
  expect(code).toBe(2);
  expect(output).toBe(
    'Dateline needs Node 22.12 or newer, and this is 20.18.0. Install a newer one from https://nodejs.org, then run the same command again.\n',
  );
});

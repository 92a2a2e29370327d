/** Publications that `init` of the package makes: they check, build and are found, and their workflows do what they say. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listAllFiles } from '../../src/content/disk/list-files.ts';
import { install, openPackage, runInstalled, toInstalledEnv } from '../support/installed.ts';
import { runWorkflowJob } from '../support/run-workflow-job.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-init-')));
const made = await openPackage();
/** Somewhere the package is at work. */
const shop = join(place, 'shop');
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});
beforeAll(() => {
  mkdirSync(shop);
  install(made, shop);
});

const FLAGS = {
  name: 'The Fish Record',
  language: 'en-GB',
  zone: 'Europe/London',
  url: 'https://paper.example/',
  sides: 'none',
};

async function init(dir: string, flags: Partial<typeof FLAGS> = {}) {
  const words = Object.entries({ ...FLAGS, ...flags }).flatMap(([name, value]) => [
    `--${name}`,
    value,
  ]);
  const done = await runInstalled(shop, ['init', dir, '--no-install', ...words]);
  if (done.code === 0) install(made, dir);
  return done;
}

describe('in Chinese, with three sides, under a path', () => {
  const dir = join(place, 'fish');
  beforeAll(async () => {
    const { code, output } = await init(dir, {
      name: '渔业记录',
      language: 'zh-Hans',
      zone: 'Asia/Shanghai',
      url: 'https://paper.example/fish/',
      sides: '委员会，船员=Europe/Oslo，航线=Asia/Tokyo',
    });
    expect(code, output).toBe(0);
  });

  test('the folder has no code of the engine, and no range of versions', () => {
    const files = listAllFiles(dir)
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !path.startsWith('node_modules/'));
    expect(files.filter((path) => /\.(ts|js|mjs|astro|css)$/.test(path))).toEqual([
      'astro.config.mjs',
    ]);
    expect(files).toContain('vendor/dateline-0.1.0.tgz');
    expect(files.filter((path) => path.startsWith('.'))).toEqual([
      '.editorconfig',
      '.gitattributes',
      '.github/ISSUE_TEMPLATE/coverage.yml',
      '.github/ISSUE_TEMPLATE/error.yml',
      '.github/workflows/check.yml',
      '.github/workflows/links.yml',
      '.github/workflows/publish.yml',
      '.github/workflows/scheduled.yml',
      '.github/workflows/watch.yml',
      '.gitignore',
      '.node-version',
      '.npmrc',
      '.vscode/content.code-snippets',
      '.vscode/extensions.json',
      '.vscode/settings.json',
    ]);
    const text = readFileSync(join(dir, 'package.json'), 'utf8');
    const { dependencies, optionalDependencies } = JSON.parse(text) as Record<string, object>;
    const all = Object.entries({ ...dependencies, ...optionalDependencies });
    expect(all.length).toBeGreaterThan(4);
    for (const [name, version] of all)
      expect(version, name).toMatch(/^(\d+\.\d+\.\d+|file:vendor\/dateline-0\.1\.0\.tgz)$/);
  });

  test('nothing that was to be filled in is left', () => {
    for (const path of listAllFiles(dir))
      if (!/^(node_modules|vendor|public)[/\\]/.test(path))
        expect(readFileSync(join(dir, path), 'utf8'), path).not.toMatch(/\{\{[A-Z_]+\}\}/);
    expect(readFileSync(join(dir, 'README.md'), 'utf8')).toMatch(
      /^# 渔业记录\n\nA publication at https:/,
    );
  });

  test('its own test passes: check, build, preview, search', async () => {
    const { code, output } = await runInstalled(dir, ['smoke']);
    expect(code, output).toBe(0);
    expect(output).toContain('✓ search finds “示例：报道就是这个样子”');
    const front = readFileSync(join(dir, 'dist/index.html'), 'utf8');
    for (const words of ['渔业记录', 'href="/fish/']) expect(front).toContain(words);
    expect(front).not.toContain('TODO');
  });

  test('its icons are its own', async () => {
    expect(readFileSync(join(dir, 'dist/favicon.svg'), 'utf8')).toContain('>渔</text>');
    const { default: sharp } = await import('sharp');
    expect(await sharp(join(dir, 'dist/favicon.png')).metadata()).toMatchObject({
      format: 'png',
      width: 180,
      height: 180,
    });
  });

  test('what does not hold is told by its own test', () => {
    const bin = join(dir, 'node_modules/dateline/src/cli/smoke.js');
    const code = `
      const { trySite } = await import(${JSON.stringify(bin)});
      const { readSettings } = await import(${JSON.stringify(join(dir, 'node_modules/dateline/src/build/settings.js'))});
      for (const { what, fault } of await trySite(readSettings({}))) console.log(what, fault ?? 'fine');
      process.exit();`;
    rmSync(join(dir, 'dist/atom.xml'));
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
      cwd: dir,
      encoding: 'utf8',
      env: toInstalledEnv(),
    });
    expect(stdout).toContain('/atom.xml answers with 200 it answered 404');
    expect(stdout).toMatch(
      /the front page’s links work \(\d+ addresses\) .*atom\.xml answered 404/,
    );
    expect(stdout).toContain('/ answers with 200 fine');
  });
});

describe('the steps of the workflows', () => {
  const dir = join(place, 'hosted');
  beforeAll(async () => {
    const { code, output } = await init(dir, {
      name: '漁業の記録',
      language: 'ja',
      zone: 'Asia/Tokyo',
    });
    expect(code, output).toBe(0);
  });

  const runJob = (
    workflow: string,
    job: string,
    cwd: string,
    env?: NodeJS.ProcessEnv,
    host?: NodeJS.ProcessEnv,
  ) => runWorkflowJob({ dir, temp: place, workflow, job, cwd, env, host });

  test('publish builds for the address of the host, and tries it', () => {
    const { failed, output, count } = runJob('publish.yml', 'build', dir, {
      SITE_URL: 'https://paper.github.example/fish',
    });
    expect([failed, count], output).toEqual([undefined, 1]);
    expect(output).not.toContain('card.letters');
    expect(output).toContain('✓ the front page’s links work');
    expect(readFileSync(join(dir, 'dist/index.html'), 'utf8')).toContain(
      '<link rel="canonical" href="https://paper.github.example/fish/"',
    );
    expect(existsSync(join(dir, 'dist/.nojekyll'))).toBe(true);
  });

  test('in Japanese each page has a card, in letters that come with what it installs', () => {
    expect(readFileSync(join(dir, 'package.json'), 'utf8')).toContain(
      '"@fontsource-variable/noto-sans-jp": "5.3.1"',
    );
    const front = readFileSync(join(dir, 'dist/index.html'), 'utf8');
    const [, card = ''] =
      /<meta property="og:image" content="https:\/\/paper\.github\.example\/fish\/(_astro\/card\.\w+\.png)"/.exec(
        front,
      ) ?? [];
    expect(existsSync(join(dir, 'dist', card)) && card).toMatch(/card/);
    // Readers take the fonts of their machines.
    expect(listAllFiles(join(dir, 'dist')).filter((path) => path.includes('noto'))).toEqual([]);
  });

  /** A request whose content is `change`d, as it lies below the base branch. */
  function request(change: (content: string) => void) {
    const asked = join(dir, '.request');
    rmSync(asked, { recursive: true, force: true });
    cpSync(join(dir, 'content'), join(asked, 'content'), { recursive: true });
    const kept = join(place, 'kept');
    cpSync(join(dir, 'content'), kept, { recursive: true });
    change(join(asked, 'content'));
    const done = runJob('check.yml', 'content', dir);
    rmSync(join(dir, 'content'), { recursive: true });
    renameSync(kept, join(dir, 'content'));
    return done;
  }

  test('a request with content that is right passes, and what it brings is built', () => {
    const { failed, output } = request((content) => {
      writeFileSync(
        join(content, 'outlets/northport-post.yaml'),
        'name: Northport Post\nhomepage: https://post.example/\n',
      );
    });
    expect(failed, output).toBeUndefined();
    expect(readFileSync(join(dir, 'dist/outlets.html'), 'utf8')).toContain('Northport Post');
  });

  test('what is wrong is shown at its line', () => {
    const { failed, output } = request((content) => {
      writeFileSync(join(content, 'outlets/wrong.yaml'), 'name: Wrong\nhomepage: nowhere\n');
    });
    expect(failed).toContain('check');
    expect(output).toMatch(
      /^::error file=content\/outlets\/wrong\.yaml,line=2,col=11::content\/outlets\/wrong\.yaml:2:11 \[homepage\]/m,
    );
  });

  test('a link in the place of the content is refused', () => {
    const { failed } = request((content) => {
      rmSync(content, { recursive: true });
      spawnSync('ln', ['-s', '/etc', content]);
    });
    expect(failed).toContain('test ! -L');
  });

  test('what is about to be published is recorded with what was pushed meanwhile', () => {
    const [origin, runner, other] = [
      join(place, 'origin'),
      join(place, 'runner'),
      join(place, 'other'),
    ];
    const git = (cwd: string, ...args: string[]) => {
      const who = ['-c', 'user.name=A', '-c', 'user.email=a@post.example'];
      const { status, stdout, stderr } = spawnSync('git', [...who, ...args], {
        cwd,
        encoding: 'utf8',
      });
      expect(status, stderr).toBe(0);
      return stdout.trim();
    };
    mkdirSync(origin, { recursive: true });
    git(origin, 'init', '-q', '--bare', '-b', 'main');
    git(place, 'clone', '-q', origin, runner);
    for (const name of ['content', 'package.json', 'astro.config.mjs', '.gitignore'])
      cpSync(join(dir, name), join(runner, name), { recursive: true });
    git(runner, 'add', '-A');
    git(runner, 'commit', '-qm', 'Begin');
    git(runner, 'push', '-q', 'origin', 'HEAD:main');
    git(place, 'clone', '-q', origin, other);
    writeFileSync(join(other, 'meanwhile.txt'), 'theirs');
    git(other, 'add', '-A');
    git(other, 'commit', '-qm', 'Meanwhile');
    git(other, 'push', '-q', 'origin', 'HEAD:main');
    const result = join(place, 'output');
    const { failed, output } = runJob(
      'publish.yml',
      'record',
      runner,
      {},
      {
        GITHUB_OUTPUT: result,
        GITHUB_REF_NAME: 'main',
      },
    );
    expect(failed, output).toBeUndefined();
    const tree = git(origin, 'ls-tree', '--name-only', 'main').split('\n');
    expect(tree).toContain('meanwhile.txt');
    expect(tree).toEqual(expect.arrayContaining(['content.released.json', 'content.releases']));
    expect(readFileSync(result, 'utf8')).toBe(`commit=${git(origin, 'rev-parse', 'main')}\n`);
    expect(git(origin, 'log', '--format=%s', 'main').split('\n')).toEqual([
      'Record what is published',
      'Meanwhile',
      'Begin',
    ]);
  });

  test('paths outside of content are pointed out', () => {
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@post.example', ...args], {
        cwd: repository,
      });
    const repository = join(place, 'repository');
    mkdirSync(join(repository, 'content'), { recursive: true });
    const put = (path: string) => {
      writeFileSync(join(repository, path), path);
    };
    git('init', '-q');
    put('content/a.yaml');
    git('add', '-A');
    git('commit', '-qm', 'a');
    put('content/b.yaml');
    git('add', '-A');
    git('commit', '-qm', 'b');
    expect(runJob('check.yml', 'outside', repository).failed).toBeUndefined();
    put('build.mjs');
    git('add', 'build.mjs');
    git('commit', '-qm', 'c');
    const { failed, output } = runJob('check.yml', 'outside', repository);
    expect(failed).toBeDefined();
    expect(output).toContain('::error file=build.mjs::build.mjs is outside content/');
  });
});

test('a folder that holds something is left as it is', async () => {
  const dir = join(place, 'full');
  mkdirSync(dir);
  writeFileSync(join(dir, 'notes.txt'), 'mine');
  const { code, output } = await init(dir);
  expect(code).toBe(2);
  expect(output).toContain('is not empty, so nothing was written: it has notes.txt');
  expect(listAllFiles(dir)).toEqual(['notes.txt']);
});

test('an older Node hands over to the one that the publication has', async () => {
  const dir = join(place, 'pinned');
  const { code, output } = await init(dir);
  expect(code, output).toBe(0);
  const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.0' } })`;
  const options = ['--import', `data:text/javascript,${encodeURIComponent(older)}`];
  const checked = await runInstalled(dir, ['check'], options);
  expect(checked.code, checked.output).toBe(0);
  expect(checked.output).toContain('6 entries, 3 drafts, no errors');
});

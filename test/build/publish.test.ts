/** What readers get while somebody publishes: through the link always a whole site, whoever is killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { KEYS, startBucket } from '../support/bucket.ts';
import { type Desk, openDesk, readSite, run } from '../support/build.ts';

const place = realpathSync(mkdtempSync(join(tmpdir(), 'publish-')));
const web = join(place, 'web');
const current = join(web, 'current');
afterAll(() => {
  rmSync(place, { recursive: true });
});

const PUBLISH = `
import { DISK } from '${resolve('src/build/publish/disk.ts')}';
import { publishRelease } from '${resolve('src/build/publish/publish-release.ts')}';
process.stdout.write('.');
publishRelease(DISK, process.argv[1], process.argv[2], Date.now());
`;

/** Large enough that it is at work for a while; most files are the same in all. */
function makeSite(name: string): string {
  const dir = join(place, name);
  for (const folder of ['pages', '_astro']) mkdirSync(join(dir, folder), { recursive: true });
  for (let number = 0; number < 150; number += 1) {
    const text = number % 3 === 0 ? `${name} ${String(number)}` : `same ${String(number)}`;
    writeFileSync(join(dir, `pages/${String(number)}.html`), text);
  }
  writeFileSync(join(dir, 'index.html'), name);
  writeFileSync(join(dir, `_astro/${name}.css`), `style of ${name}`);
  return dir;
}

/** A process that publishes the site in `dir`; resolves when it begins. */
async function begin(dir: string) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PUBLISH, dir, web]);
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  return { child, ended };
}

async function publish(dir = ''): Promise<void> {
  const { ended } = await begin(dir);
  expect(await ended).toEqual([0, null]);
}

/** What is served but for what earlier pages may still ask for. */
function readServed(): Map<string, string> {
  const site = readSite(realpathSync(current));
  const name = readFileSync(join(current, 'index.html'), 'utf8');
  return new Map(
    [...site].filter(([path]) => !path.startsWith('_astro/') || path.includes(`/${name}.`)),
  );
}

test('killed at any moment, the site through the link is the old one or the new, whole', async () => {
  const sites = ['one', 'two'].map(makeSite);
  const whole = sites.map(readSite);
  await publish(sites[0]);
  const began = performance.now();
  await publish(sites[1]);
  const whileAtWork = performance.now() - began;
  const seen = new Set<string>();
  const look = () => {
    const served = readServed();
    expect(whole).toContainEqual(served);
    seen.add(String(served.get('index.html')));
  };
  for (let kill = 0; kill < 12; kill += 1) {
    const { child, ended } = await begin(sites[Math.floor(kill / 2) % 2] ?? '');
    // From the first moment to long after the end, as long as the machine is as fast as it was.
    await wait((whileAtWork * kill) / 6);
    child.kill('SIGKILL');
    await ended;
    look();
  }
  // Whatever its speed, one that nobody kills comes to its end.
  for (const site of sites) {
    await publish(site);
    look();
  }
  expect(seen.size).toBe(2);
  await publish(makeSite('last'));
  expect(readServed()).toEqual(readSite(join(place, 'last')));
});

test('while others publish, a page and what it asks for are there and agree', async () => {
  const sites = ['three', 'four', 'five'].map(makeSite);
  let open = true;
  let reads = 0;
  const read = async () => {
    while (open) {
      const name = readFileSync(join(current, 'index.html'), 'utf8');
      await wait(1);
      expect(readFileSync(join(current, `_astro/${name}.css`), 'utf8')).toBe(`style of ${name}`);
      reads += 1;
    }
  };
  const reading = read();
  for (let times = 0; times < sites.length || reads <= 10; times += 1)
    await publish(sites[times % sites.length]);
  open = false;
  await reading;
});

test('the command builds and publishes, and goes back; an output that is a link stays one', async () => {
  const desk = openDesk('one-story');
  const to = ['--to', join(place, 'site')];
  const served = join(place, 'site/current/coverage/2025/02/opening.html');
  const real = join(place, 'real');
  symlinkSync(real, desk.outDir);
  try {
    expect((await run('publish', desk, undefined, to)).code).toBe(0);
    const shared = statSync(join(place, 'site/current/robots.txt')).ino;
    appendFileSync(join(desk.contentDir, 'coverage/2025/02/opening.mdx'), '\nSince then more.\n');
    const second = await run('publish', desk, undefined, to);
    expect([second.code, second.output.includes('of them new')], second.output).toEqual([0, true]);
    expect(readFileSync(served, 'utf8')).toContain('Since then more.');
    expect(statSync(join(place, 'site/current/robots.txt')).ino).toBe(shared);
    expect(statSync(join(real, 'robots.txt')).ino).not.toBe(shared);
    expect(lstatSync(desk.outDir).isSymbolicLink()).toBe(true);
    const back = await run('publish', desk, undefined, [...to, '--back']);
    expect([back.code, back.output.includes('again, no longer')], back.output).toEqual([0, true]);
    expect(readFileSync(served, 'utf8')).not.toContain('Since then more.');
    await publishToBucket(desk);
    for (const args of [
      ...[[], ['--too', 'x'], [...to, 'more'], ['--to', 'src']],
      ...[
        ['--to', 'gs://site'],
        [...to, '--purge'],
        [...to, '--endpoint', 'http://a.example'],
      ],
      ...[
        ['--to', 's3://site'],
        ['--to', 's3://site', '--back'],
      ],
    ]) {
      const { code, output } = await run('publish', desk, undefined, args);
      expect([code, output.includes('\n    at ')], output).toEqual([2, false]);
    }
  } finally {
    desk.close();
  }
});

/** With all that Node can be asked to tell of its requests. */
async function publishToBucket(desk: Desk): Promise<void> {
  const web = await startBucket('site');
  try {
    const to = ['--to', 's3://site/fish', '--endpoint', web.endpoint];
    const env = { ...KEYS, NODE_DEBUG: 'fetch,http,https,net,undici' };
    const dry = await run('publish', { ...desk, env }, undefined, [...to, '--dry-run']);
    expect([dry.code, web.kept.size], dry.output).toEqual([0, 0]);
    expect(dry.output).toContain('new     coverage/2025/02/opening');
    const { code, output } = await run('publish', { ...desk, env }, undefined, to);
    expect(code, output).toBe(0);
    const page = await web.get('site', '/fish/coverage/2025/02/opening');
    expect(await page.text()).toContain('Since then more.');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const unknown = { ...env, AWS_ACCESS_KEY_ID: 'unknown' };
    const refused = await run('publish', { ...desk, env: unknown }, undefined, to);
    expect(refused.code).toBe(3);
    expect(refused.output).toContain('The store does not know the key in AWS_ACCESS_KEY_ID');
    const { AWS_SECRET_ACCESS_KEY: secret, AWS_SESSION_TOKEN: token } = KEYS;
    for (const text of [dry.output, output, refused.output])
      expect([text.includes(secret), text.includes(token)]).toEqual([false, false]);
  } finally {
    await web.stop();
  }
}

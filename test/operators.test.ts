/** What the manual gives operators to copy: the container, and the commands that copy a site. */
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listBlocks } from './support/doc-blocks.ts';
import { findCommand, findFreePort, whenReady } from './support/servers.ts';

const ROOT = join(import.meta.dirname, '..');
const DOCKER = join(ROOT, 'docs/operators/docker');
const dir = mkdtempSync(join(tmpdir(), 'dateline-operators-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const lines = readFileSync(join(DOCKER, 'Dockerfile'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const valueOf = (start: string) => {
  const line = lines.find((one) => one.startsWith(start)) ?? '';
  return line.slice(start.length).trim();
};
const bash = (command: string, cwd: string, env: NodeJS.ProcessEnv = {}) => {
  const { status, stdout, stderr } = spawnSync('bash', ['-c', command], {
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
};

describe('the container', () => {
  test('each instruction is one that Docker knows, and files are copied from where a stage made them', () => {
    const words = lines.map((line) => line.split(' ')[0] ?? '');
    expect([...new Set(words)].sort()).toEqual(
      'ARG CMD COPY ENV EXPOSE FROM HEALTHCHECK RUN USER WORKDIR'.split(' '),
    );
    const work = valueOf('WORKDIR');
    const copied = lines.filter((line) => line.startsWith('COPY --from=build'));
    expect(copied.map((line) => line.split(' ')[2])).toEqual([`${work}/dist`, `${work}/Caddyfile`]);
    expect(valueOf('RUN npm run build')).toBe('-- --precompress');
    expect(lines.at(-1)).toContain(copied.at(-1)?.split(' ')[3]);
    expect(lines.indexOf(`USER 1000:1000`)).toBeGreaterThan(lines.lastIndexOf(copied.at(-1) ?? ''));
  });

  test('packages are installed again when what names them changes, not after each edit', () => {
    const [before, after] = [
      lines.slice(0, lines.indexOf('RUN npm ci')),
      lines.indexOf('COPY . .'),
    ];
    expect(after).toBeGreaterThan(before.length);
    expect(before.filter((line) => line.startsWith('COPY'))).toEqual([
      'COPY package.json package-lock.json .npmrc* ./',
      'COPY vendor* vendor/',
    ]);
  });

  test('nothing in it can be written but the state, by nobody with rights', () => {
    const { services, volumes } = parse(readFileSync(join(DOCKER, 'compose.yaml'), 'utf8')) as {
      services: Record<string, Record<string, unknown>>;
      volumes: object;
    };
    expect(services.site).toMatchObject({
      ...{ read_only: true, cap_drop: ['ALL'], volumes: ['state:/state'] },
      build: { context: '.', args: { SITE_URL: '${SITE_URL:-}' } },
    });
    expect(volumes).toHaveProperty('state');
    expect(valueOf('ENV XDG')).toContain('/state/');
  });

  const caddy = findCommand('caddy');
  describe.skipIf(caddy === undefined)(caddy ? 'is served' : 'Caddy is not on this machine', () => {
    test('the Caddyfile is printed by its instruction, Caddy starts by its command and is healthy', async () => {
      const folder = join(dir, 'publication');
      cpSync(join(ROOT, 'test/publications/one-story/content'), join(folder, 'content'), {
        recursive: true,
      });
      const scripts = { hosts: `node ${join(ROOT, 'bin/dateline.mjs')} hosts` };
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }));
      const [port, health] = [await findFreePort(), await findFreePort()];
      const site = join(dir, 'site');
      mkdirSync(site);
      writeFileSync(join(site, 'index.html'), '<p>Front');
      const printed = bash(`{ ${valueOf('RUN {')}`, folder, {
        SITE_URL: `http://localhost:${String(port)}`,
      });
      expect(printed).toEqual({ status: 0, said: '' });
      const file = join(folder, 'Caddyfile');
      const text = readFileSync(file, 'utf8')
        .replaceAll('/srv/site', site)
        .replaceAll('8090', String(health));
      writeFileSync(file, text);
      const [, ...args] = JSON.parse(valueOf('CMD')) as string[];
      const own = args.map((word) => (word === '/etc/caddy/Caddyfile' ? file : word));
      const env = { ...process.env, HOME: dir, XDG_DATA_HOME: dir, XDG_CONFIG_HOME: dir };
      const server = await whenReady(spawn(caddy ?? '', own, { env, stdio: 'pipe' }), port);
      try {
        const asks = /"wget".*"(http:[^"]+)"/.exec(lines.join('\n'))?.[1] ?? '';
        const healthy = await fetch(asks.replace('8090', String(health)));
        expect([healthy.status, await healthy.text()]).toEqual([200, '<p>Front']);
        const front = await fetch(`http://localhost:${String(port)}/`);
        expect(front.headers.get('content-security-policy')).toContain("default-src 'none'");
      } finally {
        await server.stop();
      }
    });
  });

  const docker = findCommand('docker');
  test.skipIf(docker === undefined)('Docker takes both files', () => {
    const config = bash(`docker compose -f ${join(DOCKER, 'compose.yaml')} config --quiet`, dir);
    expect(config).toEqual({ status: 0, said: '' });
    expect(bash(`docker build --check -f ${join(DOCKER, 'Dockerfile')} .`, dir).status).toBe(0);
  });
  describe.skipIf(docker !== undefined)('Docker is not on this machine', () => {
    test.skip('the images are not built', () => undefined);
  });
});

describe.each(['rsync', 'rclone'])('copying by %s', (program) => {
  const found = findCommand(program);
  describe.skipIf(found === undefined)(
    found ? 'works' : `${program} is not on this machine`,
    () => {
      const commands = listBlocks('docs/operators/copying.md').filter(
        ({ language, text }) =>
          language === 'sh' && text.startsWith(program) && !text.includes('ssh'),
      );

      test.each(commands.map(({ text }) => text))('%s', (text) => {
        const work = mkdtempSync(join(dir, 'copy-'));
        const site = { '_astro/a.css': 'a', 'pagefind/b': 'b', 'x.html': 'x', 'data/c.csv': 'c' };
        for (const [path, body] of Object.entries(site)) {
          mkdirSync(join(work, 'dist', path, '..'), { recursive: true });
          writeFileSync(join(work, 'dist', path), body);
        }
        const command = text.replaceAll('server:', './').replaceAll('remote:', ':local:./');
        expect(bash(command, work).status).toBe(0);
        const to = existsSync(join(work, 'www')) ? 'www' : 'site';
        for (const [path, body] of Object.entries(site))
          expect(readFileSync(join(work, to, path), 'utf8')).toBe(body);
      });

      test('there are some', () => {
        expect(commands.length).toBeGreaterThan(0);
      });
    },
  );
});

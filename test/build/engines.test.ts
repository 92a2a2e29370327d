/** The scripts that the manual has for machines of a cluster make the bytes of one build, by the programs they are for. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { validate as isJob } from 'kubernetes-models/_schemas/IoK8sApiBatchV1Job';
import { validate as isConfigMap } from 'kubernetes-models/_schemas/IoK8sApiCoreV1ConfigMap';
import { validate as isClaim } from 'kubernetes-models/_schemas/IoK8sApiCoreV1PersistentVolumeClaim';
import { parse, parseAllDocuments } from 'yaml';
import { readSettings, toShard } from '../../src/build/settings.ts';
import { readSite, run } from '../support/build.ts';
import { listBlocks } from '../support/doc-blocks.ts';
import { takeBundle } from '../support/kept-bundles.ts';
import { HANGS } from '../support/patience.ts';
import { findCommand, findFreePort } from '../support/servers.ts';

const ROOT = process.cwd();
const ENGINES = join(ROOT, 'docs/operators/engines');
const place = realpathSync(mkdtempSync(join(tmpdir(), 'dateline-engines-')));
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

const toEnv = (dir: string) => ({
  PUBLICATION_DIR: ROOT,
  CONTENT_DIR: join(dir, 'content'),
  CACHE_DIR: join(dir, '.cache'),
  OUT_DIR: join(dir, 'dist'),
  SOURCE_DATE_EPOCH: '1795911000',
});

/** The publication on a machine whose scripts run as `init` writes them, with this engine. */
function lay(dir: string): string {
  cpSync('test/publications/single/content', join(dir, 'content'), { recursive: true });
  const command = `PUBLICATION_DIR=${ROOT} CONTENT_DIR=content CACHE_DIR="\${CACHE_DIR:-.cache}" OUT_DIR="\${OUT_DIR:-$PWD/dist}" ${process.execPath} ${ROOT}/bin/dateline.mjs`;
  const scripts = Object.fromEntries(
    ['build', 'join', 'portal'].map((name) => [name, `${command} ${name}`]),
  );
  const bin = join(dir, 'node_modules/.bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(join(bin, 'dateline'), `#!/bin/sh\n${command} "$@"\n`, { mode: 0o755 });
  const manifest = { name: 'publication', version: '1.0.0', private: true };
  const lock = { ...manifest, lockfileVersion: 3, packages: { '': manifest } };
  writeFileSync(join(dir, 'package.json'), JSON.stringify({ ...manifest, scripts }));
  writeFileSync(join(dir, 'package-lock.json'), JSON.stringify(lock));
  giveBundles(dir);
  return dir;
}

/** Builds of tests need not bundle the same templates again. */
function giveBundles(dir: string): void {
  const settings = readSettings(toEnv(dir));
  takeBundle(settings);
  for (const [index, count] of [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const)
    takeBundle(toShard(settings, { index, count }, ''));
}

let whole: ReadonlyMap<string, string>;
beforeAll(async () => {
  const alone = join(place, 'alone');
  cpSync('test/publications/single/content', join(alone, 'content'), { recursive: true });
  const env = toEnv(alone);
  const desk = { contentDir: env.CONTENT_DIR, outDir: env.OUT_DIR, cacheDir: env.CACHE_DIR };
  expect((await run('build', desk)).code).toBe(0);
  whole = readSite(env.OUT_DIR);
});

/** Paths of files that one build does not have, or has otherwise; of all sites, few should be printed. */
function listOdd(dir: string): string[] {
  const site = readSite(dir);
  const paths = new Set([...site.keys(), ...whole.keys()]);
  return [...paths].filter((path) => site.get(path) !== whole.get(path));
}

function ask([command = '', ...args]: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}) {
  const path = `${dirname(process.execPath)}:${process.env.PATH ?? ''}`;
  const { SOURCE_DATE_EPOCH } = toEnv(cwd);
  return spawnSync(command, args, {
    cwd,
    env: { ...process.env, NODE_ENV: 'production', PATH: path, SOURCE_DATE_EPOCH, ...env },
    encoding: 'utf8',
  });
}

/** Runs a command and returns what it said; fails with that if the command fails. */
function sh(words: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): string {
  const { status, stdout, stderr } = ask(words, cwd, env);
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

/** Started for a test, and ended with it. */
function start(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const child: ChildProcess = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  onTestFinished(async () => {
    child.kill();
    await ended;
  });
}

/** Repeats a question until its answer is yes. */
async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < HANGS; waited += 100) {
    if (isSo()) return;
    await wait(100);
  }
  throw new Error('it never came to that');
}

test.each(['parallel.sh', 'slurm.sh'])('%s says how it is used', (script) => {
  const { status, stderr } = ask(['sh', join(ENGINES, script)], place);
  expect([status, stderr]).toEqual([2, expect.stringMatching(/^Usage: sh .* COUNT/)]);
});

const missing = (...names: readonly string[]) =>
  names.find((name) => findCommand(name) === undefined);

const ofParallel = missing('parallel', 'sshd', 'ssh', 'ssh-keygen', 'rsync');
describe.skipIf(ofParallel)(
  ofParallel ? `${ofParallel} is not on this machine` : 'GNU parallel',
  () => {
    test('makes shards over ssh, and one of them again', async () => {
      const [here, there] = [lay(join(place, 'here')), lay(join(place, 'there'))];
      const port = String(await findFreePort());
      const key = join(place, 'key');
      sh(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', key], place);
      const config = join(place, 'ssh.conf');
      writeFileSync(
        config,
        `Host *.example
HostName 127.0.0.1
Port ${port}
User ${userInfo().username}
IdentityFile ${key}
IdentitiesOnly yes
BatchMode yes
StrictHostKeyChecking no
UserKnownHostsFile /dev/null
LogLevel ERROR
`,
      );
      const daemon = join(place, 'sshd.conf');
      writeFileSync(
        daemon,
        `ListenAddress 127.0.0.1:${port}
HostKey ${key}
AuthorizedKeysFile ${key}.pub
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
`,
      );
      // Where the program puts aside its rights.
      if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true, mode: 0o755 });
      start(findCommand('sshd') ?? '', ['-D', '-f', daemon]);
      await until(() => spawnSync('ssh', ['-F', config, 'one.example', 'true']).status === 0);
      const machines = ['one.example', 'two.example'].map((host) => `1/ssh -F ${config} ${host}`);
      const script = ['sh', join(ENGINES, 'parallel.sh'), '2', machines.join(',')];
      sh(script, here, { THERE: there });
      expect(listOdd(join(here, 'dist'))).toEqual([]);
      rmSync(join(here, 'shards/2'), { recursive: true });
      rmSync(join(here, 'dist'), { recursive: true });
      sh([...script, '2'], here, { THERE: there });
      expect(listOdd(join(here, 'dist'))).toEqual([]);
    });
  },
);

const ofSlurm = missing('slurmctld', 'slurmd', 'sbatch', 'squeue');
describe.skipIf(ofSlurm)(ofSlurm ? `Slurm (${ofSlurm}) is not on this machine` : 'Slurm', () => {
  test('makes shards in an array of jobs, and joins them in a job after that', async () => {
    const dir = lay(join(place, 'slurm'));
    const SLURM_CONF = join(place, 'slurm.conf');
    const [own, other] = [await findFreePort(), await findFreePort()];
    const name = hostname().split('.')[0] ?? '';
    const user = userInfo().username;
    for (const folder of ['state', 'spool']) mkdirSync(join(place, folder));
    writeFileSync(join(place, 'slurm.key'), randomBytes(64), { mode: 0o600 });
    writeFileSync(
      SLURM_CONF,
      `ClusterName=here
SlurmctldHost=${name}(127.0.0.1)
SlurmUser=${user}
SlurmdUser=${user}
AuthType=auth/slurm
CredType=cred/slurm
StateSaveLocation=${place}/state
SlurmdSpoolDir=${place}/spool
SlurmctldPidFile=${place}/slurmctld.pid
SlurmdPidFile=${place}/slurmd.pid
SlurmctldPort=${String(own)}
SlurmdPort=${String(other)}
SlurmctldLogFile=${place}/slurmctld.log
SlurmdLogFile=${place}/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SchedulerParameters=batch_sched_delay=0,sched_interval=1
MpiDefault=none
ReturnToService=2
NodeName=${name} NodeAddr=127.0.0.1 State=UNKNOWN
PartitionName=all Nodes=${name} Default=YES MaxTime=INFINITE State=UP
`,
    );
    start(findCommand('slurmctld') ?? '', ['-D', '-c'], { SLURM_CONF });
    start(findCommand('slurmd') ?? '', ['-D'], { SLURM_CONF });
    const see = (...words: string[]) => ask(words, dir, { SLURM_CONF }).stdout;
    await until(() => see('sinfo', '--noheader', '--format=%t').trim() === 'idle');
    sh(['sh', join(ENGINES, 'slurm.sh'), '2'], dir, { SLURM_CONF });
    await until(() => see('squeue', '--noheader') === '');
    const said = readFileSync(join(dir, 'shards/join.log'), 'utf8');
    expect(listOdd(join(dir, 'dist')), said).toEqual([]);
  });
});

/** Compiled by ajv. */
type Validate = ((data: unknown) => boolean) & { readonly errors?: unknown };

interface Part {
  readonly kind: string;
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: { readonly completions?: number; readonly completionMode?: string };
}

describe('Kubernetes', () => {
  const text = readFileSync(join(ENGINES, 'kubernetes.yaml'), 'utf8');
  const parts = parseAllDocuments(text).map((document) => document.toJS() as Part);
  const { data = {} } = parts.find(({ kind }) => kind === 'ConfigMap') ?? {};
  const settings = data['settings.sh'] ?? '';
  const schemas: Readonly<Record<string, Validate>> = {
    ConfigMap: isConfigMap,
    Job: isJob,
    PersistentVolumeClaim: isClaim,
  };

  test('takes each part, as far as their schemas tell', () => {
    for (const part of parts) {
      const isValid = schemas[part.kind];
      expect([part.kind, isValid?.(part), isValid?.errors]).toEqual([part.kind, true, null]);
    }
    const indexed = parts.filter(({ spec }) => spec?.completionMode === 'Indexed');
    expect(indexed.map(({ spec }) => `count=${String(spec?.completions)}`)).toEqual(['count=4']);
    expect(settings).toContain('\ncount=4\n');
    expect(isJob({ ...indexed[0], spec: { ...indexed[0]?.spec, completions: '4' } })).toBe(false);
  });

  test('has scripts that make a shard of a repository in an empty folder, and join it', () => {
    const repository = lay(join(place, 'repository'));
    const git = (...words: string[]) =>
      sh(['git', '-c', 'user.name=A', '-c', 'user.email=a@b.example', ...words], repository);
    git('init', '--quiet', '--initial-branch=main');
    git('add', 'content', 'package.json', 'package-lock.json');
    git('commit', '--quiet', '-m', 'First');
    const [scripts, made] = [join(place, 'scripts'), join(place, 'made')];
    for (const folder of [scripts, made]) mkdirSync(folder);
    const needed = {
      repository,
      commit: git('rev-parse', 'HEAD').trim(),
      'export SOURCE_DATE_EPOCH': toEnv('').SOURCE_DATE_EPOCH,
    };
    const set = (values: Readonly<Record<string, string>>) =>
      Object.entries(values).reduce(
        (before, [name, value]) =>
          before.replace(new RegExp(`^${name}=.*$`, 'm'), `${name}=${value}`),
        settings,
      );
    const own = set({ ...needed, count: '1', folder: made });
    for (const name of Object.keys(needed)) {
      const { status, stderr } = ask(['sh', '-c', set({ ...needed, [name]: '' })], place);
      const said = `${name.replace('export ', '')}: is not set in settings.sh`;
      expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
    }
    for (const [name, script] of Object.entries({ ...data, 'settings.sh': own }))
      writeFileSync(join(scripts, name), script);
    const inPod = (script: string, index = '') => {
      const work = join(place, 'pod');
      rmSync(work, { recursive: true, force: true });
      mkdirSync(work);
      const env = { SCRIPTS: scripts, JOB_COMPLETION_INDEX: index, CACHE_DIR: join(place, 'pods') };
      sh(['sh', join(scripts, script)], work, env);
    };
    inPod('shard.sh', '0');
    inPod('join.sh');
    expect(listOdd(join(made, 'site'))).toEqual([]);
  });
});

interface Job {
  readonly steps: readonly {
    readonly name?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
  }[];
}

test('the workflow is saved under the name by which another starts it', () => {
  const scheduled = readFileSync('starter/dot-github/workflows/scheduled.yml', 'utf8');
  const [, name = ''] = /gh workflow run (\S+)/.exec(scheduled) ?? [];
  expect(readFileSync(join(ENGINES, 'github.md'), 'utf8')).toContain(`Save it as \`${name}\``);
});

test('the steps of the workflow make shards, which survive as artifacts, and join them', () => {
  const text = readFileSync(join(ENGINES, 'shards.yml'), 'utf8');
  const { jobs } = parse(text) as { jobs: Readonly<Record<string, Job>> };
  const step = (job: string) =>
    jobs[job]?.steps.find(({ name }) => name !== undefined) ?? { run: '', env: {} };
  const perform = (job: string, cwd: string, env: NodeJS.ProcessEnv) =>
    sh(['bash', '-e', '-c', step(job).run ?? ''], cwd, env);
  const [first, last] = [lay(join(place, 'first')), lay(join(place, 'last'))];
  const GITHUB_OUTPUT = join(place, 'github-output');
  perform('time', place, { GITHUB_OUTPUT });
  expect(readFileSync(GITHUB_OUTPUT, 'utf8')).toMatch(/^now=\d{10}\n$/);
  for (const job of ['shard', 'join'])
    expect(step(job).env?.SOURCE_DATE_EPOCH).toBe('${{ needs.time.outputs.now }}');
  perform('shard', first, { SHARD: '1/1' });
  expect(text).toContain('include-hidden-files: true');
  cpSync(join(first, 'shards/made'), join(last, 'shards/shard-1'), { recursive: true });
  expect(perform('join', last, {})).toContain('✓ search finds');
  expect(listOdd(join(last, 'dist'))).toEqual([]);
});

/** The publications of a portal side by side, as in its page of the manual. */
function layPortal(name: string): string {
  const above = join(place, name);
  for (const folder of ['ferries', 'harbour']) {
    const dir = lay(join(above, folder));
    takeBundle(readSettings({ ...toEnv(dir), SITE_URL: `https://records.example/${folder}` }));
  }
  return above;
}

function expectPortal(above: string): void {
  const front = readFileSync(join(above, 'site/index.html'), 'utf8');
  for (const folder of ['ferries', 'harbour']) {
    expect(front).toContain(`href="/${folder}/"`);
    const page = readFileSync(join(above, 'site', folder, 'index.html'), 'utf8');
    expect(page).toContain(`https://records.example/${folder}/`);
  }
}

test.skipIf(missing('parallel'))('GNU parallel builds the publications of a portal', () => {
  const lines = listBlocks('docs/operators/portal.md').find(({ text }) =>
    text.startsWith('parallel'),
  );
  const above = layPortal('portal');
  sh(['bash', '-e', '-c', lines?.text ?? ''], above);
  expectPortal(above);
});

test('the steps of the other workflow build them one by one, and make the front', () => {
  const text = readFileSync(join(ENGINES, 'portal.yml'), 'utf8');
  const { jobs } = parse(text) as { jobs: Readonly<Record<string, Job>> };
  const above = layPortal('matrix');
  const perform = (job: string, folder: string) => {
    const step = jobs[job]?.steps.find(({ name }) => name !== undefined);
    const env = Object.entries(step?.env ?? {}).map(([name, value]) => [
      name,
      value
        .replace('${{ matrix.folder }}', folder)
        .replace(/\$\{\{ steps\.pages\.outputs\.\w+ \}\}/, 'https://records.example'),
    ]);
    const own = Object.fromEntries(env) as NodeJS.ProcessEnv;
    return sh(['bash', '-e', '-c', step?.run ?? ''], join(above, folder), own);
  };
  for (const folder of ['ferries', 'harbour']) perform('publication', folder);
  expect(perform('front', 'ferries')).toContain('2 of 2 publications');
  expectPortal(above);
  // One that was built for another address.
  rmSync(join(above, 'site/harbour'), { recursive: true });
  cpSync(join(above, 'site/ferries'), join(above, 'site/harbour'), { recursive: true });
  const words = ['--url', 'https://records.example', '--name', 'Records', '../site/harbour'];
  const { status, stdout } = spawnSync(
    'npm',
    ['run', 'portal', '--', '--out', '../site', ...words],
    {
      cwd: join(above, 'ferries'),
      encoding: 'utf8',
    },
  );
  expect(status).toBe(1);
  expect(stdout).toContain('build it with SITE_URL=https://records.example/harbour');
});

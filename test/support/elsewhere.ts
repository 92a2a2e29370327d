/** Paths that lead out of the content, and a digest of all that may not change meanwhile. */
import { createHash } from 'node:crypto';
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Puts secrets into a new folder, and links to them into the content. */
export function linkElsewhere(contentDir: string, outside: string): void {
  mkdirSync(outside);
  writeFileSync(join(outside, 'secret.mdx'), '---\nname: Secret\n---\n');
  writeFileSync(join(outside, 'secret.png'), 'Secret');
  symlinkSync(outside, join(contentDir, 'measures'), 'dir');
  symlinkSync(join(outside, 'secret.mdx'), join(contentDir, 'people/linked.mdx'));
}

/** Every name and byte of the publication and of what lies beside it, but for the cache. */
export function digestBeside(dir: string, except: string): string {
  const hash = createHash('sha256');
  const enter = (path: string) => {
    for (const name of readdirSync(path).sort()) {
      const inner = join(path, name);
      if (inner === except) continue;
      const stats = lstatSync(inner);
      hash.update(`${inner}\0${String(stats.mode)}\0`);
      if (stats.isDirectory()) enter(inner);
      else hash.update(stats.isSymbolicLink() ? readlinkSync(inner) : readFileSync(inner));
    }
  };
  enter(dir);
  return hash.digest('hex');
}

/** `outside` is the folder with the secrets. */
export function listElsewhere(outside: string): string[] {
  const once = encodeURIComponent('../');
  return [
    '../x.mdx',
    '../outside/secret.mdx',
    'people/../../x.mdx',
    'people/../../outside/secret.mdx',
    `${once}x.mdx`,
    `people/${once}${once}x.mdx`,
    `people/${encodeURIComponent(once)}x.mdx`,
    'people/%2e%2e%2fx.mdx',
    'people\\..\\..\\x.mdx',
    '/etc/passwd',
    join(outside, 'secret.mdx'),
    'C:\\x.mdx',
    'people/Ada-Lind.mdx',
    'people/ada-lind.MDX',
    'people/a\u0301da.mdx',
    'people/\u00e1da.mdx',
    'people/ada\0.mdx',
    'people/.ada.mdx',
    'people/ada.mdx/',
    'people/linked.mdx',
    'measures/secret.mdx',
    'measures/new.mdx',
    '.git/config',
    'publication.yaml',
    'content.clips/x.mdx',
    '__proto__',
    '',
    'a'.repeat(5000),
  ];
}

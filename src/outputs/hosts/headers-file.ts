import { toPrinted } from '../../site/addresses/print.ts';
import type { HeaderRule } from '../headers.ts';

/**
 * The rules as a `_headers` file (Netlify, Cloudflare Pages). Cloudflare would join the values that two rules give one
 * header with a comma, which makes of two content policies their common part; a line `! Name` takes back what an
 * earlier rule gave. Netlify lets the more specific rule win and passes such a line over with a note in its log.
 */
export function toHeadersFile(rules: readonly HeaderRule[], base: string): string {
  const placed = rules.map((rule) => ({ ...rule, path: toPrinted(base, rule.path) }));
  return placed.map((rule, index) => printRule(rule, placed.slice(0, index))).join('\n');
}

/** The path under the host at which a site stands, as such a file of it says. */
export function findBase(file: string): string {
  return /^(.*)\/\*\n/.exec(file)?.[1] ?? '';
}

function printRule({ path, headers }: HeaderRule, before: readonly HeaderRule[]): string {
  const given = before
    .filter((rule) => covers(rule.path, path))
    .flatMap((rule) => Object.keys(rule.headers));
  const again = Object.keys(headers).filter((name) => given.includes(name));
  const lines = [
    ...again.map((name) => `! ${name}`),
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  return [path, ...lines.map((line) => `  ${line}`), ''].join('\n');
}

function covers(pattern: string, path: string): boolean {
  return pattern.endsWith('*') && path.startsWith(pattern.slice(0, -1));
}

/** The rules of such a file of a site under `base`, whose paths are those of the site; values win over those before. */
export function parseHeaders(text: string, base: string): HeaderRule[] {
  return text
    .split(/\n(?=\S)/)
    .map((block) => block.split('\n').map((line) => line.trim()))
    .flatMap(([path = '', ...lines]) => {
      const set = lines.filter((line) => /^[\w-]+: /.test(line));
      if (!path.startsWith('/')) return [];
      const headers = set.map((line) => [
        line.slice(0, line.indexOf(':')),
        line.slice(line.indexOf(':') + 2),
      ]);
      return [
        {
          path: path.slice(base.length),
          headers: Object.fromEntries(headers) as HeaderRule['headers'],
        },
      ];
    });
}

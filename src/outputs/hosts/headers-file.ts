import type { HeaderRule } from '../headers.ts';

/**
 * The rules as a `_headers` file (Netlify, Cloudflare Pages). Cloudflare would join the values that two rules give one
 * header with a comma, which makes of two content policies their common part; a line `! Name` takes back what an
 * earlier rule gave. Netlify lets the more specific rule win and passes such a line over with a note in its log.
 */
export function toHeadersFile(rules: readonly HeaderRule[]): string {
  return rules.map((rule, index) => printRule(rule, rules.slice(0, index))).join('\n');
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

/** The rules of such a file, whose values win over those before. */
export function parseHeaders(text: string): HeaderRule[] {
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
      return [{ path, headers: Object.fromEntries(headers) as HeaderRule['headers'] }];
    });
}

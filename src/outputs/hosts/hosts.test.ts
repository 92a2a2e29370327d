import { expect, test } from 'vitest';
import { HEADER_RULES, toHeaderRules, toHeaders, toOtherHeaders } from '../headers.ts';
import {
  findBase,
  parseHeaders,
  parseRedirects,
  toHeadersFile,
  toRedirectsFile,
} from './host-files.ts';
import { toCaddySnippet } from './caddy.ts';
import { toNginxSnippet } from './nginx.ts';

const redirects = [{ from: '/coverage/2025/02/old', to: '/coverage/2025/02/new' }];
const input = {
  host: 'record.example',
  isSecure: true,
  root: '/srv/site',
  rules: HEADER_RULES,
  redirects,
  gone: ['/coverage/2025/02/gone'],
  isPacked: false,
  base: '',
};

/** A `_headers` file as Cloudflare reads it: all rules that match, values of one name joined, `!` takes back. */
function readHeaders(file: string, path: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const block of file.split('\n\n')) {
    const [pattern = '', ...lines] = block.trim().split('\n');
    const [start = '', end] = pattern.split('*');
    if (
      !(end === undefined
        ? path === start
        : path.length >= start.length + end.length && path.startsWith(start) && path.endsWith(end))
    )
      continue;
    for (const line of lines.map((text) => text.trim())) {
      if (line.startsWith('! ')) {
        Reflect.deleteProperty(headers, line.slice(2));
        continue;
      }
      const name = line.slice(0, line.indexOf(':'));
      const value = line.slice(name.length + 2);
      headers[name] = name in headers ? `${headers[name] ?? ''}, ${value}` : value;
    }
  }
  return headers;
}

test.for([
  ...['/', '/search', '/search.html', '/pagefind/a/b.js', '/_astro/x.css', '/data/graph.json'],
  ...['/atom.xml', '/topics/a/atom.xml', '/events.ics', '/citations.bib'],
  ...['/embed/questions/a', '/embed/questions/a.json', '/coverage/2025/02/a.md'],
])('the _headers file gives %s what the preview gives it', (path) => {
  expect(readHeaders(toHeadersFile(HEADER_RULES, ''), path)).toEqual(toHeaders(path));
});

test('redirects are read back as they were written', () => {
  expect([...parseRedirects(toRedirectsFile(redirects, ''), '')]).toEqual([
    ['/coverage/2025/02/old', '/coverage/2025/02/new'],
  ]);
  expect(parseRedirects('# a comment\n\n/a https://elsewhere.example 301\n', '').size).toBe(0);
});

test('nginx: one value a header, the search’s before that of all', () => {
  const conf = toNginxSnippet(input);
  const map =
    /map \$dateline_\w{6}_sent \$dateline_\w{6}_content_security_policy \{[^]*?\n\}/.exec(
      conf,
    )?.[0] ?? '';
  expect(map.indexOf('"~^/search$"')).toBeGreaterThan(0);
  expect(map.indexOf('"~^/search$"')).toBeLessThan(map.indexOf('"~^/" '));
  expect(conf).toContain('"~^/coverage/2025/02/old$" "/coverage/2025/02/new";');
  expect(conf).toContain('try_files $uri $uri.html =404;');
  expect(conf).toContain('disable_symlinks on from=$document_root;');
});

test('Caddy: an address with http: gets no certificate, and its readers no redirect', () => {
  expect(toCaddySnippet(input)).toMatch(/^record\.example \{\n/);
  const plain = { ...input, isSecure: false, host: 'record.example:8080' };
  expect(toCaddySnippet(plain)).toMatch(/^http:\/\/record\.example:8080 \{\n/);
});

test('Caddy: the headers of all come before the search’s, inside a route that keeps the order', () => {
  const file = toCaddySnippet(input);
  expect(file.indexOf('route {')).toBeLessThan(file.indexOf('header * {'));
  expect(file.indexOf('header * {')).toBeLessThan(file.indexOf('header /search {'));
  expect(file).toContain('"~^/coverage/2025/02/old(\\?.*)?$" "/coverage/2025/02/new${1}"');
});

const allowed = toHeaderRules({ allow: { 'img-src': ['https://stats.example'] } });

test.for(['/', '/search', '/pagefind/a/b.js', '/_astro/x.css', '/data/graph.json'])(
  'the preview reads back what the _headers file says of %s',
  (path) => {
    expect(toHeaders(path, parseHeaders(toHeadersFile(allowed, '/fish'), '/fish'))).toEqual(
      toHeaders(path, allowed),
    );
  },
);

test('Caddy and nginx send hosts that a publication allows, with redirects and errors too', () => {
  const policy = toOtherHeaders(allowed)['Content-Security-Policy'] ?? '';
  expect(policy).toContain("img-src 'self' https://stats.example");
  const caddy = toCaddySnippet({ ...input, rules: allowed });
  expect(caddy.split(`"${policy}"`)).toHaveLength(4);
  expect(toNginxSnippet({ ...input, rules: allowed })).toContain(policy);
});

test('nginx: two sites share no variable, and a port is listened to', () => {
  const sites = [
    input,
    { ...input, base: '/fish' },
    { ...input, host: 'other.example' },
    { ...input, host: 'record.example:8080' },
  ].map((one) => toNginxSnippet(one));
  const names = sites.map((conf) => new Set(conf.match(/\$dateline_\w+/g)));
  expect(new Set(names.flatMap((some) => [...some])).size).toBe(
    sites.length * (names[0]?.size ?? 0),
  );
  expect(sites[0]).toContain('listen 80;\n    server_name record.example;');
  expect(sites[3]).toContain('listen 8080;\n    server_name record.example;');
});

test('under a path each file names it', () => {
  const place = { ...input, base: '/fish' };
  expect(toHeadersFile(HEADER_RULES, '/fish')).toMatch(
    /^\/fish\/\*\n[^]*\n\/fish\/search\n {2}! Content/,
  );
  expect(findBase(toHeadersFile(HEADER_RULES, '/fish'))).toBe('/fish');
  expect(findBase(toHeadersFile(HEADER_RULES, ''))).toBe('');
  const table = toRedirectsFile(redirects, '/fish');
  expect(table).toBe('/fish/coverage/2025/02/old /fish/coverage/2025/02/new 301\n');
  expect([...parseRedirects(table, '/fish')]).toEqual([
    ['/coverage/2025/02/old', '/fish/coverage/2025/02/new'],
  ]);
  expect(toNginxSnippet(place)).toContain(
    '"~^/fish/coverage/2025/02/old$" "/fish/coverage/2025/02/new";',
  );
  expect(toCaddySnippet(place)).toContain('uri strip_prefix /fish');
});

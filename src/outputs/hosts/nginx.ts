import { hash } from 'node:crypto';
import { toHtmlUrl } from '../../site/addresses/files.ts';
import { NOT_FOUND_URL } from '../../site/addresses/pages.ts';
import { toPrinted } from '../../site/addresses/print.ts';
import type { Redirect } from '../../model/redirects.ts';
import { type HeaderRule, HSTS } from '../headers.ts';
import { MEDIA_TYPES, type MediaType } from '../../site/addresses/media-types.ts';

export interface ServerInput {
  /** With its port, unless that is the default. */
  readonly host: string;
  /** Whether the address begins with `https:`. A server in front of nginx sees to that; Caddy does so itself. */
  readonly isSecure: boolean;
  readonly root: string;
  readonly rules: readonly HeaderRule[];
  readonly redirects: readonly Redirect[];
  /** Addresses of what was withdrawn: their pages are sent with status 410. */
  readonly gone: readonly string[];
  /** Whether files have copies beside them, compressed by `--precompress`. */
  readonly isPacked: boolean;
  /** The path under the host at which the site is, such as `/fish`; `''` at the root. */
  readonly base: string;
  /** Sites in folders of this one, such as `/ferries`: the addresses of their front pages keep the slash. */
  readonly entrances?: readonly string[];
}

/** A pattern for these addresses, without the slash; `undefined` if there is none. */
export function toEntrances({ entrances = [] }: Pick<ServerInput, 'entrances'>) {
  return entrances.length === 0 ? undefined : `(?:${entrances.map(escapePattern).join('|')})`;
}

/** They are for hosts, not for readers. */
export function listHostUrls({ entrances = [] }: Pick<ServerInput, 'entrances'>): string[] {
  return ['', ...entrances].flatMap((place) => [`${place}/_headers`, `${place}/_redirects`]);
}

type Row = readonly [key: string, value: string];

/** What is printed: a file for the `http` block, or its maps and its locations alone, for a server that you have. */
export type NginxPart = 'file' | 'maps' | 'locations';

/**
 * A file for nginx, to be included in its `http` block (`conf.d/`, `sites-enabled/`). Headers come from maps, since an
 * `add_header` in a `location` would drop all those around it. `/x` is the file `x.html`, also beside a folder `x/`.
 */
export function toNginxSnippet(input: ServerInput, part: NginxPart = 'file'): string {
  const { host, base } = input;
  // One nginx may have several sites, and the names of all maps share one space.
  const own = `dateline_${hash('sha256', host + base, 'hex').slice(0, 6)}`;
  const [, name = host, port = '80'] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  if (part === 'maps') return printMaps(own, input);
  if (part === 'locations') return printLocations(own, input).replace(/^ {4}/gm, '');
  return `${printMaps(own, input)}
server {
    listen ${port};
    server_name ${name};
${base === '' ? '' : `    error_page 404 ${quoteWord(decodeURIComponent(toErrorAddress(base)))};\n    location / { return 404; }\n`}
${printLocations(own, input)}}
`;
}

export function toErrorAddress(base: string): string {
  return toPrinted(base, toHtmlUrl(NOT_FOUND_URL));
}

function printMaps(own: string, input: ServerInput): string {
  const { rules, redirects, gone, base } = input;
  const toWhole = (url: string) => toPattern(decodeURIComponent(base) + url);
  const toAsked = (url: string, end = '') =>
    quoteWord(`~^0\\d\\d${escapePattern(decodeURIComponent(base) + url)}${end}$`);
  return [
    `# A redirect or an error has the headers of 404.html, which nobody keeps for long.
${printMap('$status', `$${own}_sent`, toHtmlUrl(NOT_FOUND_URL), [['"~^(200|206|304)$"', '$uri']])}`,
    ...listNames(rules).map((name) => printHeaderMap(own, name, rules)),
    printMap('$status', `$${own}_allow`, '""', [['405', '"GET, HEAD"']]),
    // As patterns, since keys longer than a bucket of the hash table stop nginx.
    printMap(
      '$uri',
      `$${own}_moved`,
      '""',
      redirects.map(({ from, to }) => [toWhole(from), quoteWord(toPrinted(base, encodeURI(to)))]),
    ),
    // Asked again for the page that an error sends, with its status; until then, that is 000.
    printMap('$status$uri', `$${own}_state`, '""; volatile', [
      ...listHostUrls(input).map((url): Row => [toAsked(url), '404']),
      ...gone.map((url): Row => [toAsked(url, '(\\.html)?'), '410']),
    ]),
    printMap('$uri', `$${own}_page`, '$uri.html; volatile', [['"~\\.html$"', '$uri']]),
    '',
  ].join('\n\n');
}

/** Everything below one location, so that it stands beside others. What is below that inherits no `if`. */
function printLocations(own: string, input: ServerInput): string {
  const { root, rules, base, isPacked } = input;
  const entrances = toEntrances(input);
  const others = entrances === undefined ? '' : `(?!${entrances}/(?:\\?|$))`;
  const place = escapePattern(decodeURIComponent(base));
  const turns = (depth: string) =>
    [
      `if ($${own}_moved) { return 301 $${own}_moved$is_args$args; }`,
      // /coverage/ is /coverage; as it was sent, since what nginx has decoded may hold a line break.
      `if ($request_uri ~ "^${others}(${toSlashes(base)}[^/?\\x5c][^?\\x5c]*?)/+(\\?.*)?$") { return 301 $1$2; }`,
      `if ($${own}_state = 404) { return 404; }`,
      `if ($${own}_state = 410) { return 410; }`,
      `rewrite ${quoteWord(`^${place}/$`)} /index.html break;`,
      ...(entrances === undefined ? [] : [`rewrite "^(${entrances})/$" $1/index.html break;`]),
      ...(base === '' ? [] : [`rewrite ${quoteWord(`^${place}(/.*)$`)} $1 break;`]),
    ]
      .map((line) => `${depth}${line}\n`)
      .join('');
  const headers = listNames(rules)
    .map((name) => `        add_header ${name} $${toVariable(own, name)} always;\n`)
    .join('');
  const entrance =
    base === ''
      ? ''
      : `    location = ${quoteWord(decodeURIComponent(base))} {
        absolute_redirect off;
${headers}        return 301 ${base}/$is_args$args;
    }
`;
  return `${entrance}    location ${base === '' ? '' : '^~ '}${quoteWord(`${decodeURIComponent(base)}/`)} {
        root ${quoteWord(root)};
        # The root may be a link; what lies in it is sent only where no link leads to it.
        disable_symlinks on from=$document_root;
        # Else a redirect behind another server would name this one's scheme and port.
        absolute_redirect off;
        error_page 403 404 =404 ${quoteWord(decodeURIComponent(toErrorAddress(base)))};
        # The page of what was withdrawn says why.
        error_page 410 $${own}_page;
        charset utf-8;
        gzip on;
        gzip_vary on;
        # For a server in front, which asks by HTTP/1.0 unless it is told otherwise.
        gzip_http_version 1.0;
        gzip_proxied any;
${isPacked ? '        gzip_static on;\n        # With the module ngx_brotli, which finds no files where links are refused, instead of that line:\n        # brotli_static on;\n' : ''}${printTypes()}

${headers}        add_header Allow $${own}_allow always;

${turns('        ')}        try_files $uri $uri.html =404;
${MEDIA_TYPES.filter((one) => !isEnding(one))
  .map((one) => printNamed(one, turns('            ')))
  .join('')}    }
`;
}

function listNames(rules: readonly HeaderRule[]): string[] {
  return [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
}

/** The part of a pattern for an address as it was sent. */
function toSlashes(base: string): string {
  return quoteWord(`${escapePattern(base)}/`).slice(1, -1);
}

export function escapePattern(path: string): string {
  return path.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

/** The types by ending, and which of them are text. */
function printTypes(): string {
  // nginx adds text/html to both by itself.
  const bare = (some: readonly MediaType[]) =>
    [...new Set(some.map((one) => quoteWord(one.bare)))].filter((type) => type !== '"text/html"');
  return [
    'default_type application/octet-stream;',
    'types {',
    ...MEDIA_TYPES.filter(isEnding).map((one) => `    ${quoteWord(one.bare)} ${one.end.slice(1)};`),
    '}',
    `charset_types ${bare(MEDIA_TYPES.filter(({ hasCharset }) => hasCharset)).join(' ')};`,
    `gzip_types ${bare(MEDIA_TYPES.filter(({ packs }) => packs)).join(' ')};`,
  ]
    .map((line) => `        ${line}`)
    .join('\n');
}

/** Whether nginx finds the type by itself, from what follows the last dot. */
function isEnding({ end }: MediaType): boolean {
  return /^\.[^.]+$/.test(end);
}

function printNamed({ end, bare }: MediaType, turns: string): string {
  return `        location ~ ${end.replaceAll('.', '\\.')}$ {
            types {}
            default_type ${quoteWord(bare)};
${turns}            try_files $uri =404;
        }
`;
}

/** The last rule that matches gives the value, but a map takes the first, so the rows are reversed. */
function printHeaderMap(own: string, name: string, rules: readonly HeaderRule[]): string {
  const rows = rules.flatMap(({ path, headers }): Row[] => {
    const value = headers[name];
    return value === undefined ? [] : [[toPattern(path), quoteWord(value)]];
  });
  // The same everywhere, but only where the reader asked by https: here, or of the server in front.
  if (name === HSTS)
    return printMap('$scheme$http_x_forwarded_proto', `$${toVariable(own, name)}`, '""', [
      ['"~https"', rows[0]?.[1] ?? '""'],
    ]);
  return printMap(`$${own}_sent`, `$${toVariable(own, name)}`, '""', rows.reverse());
}

function printMap(from: string, to: string, otherwise: string, rows: readonly Row[]): string {
  const lines = rows.map(([key, value]) => `    ${key} ${value};`);
  return [`map ${from} ${to} {`, `    default ${otherwise};`, ...lines, '}'].join('\n');
}

function toPattern(path: string): string {
  // After a final star, anything may follow.
  return quoteWord(`~^${escapePattern(path)}$`.replace('*$', '').replace('*', '.*'));
}

function toVariable(own: string, name: string): string {
  return `${own}_${name.toLowerCase().replaceAll('-', '_')}`;
}

export function quoteWord(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

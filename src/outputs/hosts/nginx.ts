import { hash } from 'node:crypto';
import { toHtmlUrl } from '../../site/addresses/files.ts';
import { NOT_FOUND_URL } from '../../site/addresses/pages.ts';
import { toPrinted } from '../../site/addresses/print.ts';
import type { Redirect } from '../../model/redirects.ts';
import type { HeaderRule } from '../headers.ts';
import { MEDIA_TYPES, type MediaType } from '../media-types.ts';

export interface ServerInput {
  /** With its port, unless that is the default. */
  readonly host: string;
  /** Whether the address begins with `https:`. A server in front of nginx sees to that; Caddy does so itself. */
  readonly isSecure: boolean;
  readonly root: string;
  readonly rules: readonly HeaderRule[];
  readonly redirects: readonly Redirect[];
  /** The path under the host at which the site is, such as `/fish`; `''` at the root. */
  readonly base: string;
}

type Row = readonly [key: string, value: string];

/**
 * A file for nginx, to be included in its `http` block (`conf.d/`, `sites-enabled/`). Headers come from maps, since an
 * `add_header` in a `location` would drop all those around it. `/x` is the file `x.html`, also beside a folder `x/`.
 */
export function toNginxSnippet({ host, root, rules, redirects, base }: ServerInput): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  const [, name = host, port = '80'] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  // One nginx may have several sites, and the names of all maps share one space.
  const own = `dateline_${hash('sha256', host + base, 'hex').slice(0, 6)}`;
  return [
    `# A redirect or an error has the headers of 404.html, which nobody keeps for long.
${printMap('$status', `$${own}_sent`, toHtmlUrl(NOT_FOUND_URL), [['"~^(200|206|304)$"', '$uri']])}`,
    ...names.map((name) => printHeaderMap(own, name, rules)),
    // As patterns, since keys longer than a bucket of the hash table stop nginx.
    printMap(
      '$uri',
      `$${own}_moved`,
      '""',
      redirects.map(({ from, to }) => [toPattern(from), quote(toPrinted(base, encodeURI(to)))]),
    ),
    `server {
    listen ${port};
    server_name ${name};
    root ${quote(root)};
    # The root may be a link; what lies in it is sent only where no link leads to it.
    disable_symlinks on from=$document_root;
    # Else a redirect behind another server would name this one's scheme and port.
    absolute_redirect off;
    error_page 403 404 =404 ${base === '' ? toHtmlUrl(NOT_FOUND_URL) : '@missing'};
    charset utf-8;
    gzip on;
    gzip_vary on;
${printTypes()}

${names.map((name) => `    add_header ${name} $${toVariable(own, name)} always;`).join('\n')}

${printPlace(base)}    if ($${own}_moved) {
        return 301 $${own}_moved$is_args$args;
    }
    # /coverage/ is /coverage; as it was sent, since what nginx has decoded may hold a line break.
    if ($request_uri ~ "^(${toSlashes(base)}[^/?\\x5c][^?\\x5c]*?)/+(\\?.*)?$") {
        return 301 $1$2;
    }

    location = /_headers { return 404; }
    location = /_redirects { return 404; }

    location = / { try_files /index.html =404; }
    location / { try_files $uri $uri.html =404; }
${MEDIA_TYPES.filter((one) => !isEnding(one))
  .map(printNamed)
  .join('\n')}
}
`,
  ].join('\n\n');
}

/** Removes the path under the host; all else then works as at the root. Only a named location does not return here. */
function printPlace(base: string): string {
  if (base === '') return '';
  const place = escapePattern(decodeURIComponent(base));
  return `    # The site stands under ${base}/, and its files at the root of the folder.
    location @missing { try_files ${toHtmlUrl(NOT_FOUND_URL)} =404; }
    if ($uri ~ ${quote(`^${place}$`)}) {
        return 301 ${base}/$is_args$args;
    }
    if ($uri !~ ${quote(`^${place}/`)}) {
        return 404;
    }
    rewrite ${quote(`^${place}(/.*)$`)} $1;
`;
}

/** The part of a pattern for an address as it was sent. */
function toSlashes(base: string): string {
  return quote(`${escapePattern(base)}/`).slice(1, -1);
}

function escapePattern(path: string): string {
  return path.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}

/** The types by ending, and which of them are text. */
function printTypes(): string {
  // nginx adds text/html to both by itself.
  const bare = (some: readonly MediaType[]) =>
    [...new Set(some.map((one) => quote(one.bare)))].filter((type) => type !== '"text/html"');
  return [
    '    default_type application/octet-stream;',
    '    types {',
    ...MEDIA_TYPES.filter(isEnding).map((one) => `        ${quote(one.bare)} ${one.end.slice(1)};`),
    '    }',
    `    charset_types ${bare(MEDIA_TYPES.filter(({ hasCharset }) => hasCharset)).join(' ')};`,
    `    gzip_types ${bare(MEDIA_TYPES.filter(({ packs }) => packs)).join(' ')};`,
  ].join('\n');
}

/** Whether nginx finds the type by itself, from what follows the last dot. */
function isEnding({ end }: MediaType): boolean {
  return /^\.[^.]+$/.test(end);
}

function printNamed({ end, bare }: MediaType): string {
  const pattern = `${end.replaceAll('.', '\\.')}$`;
  return `    location ~ ${pattern} { types {} default_type ${quote(bare)}; try_files $uri =404; }`;
}

/** The last rule that matches gives the value, but a map takes the first, so the rows are reversed. */
function printHeaderMap(own: string, name: string, rules: readonly HeaderRule[]): string {
  const rows = rules.flatMap(({ path, headers }): Row[] => {
    const value = headers[name];
    return value === undefined ? [] : [[toPattern(path), quote(value)]];
  });
  return printMap(`$${own}_sent`, `$${toVariable(own, name)}`, '""', rows.reverse());
}

function printMap(from: string, to: string, otherwise: string, rows: readonly Row[]): string {
  const lines = rows.map(([key, value]) => `    ${key} ${value};`);
  return [`map ${from} ${to} {`, `    default ${otherwise};`, ...lines, '}'].join('\n');
}

function toPattern(path: string): string {
  // After a final star, anything may follow.
  return quote(`~^${escapePattern(path)}$`.replace('*$', '').replace('*', '.*'));
}

function toVariable(own: string, name: string): string {
  return `${own}_${name.toLowerCase().replaceAll('-', '_')}`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

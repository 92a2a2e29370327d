import type { Redirect } from '../../model/redirects.ts';
import type { HeaderRule } from '../headers.ts';
import { MEDIA_TYPES } from './media-types.ts';

export interface ServerInput {
  readonly host: string;
  /** Folder of the finished site on the server. */
  readonly root: string;
  readonly rules: readonly HeaderRule[];
  readonly redirects: readonly Redirect[];
}

/**
 * A file for nginx, to be included in its `http` block (`conf.d/`, `sites-enabled/`). Headers come from maps, since an
 * `add_header` in a `location` would drop all those around it. `/x` is the file `x.html`, also beside a folder `x/`.
 */
export function toNginxSnippet({ host, root, rules, redirects }: ServerInput): string {
  const names = [...new Set(rules.flatMap(({ headers }) => Object.keys(headers)))];
  return [
    ...names.map((name) => printHeaderMap(name, rules)),
    // As patterns, since keys longer than a bucket of the hash table stop nginx.
    printMap(
      '$uri',
      '$dateline_moved',
      redirects.map(({ from, to }) => [toPattern(from), quote(to)]),
    ),
    [
      'types {',
      ...Object.entries(MEDIA_TYPES).map(([ending, type]) => `    ${type} ${ending};`),
      '}',
    ].join('\n'),
    `server {
    listen 80;
    server_name ${host};
    root ${quote(root)};
    # Else a redirect behind another server would name this one's scheme and port.
    absolute_redirect off;
    charset utf-8;
    charset_types text/plain text/css text/csv text/calendar text/xml application/xml application/json;
    gzip on;
    gzip_types text/plain text/css text/csv text/calendar text/xml application/xml application/json application/javascript text/javascript image/svg+xml;
    error_page 404 /404.html;

${names.map((name) => `    add_header ${name} $${toVariable(name)} always;`).join('\n')}

    if ($dateline_moved) {
        return 301 $dateline_moved;
    }

    location = /_headers { return 404; }
    location = /_redirects { return 404; }

    # /coverage/ is /coverage
    location ~ ^(?<page>/[^\\x5c]+)/$ { return 301 $page; }

    location = / { try_files /index.html =404; }
    location / { try_files $uri $uri.html =404; }
}
`,
  ].join('\n\n');
}

/** The last rule that matches gives the value; the map takes the first, so they are turned round. */
function printHeaderMap(name: string, rules: readonly HeaderRule[]): string {
  const rows = rules.flatMap(({ path, headers }): [string, string][] => {
    const value = headers[name];
    return value === undefined ? [] : [[toPattern(path), quote(value)]];
  });
  return printMap('$uri', `$${toVariable(name)}`, rows.reverse());
}

function printMap(from: string, to: string, rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([key, value]) => `    ${key} ${value};`);
  return [`map ${from} ${to} {`, '    default "";', ...lines, '}'].join('\n');
}

function toPattern(path: string): string {
  const start = (path.endsWith('*') ? path.slice(0, -1) : path).replace(
    /[.+?^${}()|[\]\\]/g,
    '\\$&',
  );
  return quote(`~^${start}${path.endsWith('*') ? '' : '$'}`);
}

function toVariable(name: string): string {
  return `dateline_${name.toLowerCase().replaceAll('-', '_')}`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

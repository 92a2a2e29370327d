import { toPrinted } from '../../site/addresses/print.ts';
import { type HeaderRule, toOtherHeaders } from '../headers.ts';
import { MEDIA_TYPES } from '../../site/addresses/media-types.ts';
import {
  escapePattern,
  listHostUrls,
  quoteWord,
  type ServerInput,
  toEntrances,
  toErrorAddress,
} from './nginx.ts';

/** A file for Apache 2.4 (`sites-available/`). It follows links. */
export function toApacheSnippet(input: ServerInput): string {
  const { host, root, base, rules, isPacked } = input;
  const [, name = host, port = '80'] = /^(.*?)(?::(\d+))?$/.exec(host) ?? [];
  const place = decodeURIComponent(base);
  const outside = `    # The site stands under ${base}/, and its files at the root of the folder.
    Alias ${quoteWord(place)} ${quoteWord(root)}
    RedirectMatch 404 ${quoteWord(`^(?!${escapePattern(place)}(/|$))`)}
    ErrorDocument 404 ${toErrorAddress(base)}
${printRules([{ path: '/*', headers: toOtherHeaders(rules) }], base).replace(/^(?=.)/gm, '    ')}`;
  return `<VirtualHost *:${port}>
    ServerName ${name}
    DocumentRoot ${quoteWord(root)}
    TraceEnable Off
${base === '' ? '' : outside}    <Directory ${quoteWord(root)}>
        Require all granted
        AllowOverride None
${toHtaccess(input, isPacked).replace(/^(?=.)/gm, '        ')}    </Directory>
</VirtualHost>
`;
}

/**
 * The same for the folder of a site on a host whose configuration is not yours, as its `.htaccess`. `/x` is the file
 * `x.html`, also beside a folder `x/`: without MultiViews, which would choose among all files of that name, and without
 * the slash that Apache adds to folders.
 */
export function toHtaccess(
  input: Omit<ServerInput, 'root' | 'isPacked'>,
  isPacked = false,
): string {
  const { host, isSecure, rules, redirects, gone, base } = input;
  const origin = `${isSecure ? 'https' : 'http'}://${host}`;
  const place = escapePattern(base);
  const entrances = toEntrances(input);
  return `Options -Indexes -MultiViews +FollowSymLinks
DirectorySlash Off
AcceptPathInfo Off
AddDefaultCharset Off
FileETag MTime Size
ErrorDocument 404 ${toErrorAddress(base)}
# The page of what was withdrawn says why.
ErrorDocument 410 ${base}/%{reqenv:dateline_page}

RewriteEngine On
RewriteBase ${base}/
RewriteOptions AllowNoSlash
RewriteCond %{REQUEST_METHOD} !^(GET|HEAD)$
RewriteRule ^ - [R=405,L]
# With the whole address: otherwise Apache names the scheme and port at which it is asked.
${base === '' ? '' : `RewriteCond %{THE_REQUEST} ${toRaw(`^\\S+ ${place}[? ]`)}\n${printMove('^', toTarget(`${origin}${base}/`))}`}${redirects.map(({ from, to }) => printMove(toPattern(from), toTarget(origin + toPrinted(base, encodeURI(to))))).join('')}# /coverage/ is /coverage; as it was sent, and never to another host.
${entrances === undefined ? '' : `RewriteCond %{THE_REQUEST} ${toRaw(`!^\\S+ ${entrances}/[? ]`)}\n`}RewriteCond %{THE_REQUEST} ${toRaw(`^\\S+ (${place}/[^/?\\\\\\s][^?\\\\\\s]*?)/+[? ]`)}
${printMove('^', `${origin}%1`)}${listHostUrls(input)
    .map((url) => `RewriteRule ${toPattern(url)} - [R=404,L]\n`)
    .join('')}${printGone(gone)}RewriteRule ^$ index.html [L]
${entrances === undefined ? '' : `RewriteCond %{REQUEST_URI} ${toRaw(`^${entrances}/$`)}\nRewriteRule ^(.+)/$ $1/index.html [L]\n`}RewriteCond %{REQUEST_FILENAME} !-f
RewriteCond %{PATH_INFO} ^$
RewriteCond %{REQUEST_FILENAME}.html -f
RewriteRule ^(.+)$ $1.html [L]
RewriteCond %{REQUEST_FILENAME} -d
RewriteRule . - [R=404,L]

${isPacked ? printBeside() : printPacking()}
ForceType application/octet-stream
${MEDIA_TYPES.toReversed()
  .map(({ end, type }) => printFiles([end], `ForceType ${quoteWord(type)}`))
  .join('')}
${printRules(rules, base)}Header always set Allow "GET, HEAD" "expr=%{REQUEST_STATUS} == 405"
`;
}

function printMove(pattern: string, target: string): string {
  return `RewriteRule ${pattern} ${toRaw(target)} [R=301,NE,L]\n`;
}

/** By either address of the page, but for the page that Apache then asks itself for. */
function printGone(gone: readonly string[]): string {
  if (gone.length === 0) return '';
  return `RewriteCond %{ENV:REDIRECT_STATUS} =410
RewriteRule ^ - [S=${String(gone.length)}]
${gone.map((url) => `RewriteRule ${toRaw(`^(${escapePattern(url.slice(1))})(\\.html)?$`)} - [E=dateline_page:$1.html,R=410,L]\n`).join('')}`;
}

/** What Apache matches in a folder has no slash at its start. */
function toPattern(url: string): string {
  return toRaw(`^${escapePattern(url.slice(1))}$`);
}

/** In the rules of mod_rewrite, a backslash stays what it is. */
function toRaw(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

/** In a target, these two refer to a pattern. */
function toTarget(url: string): string {
  return url.replace(/[%$]/g, '\\$&');
}

/** For copies beside the files: Apache finds their encodings by their endings. */
function printBeside(): string {
  const packed = MEDIA_TYPES.filter(({ packs }) => packs).map(({ end }) => end);
  const rows = { br: 'br', gz: 'gzip' };
  return `${Object.entries(rows)
    .map(
      ([end, name]) => `AddEncoding ${name} .${end}
RewriteCond %{REQUEST_FILENAME}.${end} -f
RewriteCond %{HTTP:Accept-Encoding} \\b${name}\\b [NV]
RewriteRule ^(.+)$ $1.${end} [L]
`,
    )
    .join('')}${printFiles(packed, 'Header always merge Vary Accept-Encoding')}`;
}

function printPacking(): string {
  const types = new Set(
    MEDIA_TYPES.filter(({ packs }) => packs).map(({ bare }) => bare.replace(/;.*/, '')),
  );
  return `<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE ${[...types].join(' ')}
    # mod_deflate marks the copies that readers hold, and would not know them again.
    RequestHeader edit* If-None-Match "-gzip\\"" "\\""
</IfModule>
`;
}

/** For files whose names end so, or are so. */
function printFiles(ends: readonly string[], line: string): string {
  const names = ends.map((end) => escapePattern(end).replace(/^\//, '^'));
  return `<FilesMatch ${quoteWord(`(${names.join('|')})${PACKED}$`)}>
    ${line}
</FilesMatch>
`;
}

const PACKED = '(\\.br|\\.gz)?';

/** Redirects and errors have those of all paths, and no others. */
function printRules(rules: readonly HeaderRule[], base: string): string {
  return rules
    .flatMap(({ path, headers }) => {
      const whole = decodeURIComponent(base) + path;
      const pattern = `^${escapePattern(whole)}${PACKED}$`
        .replace(`*${PACKED}$`, '')
        .replace('*', '.*');
      const when = `%{REQUEST_STATUS} =~ /^(200|206|304)$/ && %{REQUEST_URI} =~ m#${pattern}#`;
      const end = path === '/*' ? '' : ` ${quoteWord(`expr=${when}`)}`;
      return Object.entries(headers).map(
        ([name, value]) => `Header always set ${name} ${quoteWord(value)}${end}\n`,
      );
    })
    .join('');
}

import { toHtmlUrl } from '../../site/addresses/files.ts';
import { NOT_FOUND_URL } from '../../site/addresses/pages.ts';
import { toPrinted } from '../../site/addresses/print.ts';
import type { Redirect } from '../../model/redirects.ts';
import {
  HEADER_NAMES,
  type HeaderRule,
  type Headers,
  OTHER_HEADERS,
  toOtherHeaders,
} from '../headers.ts';
import { MEDIA_TYPES } from '../../site/addresses/media-types.ts';
import { listHostUrls, type ServerInput, toEntrances } from './nginx.ts';

/** Headers that an error does not have, even if they were set before. */
const TAKEN_BACK = HEADER_NAMES.filter((name) => !(name in OTHER_HEADERS));

/**
 * A site block for Caddy 2 (a `Caddyfile`). `/x` is the file `x.html`, also beside a folder `x/`. One `route` keeps the
 * order, since Caddy by itself would apply the most general header last. It follows links.
 */
export function toCaddySnippet(input: ServerInput): string {
  const { host, isSecure, root, rules, redirects, gone, isPacked, base } = input;
  const serve = isPacked ? 'file_server {\n\t\t\tprecompressed br gzip\n\t\t}' : 'file_server';
  const others = toOtherHeaders(rules);
  const entrances = toEntrances(input);
  const packed = [...new Set(MEDIA_TYPES.filter(({ packs }) => packs).map(({ bare }) => bare))];
  // Without a scheme, Caddy would fetch a certificate and redirect readers to https.
  return `${isSecure ? '' : 'http://'}${host} {
	root * ${quote(root)}
	encode {
		zstd
		gzip
		match {
${packed.map((type) => `			header Content-Type ${quote(`${type}*`)}`).join('\n')}
		}
	}

	map {uri} {dateline_moved} {
${redirects.map((one) => printRedirect(one, base)).join('')}${printBare(base)}${entrances === undefined ? '' : `		"~^${entrances}/(\\?.*)?$" ""\n`}		# /coverage/ is /coverage
		"~^(${escapePattern(base)}/[^/?\\x5c][^?\\x5c]*?)/+(\\?.*)?$" "\${1}\${2}"
		default ""
	}
	map {path} {dateline_type} {dateline_vary} {
${MEDIA_TYPES.map(({ end, type, packs }) => printType(end, type, packs)).join('')}		"~\\.[^./]+$" "application/octet-stream" ""
		default "text/html; charset=utf-8" "Accept-Encoding"
	}
	map {path} {dateline_gone} {
${gone.flatMap((url) => [url, toHtmlUrl(url)].map((one) => `		${quote(one)} "yes"\n`)).join('')}		default ""
	}
	@moved expression {dateline_moved} != ""
	@packed expression {dateline_vary} != ""
${isPacked ? '\t@plain expression {dateline_vary} == ""\n' : ''}	@writing not method GET HEAD
	@gone expression {dateline_gone} == "yes"
	@private path ${listHostUrls(input)
    .map((path) => toPrinted(base, path))
    .join(' ')}
	# Caddy would call a name that no disk takes its own failure.
	@nameless path_regexp \\x00|[^/]{251}

	route {
		error @writing 405
		error @private 404
		error @nameless 404
		handle @moved {
			header {
${printSet(others, 4)}
			}
			redir * {dateline_moved} 301
		}
${printPlace(base)}${rules.map(printRule).join('\n')}
		error @gone 410
		header Content-Type {dateline_type}
		header @packed {
			Vary Accept-Encoding
			defer
		}
${isPacked ? '\t\theader @plain {\n\t\t\t-Vary\n\t\t\tdefer\n\t\t}\n' : ''}		try_files {path} {path}.html
		${serve}
	}

	handle_errors {
		header {
${TAKEN_BACK.map((name) => `			-${name}\n`).join('')}			${isPacked ? 'Vary Accept-Encoding' : '-Vary'}
${printSet(others, 3)}
			Content-Type "text/html; charset=utf-8"
		}
		@refused expression {http.error.status_code} == 405
		header @refused Allow "GET, HEAD"
		@missing expression {http.error.status_code} == 404
		handle @missing {
			rewrite * ${toHtmlUrl(NOT_FOUND_URL)}
			${serve}
		}
		# The page of what was withdrawn says why.
		@withdrawn expression {http.error.status_code} == 410
		handle @withdrawn {
${base === '' ? '' : `			uri strip_prefix ${base}\n`}			try_files {path} {path}.html
			${serve}
		}
	}
}
`;
}

function printRedirect({ from, to }: Redirect, base: string): string {
  const pattern = escapePattern(toPrinted(base, encodeURI(from)));
  const target = toPrinted(base, encodeURI(to));
  return `		${quote(`~^${pattern}(\\?.*)?$`)} ${quote(`${target}\${1}`)}\n`;
}

function printBare(base: string): string {
  if (base === '') return '';
  return `		${quote(`~^${escapePattern(base)}(\\?.*)?$`)} ${quote(`${base}/\${1}`)}\n`;
}

/** Removes that path, so that everything below works as at the root. */
function printPlace(base: string): string {
  if (base === '') return '';
  const place = `^${escapePattern(decodeURIComponent(base))}/`;
  return `		# The site stands under ${base}/, and its files at the root of the folder.
		@outside not path_regexp ${quote(place)}
		error @outside 404
		uri strip_prefix ${base}
`;
}

function escapePattern(path: string): string {
  return path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function printType(end: string, type: string, packs: boolean): string {
  const pattern = `~${end.replaceAll('.', '\\.')}$`;
  return `		${quote(pattern)} ${quote(type)} ${quote(packs ? 'Accept-Encoding' : '')}\n`;
}

/** In Caddy, a `*` within a path stands for one name, and one at its start for any number of names. */
function printRule({ path, headers }: HeaderRule, index: number): string {
  const set = `{\n${printSet(headers, 3)}\n		}`;
  if (path === '/*') return `		header * ${set}`;
  if (/^[^*]+\*?$/.test(path)) return `		header ${path} ${set}`;
  const name = `@rule${String(index)}`;
  return `		${name} path ${path.slice(path.indexOf('*'))}\n		header ${name} ${set}`;
}

function printSet(headers: Headers, depth: number): string {
  return Object.entries(headers)
    .map(([name, value]) => `${'\t'.repeat(depth)}${name} ${quote(value)}`)
    .join('\n');
}

/** Only the quotation mark is special in a quoted word. */
function quote(text: string): string {
  return `"${text.replaceAll('"', '\\"')}"`;
}

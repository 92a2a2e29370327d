import type { HeaderRule } from '../headers.ts';
import { MEDIA_TYPES } from './media-types.ts';
import type { ServerInput } from './nginx.ts';

/**
 * A site block for Caddy 2 (a `Caddyfile`). `/x` is the file `x.html`, also beside a folder `x/`. All stands in one
 * `route`, which keeps the order: by itself Caddy would apply the most general header last.
 */
export function toCaddySnippet({ host, root, rules, redirects }: ServerInput): string {
  const types = Object.entries(MEDIA_TYPES);
  return `${host} {
	root * ${quote(root)}
	encode zstd gzip

	@private path /_headers /_redirects
	# /coverage/ is /coverage
	@slash path_regexp slash ^(/[^/\\x5c].*[^/])/+$

	route {
${rules.map(printRule).join('\n')}
${types.map(([ending, type]) => `		header *.${ending} Content-Type "${type}; charset=utf-8"`).join('\n')}

		error @private 404
${redirects.map(({ from, to }) => `		redir ${from} ${to} 301\n`).join('')}		redir @slash {re.slash.1} 301
		try_files {path} {path}.html
		file_server
	}

	handle_errors {
		@missing expression {http.error.status_code} == 404
		handle @missing {
			rewrite * /404.html
			file_server
		}
	}
}
`;
}

function printRule({ path, headers }: HeaderRule): string {
  const lines = Object.entries(headers).map(([name, value]) => `			${name} ${quote(value)}`);
  return [`		header ${path === '/*' ? '*' : path} {`, ...lines, '		}'].join('\n');
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** The script and the styles of the page, put together when the desk is opened. */
import { extname, join } from 'node:path';
import { build } from 'vite';

const CLIENT = join(import.meta.dirname, 'client');
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** By their names below the address of the desk. Nothing is written to the disk. */
export async function bundleClient(): Promise<
  ReadonlyMap<string, { type: string; bytes: Buffer }>
> {
  const built = await build({
    configFile: false,
    envFile: false,
    root: CLIENT,
    base: './',
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(CLIENT, `main${extname(import.meta.filename)}`),
        output: {
          entryFileNames: 'desk.js',
          codeSplitting: false,
          assetFileNames: ({ names }) =>
            names.some((name) => name.endsWith('.css')) ? 'desk.css' : '[name][extname]',
        },
      },
    },
  });
  const outputs = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  return new Map(
    outputs.map((one) => [
      one.fileName,
      {
        type: TYPES[extname(one.fileName)] ?? 'application/octet-stream',
        bytes: Buffer.from(one.type === 'chunk' ? one.code : one.source),
      },
    ]),
  );
}

// The page in which the desk runs; all that it shows comes by its script.

/** `nonce` is for the styles that the editor of bodies makes as it goes. */
export function toDeskPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** `address` is that of the desk, which an editor may write without its last slash. */
export function printDeskPage(address: string, nonce: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>The desk</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${address}desk.css">
<script type="module" src="${address}desk.js"></script>
</head>
<body>
<dateline-desk nonce="${nonce}"></dateline-desk>
<noscript><p>The desk is a script: let it run on this address.</p></noscript>
</body>
</html>
`;
}

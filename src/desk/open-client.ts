/** Bundles the script and the styles of the desk's page, once for each engine: it takes a third of a start. */
import { extname, join } from 'node:path';
import { build } from 'vite';
import { digestEngine } from '../build/engine-digest.ts';
import { DISK, readJsonFile } from '../build/publish/disk.ts';
import { writeCached } from '../build/publish/write-whole.ts';
import { attempt } from '../content/problems/attempt.ts';

/** By file name. */
export type Client = ReadonlyMap<string, { readonly type: string; readonly bytes: Buffer }>;

interface Kept {
  readonly engine: string;
  readonly files: readonly (readonly [name: string, base64: string])[];
}

const CLIENT = join(import.meta.dirname, 'client');
const ENDING = extname(import.meta.filename);
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Rejects if it cannot be bundled. */
export async function openClient(cacheDir: string): Promise<Client> {
  const path = join(cacheDir, 'desk-client.json');
  const engine = digestEngine();
  const kept = readJsonFile(DISK, path) as Kept | undefined;
  if (kept?.engine === engine) return toClient(kept);
  const files = (await bundleClient()).map((one) => {
    const bytes = Buffer.from('code' in one ? one.code : one.source);
    return [one.fileName, bytes.toString('base64')] as const;
  });
  const made = { engine, files };
  // Without room, the next start bundles it again.
  attempt(() => {
    writeCached(DISK, path, JSON.stringify(made));
  });
  return toClient(made);
}

function toClient({ files }: Kept): Client {
  return new Map(
    files.map(([name, base64]) => {
      const type = TYPES[extname(name)] ?? 'application/octet-stream';
      return [name, { type, bytes: Buffer.from(base64, 'base64') }];
    }),
  );
}

async function bundleClient() {
  const built = await build({
    configFile: false,
    envFile: false,
    root: CLIENT,
    base: './',
    logLevel: 'silent',
    publicDir: false,
    resolve: {
      alias: [
        {
          find: /^\.(?:.*\/words)?\/say\.[jt]s$/,
          replacement: join(CLIENT, `words-in-page${ENDING}`),
        },
      ],
    },
    build: {
      write: false,
      target: 'es2022',
      assetsInlineLimit: 0,
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: join(CLIENT, `main${ENDING}`),
        output: {
          entryFileNames: 'desk.js',
          codeSplitting: false,
          assetFileNames: ({ names }) =>
            names.some((name) => name.endsWith('.css')) ? 'desk.css' : '[name][extname]',
        },
      },
    },
  });
  return [built].flat().flatMap((one) => ('output' in one ? one.output : []));
}

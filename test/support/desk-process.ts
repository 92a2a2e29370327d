/** Runs the command `desk` in its own process, as an editor does in a terminal. */
import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { toEnv, type Desk } from './build.ts';

export interface DeskProcess {
  /** Without a path: `http://localhost:4321`. */
  readonly origin: string;
  readonly token: string;
  stop(): Promise<void>;
}

/** Rejects with its output if it ends before it prints an address. */
export function startDeskProcess(desk: Desk): Promise<DeskProcess> {
  const env = {
    ...toEnv(desk),
    NODE_ENV: undefined,
    // Astro serves no pages if it believes that it runs in a test.
    VITEST: undefined,
    ASTRO_DEV_BACKGROUND: '0',
    PORT: '0',
  };
  const child = spawn(process.execPath, ['bin/dateline.mjs', 'desk'], { env, stdio: 'pipe' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const [, origin, token] = /(http:\/\/localhost:\d+)\/@desk\/#(\S+)/.exec(said) ?? [];
      if (origin !== undefined && token !== undefined) resolve({ origin, token, stop });
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => {
      reject(new Error(said));
    });
  });
}

export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
  readonly body?: string | Buffer;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
}

/** Sends exactly these bytes: `fetch` would correct the path and the headers. */
export function sendTo(
  { origin, token }: DeskProcess,
  path: string,
  { method = 'POST', headers = {}, body = '' }: Sent = {},
): Promise<Answered> {
  const { hostname, port, host } = new URL(origin);
  const all = {
    Host: host,
    Origin: origin,
    'Content-Type': 'application/json',
    'X-Dateline-Token': token,
    ...headers,
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname,
        port,
        path,
        method,
        setHost: false,
        headers: Object.fromEntries(
          Object.entries<string | undefined>(all).filter((pair) => pair[1] !== undefined),
        ),
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, text });
        });
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

export function askOf(
  desk: DeskProcess,
  name: string,
  asked: unknown,
  more: Sent = {},
): Promise<Answered> {
  return sendTo(desk, `/@desk/ask/${name}`, { body: JSON.stringify(asked), ...more });
}

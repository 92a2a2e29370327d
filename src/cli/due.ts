/**
 * `due [--since time]`: when the next draft comes out by the clock; with `--since`, which have come out after that time, a
 * path a line. Exit codes as for check.
 */
import { listComing } from '../model/visible.ts';
import { openSession } from '../build/session.ts';
import { readSettings } from '../build/settings.ts';
import type { Given } from './arguments.ts';
import { toMomentWords } from './check.ts';
import { UsageError } from './exit.ts';

export function runDue({ values: { since }, usage }: Given<never, 'since'>): Promise<number> {
  const from = since === undefined ? undefined : Date.parse(since);
  if (Number.isNaN(from)) throw new UsageError(`“${since ?? ''}” is not a time. Usage: ${usage}`);
  const settings = readSettings(process.env);
  const { entries, about } = openSession(settings).read();
  const now = settings.clock();
  const lines =
    from === undefined
      ? listNext(entries, now, about?.zone ?? 'UTC')
      : listComing(entries, from).flatMap(({ at, entry }) => (at <= now ? [entry.path] : []));
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return Promise.resolve(0);
}

function listNext(entries: Parameters<typeof listComing>[0], now: number, zone: string): string[] {
  const coming = listComing(entries, now);
  if (coming.length === 0) return ['Nothing is scheduled'];
  return coming.map(({ at, entry }) => `${toMomentWords(at, now, zone)}  ${entry.path}`);
}

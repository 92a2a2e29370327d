import { readdirSync, readFileSync } from 'node:fs';

/** One process as `/proc/<pid>/stat` tells it; times in clock ticks, which Linux reports as hundredths of a second. */
export interface ProcessStat {
  readonly pid: number;
  readonly parent: number;
  readonly session: number;
  readonly ownTicks: number;
  /** Of the children it has waited for, and theirs. */
  readonly childTicks: number;
}
export const TICKS_PER_SECOND = 100;

/** The name between the brackets may hold spaces and brackets, so fields are counted from the last one. */
export function parseStat(text: string): ProcessStat {
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const field = (number: number): number => fields[number - 3] ?? 0;
  return {
    pid: Number.parseInt(text, 10),
    parent: field(4),
    session: field(6),
    ownTicks: field(14) + field(15),
    childTicks: field(16) + field(17),
  };
}

/** Undefined where there is no `/proc`, or the process has ended. */
export function readStat(pid: number | 'self'): ProcessStat | undefined {
  const text = readProc(`${pid}/stat`);
  return text === undefined ? undefined : parseStat(text);
}

/** Every process of the session that `leader` leads, and every descendant that left it. */
export function listSession(leader: number): ProcessStat[] {
  const members = new Map<number, ProcessStat>();
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  for (const pid of pids.sort((a, b) => a - b)) {
    const stat = readStat(pid);
    if (stat && (stat.session === leader || members.has(stat.parent))) members.set(pid, stat);
  }
  return [...members.values()];
}

/** Resident memory in bytes: now, and the highest since the process began. */
export function readMemory(pid: number): { readonly now: number; readonly highest: number } {
  const status = readProc(`${pid}/status`) ?? '';
  const kilobytes = (name: string): number =>
    Number(new RegExp(`^${name}:\\s*(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0);
  return { now: kilobytes('VmRSS') * 1024, highest: kilobytes('VmHWM') * 1024 };
}

function readProc(path: string): string | undefined {
  try {
    return readFileSync(`/proc/${path}`, 'utf8');
  } catch {
    return undefined;
  }
}

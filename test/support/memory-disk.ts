/**
 * A disk in memory that behaves like that of a POSIX system, with hard links, symbolic links, and refused moves, and
 * that forgets unsynced data at a power cut. `memory-disk.test.ts` compares it with a real one.
 */
import { dirname, join, resolve } from 'node:path';
import { codeOf, type Disk, type DiskEntry, type Stats } from '../../src/build/publish/disk.ts';

interface File {
  readonly kind: 'file';
  data: Buffer;
  /** Whether its bytes would survive a power cut; its name always does. */
  settled: boolean;
  mtimeMs: number;
  mode: number;
}
interface Link {
  readonly kind: 'link';
  readonly target: string;
}
interface Folder {
  readonly kind: 'folder';
  readonly names: Map<string, Node>;
}
type Node = File | Link | Folder;

export interface MemoryDisk extends Disk {
  /** Every file in `dir` with its text, by path; links as `→ target`. */
  readAll(dir: string): Record<string, string>;
  put(path: string, text: string): void;
  /** Empties every file with unsynced bytes. */
  cutPower(): void;
}

export function makeMemoryDisk(): MemoryDisk {
  const root: Folder = { kind: 'folder', names: new Map() };
  const open = new Map<number, Node>();
  const read = new Map<number, number>();
  let handles = 2;
  let clock = 0;

  /** The node at `path`, following links on the way, and the last one on request. */
  const find = (path: string, follow: boolean, depth = 0): Node | undefined => {
    if (depth > 40) fail('ELOOP', path);
    if (path === '/') return root;
    const above = find(dirname(path), true, depth);
    if (above !== undefined && above.kind !== 'folder') fail('ENOTDIR', path);
    const node = above?.names.get(path.slice(path.lastIndexOf('/') + 1));
    if (node?.kind !== 'link' || !follow) return node;
    return find(resolve(toReal(dirname(path)), node.target), true, depth + 1);
  };
  const toReal = (path: string): string => {
    if (path === '/') return path;
    const at = join(toReal(dirname(path)), path.slice(path.lastIndexOf('/') + 1));
    const node = find(at, false);
    return node?.kind === 'link' ? toReal(resolve(dirname(at), node.target)) : at;
  };
  const get = (path: string, follow = true): Node => find(path, follow) ?? fail('ENOENT', path);
  /** The same, but a file on the way is not an error. */
  const seek = (path: string, follow: boolean): Node | undefined => {
    try {
      return find(path, follow);
    } catch (error) {
      if (codeOf(error) !== 'ENOTDIR') throw error;
      return undefined;
    }
  };
  const getFolder = (path: string): Folder => {
    const node = get(path);
    return node.kind === 'folder' ? node : fail('ENOTDIR', path);
  };
  const getFile = (path: string): File => {
    const node = get(path);
    return node.kind === 'file' ? node : fail('EISDIR', path);
  };
  const place = (path: string, node: Node) => {
    getFolder(dirname(path)).names.set(path.slice(path.lastIndexOf('/') + 1), node);
  };
  const vacate = (path: string) =>
    getFolder(dirname(path)).names.delete(path.slice(path.lastIndexOf('/') + 1));
  const addNew = (path: string, node: Node) => {
    if (find(path, false) !== undefined) fail('EEXIST', path);
    place(path, node);
  };
  const newFile = (data: Buffer): File => ({
    kind: 'file',
    data,
    settled: false,
    mtimeMs: clock++,
    mode: 0o644,
  });
  const stat = (path: string, follow: boolean): Stats | undefined => {
    // A file on the way is only allowed at the end of the links.
    const node = follow ? seek(path, true) : find(path, false);
    return node && toStats(node);
  };

  const disk: MemoryDisk = {
    existsSync: (path) => {
      try {
        return find(path, true) !== undefined;
      } catch {
        return false;
      }
    },
    statSync: (path) => stat(path, true),
    lstatSync: (path) => stat(path, false),
    mkdirSync: (path) => {
      addNew(path, { kind: 'folder', names: new Map() });
    },
    readdirSync: (path) =>
      [...getFolder(path).names].map(([name, node]): DiskEntry => ({ name, ...toSort(node) })),
    readFileSync: (path) => Buffer.from(getFile(path).data),
    readSync: (handle, into) => {
      const file = open.get(handle);
      if (file?.kind !== 'file') return fail('EBADF', String(handle));
      const at = read.get(handle) ?? 0;
      const count = file.data.copy(into, 0, at);
      read.set(handle, at + count);
      return count;
    },
    readlinkSync: (path) => {
      const node = get(path, false);
      return node.kind === 'link' ? node.target : fail('EINVAL', path);
    },
    openSync: (path, flags) => {
      if (flags === 'wx' && find(path, false) !== undefined) fail('EEXIST', path);
      const node = flags === 'r' ? get(path) : find(path, true);
      if (flags === 'w' && node?.kind === 'folder') fail('EISDIR', path);
      const file = flags !== 'r' && node === undefined ? newFile(Buffer.alloc(0)) : node;
      if (file === undefined) return fail('ENOENT', path);
      if (flags !== 'r' && file.kind === 'file') {
        if (node === undefined) place(toReal(path), file);
        Object.assign(file, { data: Buffer.alloc(0), settled: false });
      }
      open.set(++handles, file);
      return handles;
    },
    writeFileSync: (handle, text) => {
      const file = open.get(handle);
      if (file?.kind !== 'file') return void fail('EBADF', String(handle));
      Object.assign(file, { data: Buffer.from(text), settled: false, mtimeMs: clock++ });
    },
    fsyncSync: (handle) => {
      const node = open.get(handle) ?? fail('EBADF', String(handle));
      if (node.kind === 'file') node.settled = true;
    },
    fchmodSync: (handle, mode) => {
      const node = open.get(handle) ?? fail('EBADF', String(handle));
      if (node.kind === 'file') node.mode = mode;
    },
    utimesSync: (path, _, written) => {
      getFile(path).mtimeMs = written * 1000;
    },
    fchownSync: () => undefined,
    closeSync: (handle) => {
      if (!open.delete(handle)) fail('EBADF', String(handle));
    },
    copyFileSync: (from, to) => {
      const node = get(from);
      const there = find(to, true);
      if (there?.kind === 'folder') fail('EISDIR', to);
      if (node.kind !== 'file') {
        // libuv opens the target before it notices that it cannot read, and then removes it.
        if (find(to, false) !== undefined) vacate(to);
        return fail('EISDIR', from);
      }
      const data = Buffer.from(node.data);
      if (there?.kind === 'file') Object.assign(there, { data, settled: false });
      else place(toReal(to), newFile(data));
    },
    linkSync: (from, to) => {
      const node = get(from, false);
      if (find(to, false) !== undefined) fail('EEXIST', to);
      if (node.kind === 'folder') fail('EPERM', from);
      place(to, node);
    },
    symlinkSync: (target, path) => {
      addNew(path, { kind: 'link', target });
    },
    renameSync: (from, to) => {
      const node = get(from, false);
      const there = find(to, false);
      if (node === there) return;
      if (node.kind === 'folder' && `${toReal(dirname(to))}/`.startsWith(`${toReal(from)}/`))
        fail('EINVAL', from);
      if (there?.kind === 'folder' && node.kind !== 'folder') fail('EISDIR', to);
      if (there !== undefined && there.kind !== 'folder' && node.kind === 'folder')
        fail('ENOTDIR', to);
      if (there?.kind === 'folder' && there.names.size > 0) fail('ENOTEMPTY', to);
      place(to, node);
      vacate(from);
    },
    rmSync: (path, { recursive = false }) => {
      const node = recursive ? seek(path, false) : find(path, false);
      if (node?.kind === 'folder' && !recursive) fail('ERR_FS_EISDIR', path);
      if (node !== undefined) vacate(path);
    },
    readAll: (dir) => {
      const folder = disk.existsSync(dir) ? get(dir) : undefined;
      return Object.fromEntries(
        folder?.kind === 'folder'
          ? [...folder.names].flatMap(([name, node]) => listBelow(name, node)).sort()
          : [],
      );
    },
    put: (path, text) => {
      const above = dirname(path);
      if (find(above, true) === undefined) disk.put(above, '');
      if (find(above, true)?.kind === 'file') place(above, { kind: 'folder', names: new Map() });
      place(path, { ...newFile(Buffer.from(text)), settled: true });
    },
    cutPower: () => {
      const cut = (node: Node) => {
        if (node.kind === 'folder') node.names.forEach(cut);
        else if (node.kind === 'file' && !node.settled) node.data = Buffer.alloc(0);
      };
      cut(root);
    },
  };
  return disk;
}

function listBelow(path: string, node: Node): [string, string][] {
  if (node.kind === 'file') return [[path, node.data.toString()]];
  if (node.kind === 'link') return [[path, `→ ${node.target}`]];
  return [...node.names].flatMap(([name, one]) => listBelow(`${path}/${name}`, one));
}

function toSort({ kind }: Node) {
  return {
    isDirectory: () => kind === 'folder',
    isFile: () => kind === 'file',
    isSymbolicLink: () => kind === 'link',
  };
}

function toStats(node: Node): Stats {
  const size = node.kind === 'file' ? node.data.length : 0;
  const [mtimeMs, mode] = node.kind === 'file' ? [node.mtimeMs, node.mode] : [0, 0o755];
  return { size, mtimeMs, mode, uid: 0, gid: 0, ...toSort(node) };
}

function fail(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${path}`), { code, syscall: 'memory' });
}

/** Versions of content in git, and what changed between two of them, as an editor reads it. */
import { decodeText } from '../../content/disk/decode.ts';
import { getKind } from '../../content/kinds/kinds.ts';
import { listSentences } from '../clip/sentences.ts';
import { listWrittenStatements, openBody } from '../edit/body.ts';
import { type EditFile, toEditKind, cutBody } from '../edit/fields.ts';
import { type Change, listFieldsChanged, listRun } from '../history.ts';
import { findInGit, readGit } from './run.ts';

/** The bytes of versions such as `HEAD:content/a.mdx`, in one call; those that git does not have are left out. */
export async function readVersions(
  top: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>();
  if (names.length === 0) return found;
  const { out } = await readGit(top, ['cat-file', '--batch'], { input: `${names.join('\n')}\n` });
  let at = 0;
  for (const name of names) {
    const end = out.indexOf('\n', at);
    const [, size] = /^[0-9a-f]+ \w+ (\d+)$/.exec(out.subarray(at, end).toString()) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    found.set(name, out.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return found;
}

/** Conflict marks and other faults stay in it; `undefined` for a picture. */
export function toVersionText(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const text = decodeText(bytes);
  if (typeof text === 'string') return text;
  return text.code === 'file.encoding' ? undefined : text.text;
}

export interface Commit {
  readonly hash: string;
  /** The hour, as in `2026-11-27T06:00:00+01:00`. */
  readonly on: string;
  readonly by: string;
  readonly subject: string;
  /** The path at that commit, and the one before if it was renamed; absent if the commit deleted it. */
  readonly path?: string;
  readonly was?: string;
}

const FORMAT = '--format=%x01%H%x02%aI%x02%an%x02%s';

/** Newest first, across renames; a merge only if its text is that of neither side. */
export async function listCommits(top: string, path: string): Promise<Commit[]> {
  const asked = ['log', '--follow', '--cc', '-M', '-z', '--name-status', FORMAT, '--', path];
  const log = (await findInGit(top, asked)) ?? '';
  return log
    .split('\u0001')
    .slice(1)
    .map((part) => {
      const [head = '', status = '', ...paths] = part
        .split('\0')
        .filter((one) => one.trim() !== '');
      const [hash = '', on = '', by = '', subject = ''] = head.split('\u0002');
      // A merge has a letter for each side.
      const [letter] = status.trim();
      const [first, second] = paths;
      const commit = { hash, on, by, subject };
      if (letter === 'D') return { ...commit, ...(first !== undefined && { was: first }) };
      const now = second ?? first;
      const was = letter === 'A' ? undefined : first;
      return {
        ...commit,
        ...(now !== undefined && { path: now }),
        ...(was !== undefined && { was }),
      };
    });
}

/** Paths that were deleted by a commit, the last first. */
export async function listDeleted(top: string, ours: readonly string[]): Promise<string[]> {
  const asked = ['log', '--diff-filter=D', '--no-renames', '--name-only', '-z', '--format='];
  const log = (await findInGit(top, [...asked, '--', ...ours])) ?? '';
  return [
    ...new Set(
      log
        .split('\0')
        .map((path) => path.trim())
        .filter(Boolean),
    ),
  ];
}

/** Field by field; statements by their ids; the rest of a body by its sentences. */
export function listVersionChanges(
  inside: string | undefined,
  before: string | undefined,
  now: string | undefined,
): Change[] {
  const kind = toEditKind(inside);
  try {
    if (kind !== undefined) return listOfEntry(kind, before, now);
  } catch {
    // Fields that cannot be read are shown as lines.
  }
  const [was, is] = [before, now].map((text) => (text ?? '').split(/(?<=\n)/));
  return listRun('lines', was ?? [], is ?? [], '');
}

function listOfEntry(kind: EditFile['kind'], before: string | undefined, now: string | undefined) {
  const isProse = kind !== 'publication' && getKind(kind).format === 'mdx';
  const [was, is] = [before, now].map((text) => text ?? (isProse ? '---\n---\n' : ''));
  const fields = listFieldsChanged(kind, was ?? '', is ?? '');
  if (!isProse) return fields;
  const [old, next] = [was, is].map((text) => splitBody({ kind, text: text ?? '' }));
  const said = (id: string) => `statement ${id}`;
  const ids = [...new Set([...(old?.said.keys() ?? []), ...(next?.said.keys() ?? [])])];
  const statements = ids.flatMap((id): Change[] => {
    const [from, to] = [old?.said.get(id), next?.said.get(id)];
    const names = [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])];
    const isBoth = from !== undefined && to !== undefined;
    return names
      .filter((name) => from?.[name] !== to?.[name] && (isBoth || name === WORDS))
      .map((name) => ({
        field: name === WORDS ? said(id) : `${said(id)}: ${name}`,
        ...((to ?? from)?.by !== undefined && { by: (to ?? from)?.by ?? '' }),
        was: from?.[name] ?? '',
        now: to?.[name] ?? '',
      }));
  });
  return [...fields, ...statements, ...listRun('body', old?.rest ?? [], next?.rest ?? [])];
}

/** No attribute has this name. */
const WORDS = ' words';

/** The statements of a body, and its sentences with the id of each statement in the place of its words. */
function splitBody(file: EditFile) {
  const { text } = file;
  const said = new Map<string, Readonly<Record<string, string>>>();
  let rest = '';
  let from = 0;
  for (const { id, component, words, all } of listWrittenStatements(text, openBody(file))) {
    const shown = text
      .slice(...words)
      .trim()
      .replace(/\s+/g, ' ');
    said.set(id, { ...component.attributes, [WORDS]: shown });
    rest += `${text.slice(from, all[0])}(${id})`;
    from = all[1];
  }
  rest += text.slice(from);
  const { body } = cutBody({ kind: file.kind, text: rest });
  return { said, rest: listSentences(body).map((one) => one.replace(/\s+/g, ' ')) };
}

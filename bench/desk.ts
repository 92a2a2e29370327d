import type { DeskProblem, Opened } from '../src/desk/protocol.ts';
import type { DeskAnswer } from '../src/desk/routes.ts';
import { fetchPage, findSaid, poll, secondsSince, withServer, type Server } from './server.ts';
import { StepFailure } from './phases.ts';
import type { System } from './system.ts';

/** Seconds. */
export interface DeskTimes {
  /** From the start of the command until the desk has told what it needs at first. */
  readonly opened: number;
  /** From a save until the preview shows it: the one that comes first after the start, and those after it. */
  readonly firstSave: number;
  readonly saves: readonly number[];
  /** From the request to the answer about one file by itself, and about the whole publication with it. */
  readonly fieldChecks: readonly number[];
  readonly modelChecks: readonly number[];
}

interface Door {
  readonly address: string;
  readonly token: string;
}

const COUNT = 7;

/** Runs the desk on what `system` has prepared: the item in the middle is opened, changed, checked and saved, as often as counts. */
export async function measureDesk(system: System): Promise<DeskTimes> {
  const { page } = await system.change('title', 0);
  const start = performance.now();
  return withServer(system, 'desk', async (server) => {
    const door = await poll(server, 'says its address', () => findDoor(server));
    await ask(server, door, 'start');
    const opened = secondsSince(start);
    let file = await ask<Opened>(server, door, 'open', { inside: `${page}.mdx` });
    // The preview has it on the screen from then on.
    await poll(
      server,
      `answers /${page}`,
      async () => (await fetchPage(pageOf(door, page)))?.status,
    );
    const [fieldChecks, modelChecks, saves]: number[][] = [[], [], []];
    for (let count = 0; count <= COUNT; count += 1) {
      const title = `Edited for the ${String(count + 1)}. time`;
      file = await edit(server, door, file, title);
      if (count > 0) {
        fieldChecks?.push(await timeCheck(server, door, 'check-files', file));
        modelChecks?.push(await timeCheck(server, door, 'check-model', file));
      }
      const saving = performance.now();
      file = await save(server, door, file);
      await poll(server, `shows “${title}” at /${page}`, async () =>
        (await (await fetchPage(pageOf(door, page)))?.text())?.includes(title) === true
          ? true
          : undefined,
      );
      saves?.push(secondsSince(saving));
    }
    const [firstSave = NaN, ...others] = saves ?? [];
    return {
      opened,
      firstSave,
      saves: others,
      fieldChecks: fieldChecks ?? [],
      modelChecks: modelChecks ?? [],
    };
  });
}

function findDoor(server: Server): Door | undefined {
  const [, address, token] = findSaid(server, /(http:\/\/localhost:\d+)\/@desk\/#(\S+)/) ?? [];
  return address === undefined || token === undefined ? undefined : { address, token };
}

function pageOf({ address }: Door, page: string): string {
  return `${address}/${page}`;
}

async function edit(server: Server, door: Door, file: Opened, title: string): Promise<Opened> {
  const { inside, text, seen } = file;
  const changes = [{ path: ['title'], value: title }];
  const after = await ask<Opened>(server, door, 'change', { inside, text, changes });
  return { ...after, ...(seen !== undefined && { seen }) };
}

async function timeCheck(
  server: Server,
  door: Door,
  name: 'check-files' | 'check-model',
  { inside, text }: Opened,
): Promise<number> {
  const start = performance.now();
  await ask<DeskProblem[]>(server, door, name, { texts: { [inside]: text } });
  return secondsSince(start);
}

async function save(server: Server, door: Door, file: Opened): Promise<Opened> {
  const { inside, text, seen } = file;
  const { saved } = await ask<DeskAnswer<'save'>>(server, door, 'save', {
    files: [{ inside, text, seen }],
  });
  const digest = saved[inside];
  if (digest === undefined) throw new StepFailure('The desk did not save', server.log);
  return { ...file, seen: digest };
}

/** As the page of the desk asks. */
async function ask<Answer>(
  { log }: Server,
  { address, token }: Door,
  name: string,
  asked: unknown = {},
): Promise<Answer> {
  const response = await fetch(`${address}/@desk/ask/${name}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Dateline-Token': token },
    body: JSON.stringify(asked),
  });
  const text = await response.text();
  if (!response.ok) throw new StepFailure(`The desk refused “${name}”: ${text}`, log);
  return JSON.parse(text) as Answer;
}

/** The examples in our documentation, as readers see them. */
import { readFileSync } from 'node:fs';
import { parseYaml } from '../../src/content/disk/yaml.ts';

export interface Block {
  /** `docs/editors/README.md:27` */
  readonly place: string;
  /** The language of the fence: `yaml`, `sh`. */
  readonly language: string;
  /** The rest of the fence, which no page shows: `fields=content/topics/tariffs.mdx`. */
  readonly info: string;
  readonly text: string;
}

export function listBlocks(path: string): Block[] {
  const blocks: Block[] = [];
  const lines = readFileSync(path, 'utf8').split('\n');
  for (let index = 0; index < lines.length; index++) {
    const [, language = '', info = ''] = /^```(\w*) ?(.*)$/.exec(lines[index] ?? '') ?? [];
    if (language === '') continue;
    const end = lines.indexOf('```', index + 1);
    const text = lines.slice(index + 1, end).join('\n');
    blocks.push({ place: `${path}:${String(index + 1)}`, language, info, text });
    index = end;
  }
  return blocks;
}

/** A file of the publication that a page's examples make together. */
interface Made {
  readonly fields: Record<string, unknown>;
  readonly body: string;
}

export type MadeFiles = Map<string, Made>;

/**
 * Adds an example to `files`, where its fence says: `fields=PATH` are fields of the front matter, each replacing an
 * earlier one; `body=PATH` is a text; `history=PATH` and `sources=PATH` are more elements of that list.
 */
export function layOver(files: MadeFiles, { place, info, text }: Block): string {
  const [, how, path] = /^(fields|body|history|sources)=content\/(\S+)$/.exec(info) ?? [];
  if (how === undefined || path === undefined)
    throw new Error(`${place}: the fence does not say where the example belongs: “${info}”`);
  const { fields, body } = files.get(path) ?? { fields: {}, body: '' };
  if (how === 'body') files.set(path, { fields, body: text });
  else {
    const said = readFields(place, how === 'fields' ? text : `${how}:\n${text}`);
    const list = [fields[how], said[how]].flat().filter((one) => one !== undefined);
    files.set(path, {
      fields: { ...fields, ...said, ...(how !== 'fields' && { [how]: list }) },
      body,
    });
  }
  return path;
}

/** Read like the check does, without the lines of --- that an example may show. */
function readFields(place: string, text: string): Record<string, unknown> {
  const { data, faults } = parseYaml(text.replace(/^---$/gm, ''));
  if (faults.length > 0) throw new Error(`${place}: ${JSON.stringify(faults[0])}`);
  return data as Record<string, unknown>;
}

/** The text of a file: JSON is YAML. */
export function printMade(path: string, { fields, body }: Made): string {
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
  return path.endsWith('.yaml') ? lines.join('') : `---\n${lines.join('')}---\n\n${body}\n`;
}

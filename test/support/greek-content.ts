/** Content with all texts for readers in Greek letters, so that Latin texts on pages are not content. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument, visit, isScalar, isPair } from 'yaml';
import { listAllFiles } from '../../src/content/disk/list-files.ts';

const GREEK = 'αβγδεφγηιξκλμνοπψρστυωωχυζ';

export function toGreek(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => {
    const greek = GREEK[letter.toLowerCase().charCodeAt(0) - 97] ?? letter;
    return letter === letter.toLowerCase() ? greek : greek.toUpperCase();
  });
}

/** Fields whose values are for readers even if they are one word. */
const HUMAN = [
  ...['name', 'short', 'title', 'tagline', 'city', 'family', 'summary', 'unit', 'owner', 'origin'],
  ...['caption', 'credit', 'rights', 'alt', 'authority', 'goods', 'why', 'was', 'now', 'note'],
];
/** Attributes of components like those fields. */
const SPOKEN = /\b(as|alt|title|credit|rights|caption|translator|note|original|to)="([^"]*)"/g;

/** Rewrites all files of a content folder, but not ids, dates and addresses. */
export function writeInGreek(dir: string): void {
  for (const file of listAllFiles(dir).filter((one) => /\.(mdx|yaml)$/.test(one))) {
    const path = join(dir, file);
    const text = readFileSync(path, 'utf8');
    if (file.endsWith('.yaml')) {
      writeFileSync(path, toGreekYaml(text));
      continue;
    }
    const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    writeFileSync(path, `---\n${toGreekYaml(front)}---\n${toGreekBody(body)}`);
  }
}

function toGreekYaml(text: string): string {
  const document = parseDocument(text, { schema: 'core' });
  visit(document, {
    Scalar: (key, node, path) => {
      if (key === 'key' || typeof node.value !== 'string') return;
      const pair = path.findLast((one) => isPair(one));
      const field = isScalar(pair?.key) ? String(pair.key.value) : '';
      const owner = path.filter((one) => isPair(one)).some((one) => isOwnership(one.key));
      const isHuman =
        HUMAN.includes(field) || node.value.includes(' ') || (owner && field === 'type');
      if (isHuman && !/^https?:/.test(node.value)) node.value = toGreek(node.value);
    },
  });
  return document.toString({ lineWidth: 0 });
}

function isOwnership(key: unknown): boolean {
  return isScalar(key) && key.value === 'ownership';
}

function toGreekBody(text: string): string {
  return text
    .split(/(<[^>]*>|\]\([^)]*\)|&\w+;)/s)
    .map((part, index) => {
      if (index % 2 === 0) return toGreek(part);
      return part.replace(SPOKEN, (whole, name: string, value: string) =>
        name === 'to' && !value.includes(' ') ? whole : `${name}="${toGreek(value)}"`,
      );
    })
    .join('');
}

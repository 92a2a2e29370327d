/** What a page says of itself, for an editor at a terminal. */
import type { Clip, Credit, Found } from '../../desk/clip/clip.ts';

const WIDTH = 12;

export function printReport(name: string, clip: Clip): string {
  const { image, archive } = clip;
  const lines = [
    name,
    ...(['title', 'outlet'] as const).map((field) => row(field, clip[field])),
    ...clip.authors.map((author) => row('author', author)),
    ...FIELDS.map((field) => row(field, clip[field])),
    ...(archive === null
      ? []
      : [line('archive', `${archive.url}, ${archive.on ?? 'no day'}  (${archive.origin})`)]),
    ...(image === null ? [] : [row('caption', image.caption)]),
    ...(image?.credits ?? []).map((credit) => line('credit', printCredit(credit))),
    ...clip.entities.map(({ id, words, count }) =>
      line('entity', `${id}  “${words}”, ${String(count)}`),
    ),
    ...clip.unknown.map(({ words, kind }) => line('unknown', `${words} (${kind})`)),
    ...clip.topics.map(({ id, why }) => line('topic', `${id}: ${why}`)),
    ...clip.quotations.map(({ text, speaker, said, origin }) =>
      line(
        'quotation',
        `${speaker ?? 'somebody'}${said === null ? '' : `, ${said}`}: “${text}”  (${origin})`,
      ),
    ),
    ...clip.dates.map(({ words, value }) => line('date', `${words}: ${value ?? 'not sure'}`)),
    ...clip.noise.map((words) => line('noise', words)),
    ...clip.doubts.map(({ field, why, candidates }) =>
      line(
        'in doubt',
        `${field}: ${why}${candidates.length === 0 ? '' : `: ${candidates.join(', ')}`}`,
      ),
    ),
    ...(clip.draft === null ? [] : [line('draft', clip.draft)]),
  ];
  return `${lines.map(toSafe).join('\n')}\n`;
}

const FIELDS = ['published', 'updated', 'url', 'access', 'language', 'section', 'place'] as const;

function row(label: string, found: Found | null): string {
  return line(label, found === null ? '–' : `${found.value}  (${found.origin})`);
}

function line(label: string, text: string): string {
  return `  ${label.padEnd(WIDTH)}${text}`;
}

function printCredit({ role, name, organization, via, origin }: Credit): string {
  const parts = [name, organization, via === null ? null : `via ${via}`];
  return `${role} ${parts.filter((part) => part !== null).join(', ')}  (${origin})`;
}

/** A page may hold what a terminal acts on. */
function toSafe(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
}

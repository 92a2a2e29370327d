/** Keeps a saved page and writes a draft of the item that covers it. Never changes existing files. */
import { z } from 'zod';
import { existsSync } from 'node:fs';
import { Document } from 'yaml';
import { toFileDigest } from '../../build/publish/digest.ts';
import { keepPage, toClipsDir, readSaved } from '../../build/clips.ts';
import { type Session, toToday } from '../../build/session.ts';
import { TakenError, writeNew } from '../../build/publish/write-whole.ts';
import { toShownPath } from '../../content/disk/read-file.ts';
import type { PublicationData } from '../../content/kinds/publication.ts';
import { blankUnseen } from '../../content/problems/unseen.ts';
import { MAX_QUOTE } from '../../content/prose/statement-rule.ts';
import { countWords } from '../../content/prose/words.ts';
import { isForeign, listCredits, listEntities } from '../../desk/clip-store.ts';
import { toPieceKey } from '../../desk/clip/address.ts';
import type { Clip, Quotation } from '../../desk/clip/clip.ts';
import { type Known, toKnown } from '../../desk/clip/known.ts';
import type { Clipped } from '../../desk/clip/make-clip.ts';
import { printWords } from '../../desk/clip/print-page.ts';
import { listSentences } from '../../desk/clip/sentences.ts';
import { findSigned } from '../../desk/overview.ts';
import { toThing } from '../../model/thing.ts';
import { toDigestSlug, toSureSlug } from '../../search/slug.ts';
import { toUsage } from '../arguments.ts';
import { TO_WRITE } from '../starter/starters.ts';
import { findFileOfId, type Stub } from '../stub/write-stub.ts';
import { listWorse } from '../../build/write-changes.ts';

/** The clip with the path of its draft or, if none was written, a doubt that says why. */
export function writeClip(session: Session, bytes: Buffer, { clip, text }: Clipped): Clip {
  const { contentDir } = session.settings;
  const name = toFileDigest(bytes).slice(0, 16);
  const before = findDraft(contentDir, name);
  if (before !== undefined) return withDoubt({ ...clip, draft: before }, 'it was made before');
  const told = writeDraft(session, clip);
  keepPage(toClipsDir(contentDir), name, { bytes, clip: told, text });
  return told;
}

function writeDraft(session: Session, clip: Clip): Clip {
  const { settings, read } = session;
  const { about, entries } = read();
  if (about === undefined) return clip;
  const known = toKnown(about, entries);
  const key = clip.url === null ? undefined : toPieceKey(clip.url.value);
  const wrong = clip.doubts.find(({ field }) => field === 'page');
  if (wrong !== undefined)
    return withDoubt(clip, `a reader reports an error: look at ${wrong.candidates.join(', ')}`);
  const covered = known.covered.find(([own]) => own === key);
  if (covered !== undefined) return withDoubt(clip, `${covered[1]} covers the page already`);
  const today = toToday(session);
  const signed = findSigned(entries.map(toThing)).signed?.value;
  const stub = makeDraft(clip, known, about, today, signed);
  if (stub === undefined)
    return withDoubt(
      clip,
      `its outlet is unknown: pass --outlet some-id; ${toUsage('new', 'outlet "Its name"')} creates a new one`,
    );
  const [fault] = listWorse(session, new Map([[stub.inside, Buffer.from(stub.text)]]));
  if (fault !== undefined) return withDoubt(clip, `it ${fault.message}; ${fault.remedy}`);
  const { contentDir } = settings;
  const inside = findFree(
    contentDir,
    stub.inside,
    (holder) => key !== undefined && known.covered.some(([, path]) => path === holder),
  );
  if (inside === undefined)
    return withDoubt(
      clip,
      `${toShownPath(contentDir, stub.inside)} has the same headline, and no address says whether it is the same page. If it is another, give its address with --url, or rename that file: ${toUsage('move', 'OLD NEW')}`,
    );
  try {
    writeNew(contentDir, inside, stub.text);
  } catch (error) {
    if (!(error instanceof TakenError)) throw error;
    return withDoubt(clip, error.message);
  }
  // The next page of a folder may be the same one.
  session.refresh([inside]);
  return { ...clip, draft: toShownPath(contentDir, inside) };
}

/**
 * `inside`, or the first free name with a number if each holder of a name covers another page; `undefined` if one may
 * not.
 */
function findFree(
  contentDir: string,
  inside: string,
  isOther: (holder: string) => boolean,
): string | undefined {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? inside : inside.replace(/\.mdx$/u, `-${String(number)}.mdx`);
    const holder = findFileOfId(contentDir, name);
    if (holder === undefined) return name;
    if (!isOther(toShownPath(contentDir, holder))) return undefined;
  }
}

function withDoubt(clip: Clip, why: string): Clip {
  return { ...clip, doubts: [...clip.doubts, { field: 'draft', why, candidates: [] }] };
}

/** The existing draft made from the same bytes. */
function findDraft(contentDir: string, name: string): string | undefined {
  const { draft = '' } = readSaved(toClipsDir(contentDir), name, DRAFTED) ?? {};
  return existsSync(draft) ? draft : undefined;
}

const DRAFTED = z.object({ draft: z.string() });

/**
 * A draft of the item that covers a page: what the page says about itself, and texts for the editor to write.
 * `undefined` if the outlet is unknown, since an item needs one. `signed` is who signs items.
 */
function makeDraft(
  clip: Clip,
  known: Known,
  about: PublicationData,
  today: string,
  signed: unknown,
): Stub | undefined {
  if (clip.outlet === null) return undefined;
  const entities = listEntities(clip);
  const document = new Document({
    title: TO_WRITE,
    summary: TO_WRITE,
    dates: { added: today },
    sources: [toSource(clip, known, about)],
    ...(signed !== undefined && { credits: signed }),
    ...(clip.place !== null && { place: clip.place.value }),
    ...(entities.length > 0 && { entities }),
    ...(clip.topics.length > 0 && { topics: clip.topics.map(({ id }) => id) }),
    status: 'draft',
  });
  document.commentBefore = ` Made from a saved page. Entities and topics are suggestions: keep the right ones.`;
  document.comment = toComment(clip, known);
  const yaml = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  const inside = `coverage/${toMonth(clip, today)}/${toName(clip)}.mdx`;
  return { inside, text: `---\n${yaml}---\n\n${TO_WRITE}\n`, missing: [] };
}

function toMonth({ published }: Clip, today: string): string {
  return (published?.value ?? today).slice(0, 7).replace('-', '/');
}

/** From the headline, since an address may contain anything. */
function toName({ title, url }: Clip): string {
  return title === null ? toDigestSlug(url?.value ?? '', 'page') : toSureSlug(title.value, 'page');
}

function toSource(clip: Clip, known: Known, { language }: PublicationData) {
  const { title, url, archive, published, access, outlet } = clip;
  const credits = listCredits(clip, known).map(({ value }) => value);
  return {
    outlet: outlet?.value,
    ...(title !== null && { title: title.value }),
    ...(url === null ? { unlinked: TO_WRITE } : { url: url.value }),
    ...(typeof archive?.on === 'string' && { archive: { url: archive.url, on: archive.on } }),
    ...(published !== null && { published: published.value }),
    ...(access !== null && { access: access.value }),
    ...(isForeign(clip, language) && { language: clip.language?.value }),
    ...(credits.length > 0 && { credits }),
  };
}

/** Suggestions and open questions for the editor, as YAML comments, which are not published. */
function toComment({ quotations, unknown, doubts }: Clip, known: Known): string {
  const people = new Set(known.entities.map(({ id }) => id));
  const lines = [
    ...quotations.flatMap((quotation) => toSuggestions(quotation, people)),
    ...unknown.map(({ words, kind }) => `Not in this publication: ${words} (${kind})`),
    ...doubts.map(
      ({ field, why, candidates }) =>
        `In doubt, ${field}: ${why}${candidates.length === 0 ? '' : `: ${candidates.join(', ')}`}`,
    ),
  ];
  // Files may not contain invisible characters.
  return lines.map((line) => ` ${blankUnseen(line.slice(0, 400)).replace(/\s+/g, ' ')}`).join('\n');
}

/** A quotation by a person of the publication is ready to paste into the text. */
function toSuggestions(quotation: Quotation, known: ReadonlySet<string>): string[] {
  const { text, speaker, said, origin } = quotation;
  const words = toStart(text);
  if (words === '') return [];
  const day = said === null ? '' : `, said ${said}`;
  return speaker !== null && known.has(speaker)
    ? [`${origin}${day}: <Quote by="${speaker}">${printWords(words)}</Quote>`]
    : [`${origin}${day}, ${speaker ?? 'nobody named'}: “${printWords(words)}”`];
}

/** The first whole sentences, within the limit for quotations. */
function toStart(text: string): string {
  const sentences = listSentences(text);
  const lengths = sentences.map((_, at) => countWords(sentences.slice(0, at + 1).join(' ')));
  const most = lengths.findLastIndex((length) => length <= MAX_QUOTE);
  return sentences.slice(0, most + 1).join(' ');
}

/** What cameras and programs have written into a picture, in words: an editor sees it before it is removed. */
import type { Exif } from 'exif-reader';
import { attempt } from '../../content/problems/attempt.ts';
import { say } from '../words/say.ts';
import type { DeskWords } from '../words/words.ts';

export interface CameraNote {
  /** What is noted, in words. */
  readonly what: string;
  readonly words: string;
  /** It may be the line of credit. */
  readonly isCredit?: true;
}

/** As it stands in a file. */
interface Noted extends Omit<CameraNote, 'what'> {
  readonly what: Exclude<keyof DeskWords['pictureMetadata'], 'unread'>;
}

/** As sharp finds them in a file. */
interface Blocks {
  readonly exif?: Buffer | undefined;
  readonly iptc?: Buffer | undefined;
  readonly xmp?: Buffer | undefined;
}

const MOST = 300;

/** Each thing once; a block that cannot be read is named. Never throws. */
export async function listNoted({ exif, iptc, xmp }: Blocks): Promise<CameraNote[]> {
  // Loaded late, as all that pictures need.
  const { default: readExif } = await import('exif-reader');
  const unread: Noted = { what: 'notes', words: say.pictureMetadata.unread };
  const found = [
    ...(exif === undefined ? [] : (attempt(() => listExif(readExif(exif))) ?? [unread])),
    ...(iptc === undefined ? [] : listIptc(iptc)),
    ...(xmp === undefined ? [] : listXmp(xmp.toString())),
  ].flatMap(({ what, words, ...one }) => {
    const line = words.replace(/[\s\p{Cc}\uFFFD]+/gu, ' ').trim();
    return line === ''
      ? []
      : [{ ...one, what: say.pictureMetadata[what], words: line.slice(0, MOST) }];
  });
  return [...new Map(found.map((one) => [`${one.what} ${one.words}`, one])).values()];
}

function listExif({ Image = {}, Photo = {}, GPSInfo }: Exif): Noted[] {
  const toWords = (value: unknown) =>
    typeof value === 'string' ? value : Buffer.isBuffer(value) ? value.toString() : '';
  const taken: unknown = Photo.DateTimeOriginal ?? Image.DateTime;
  const [north, east] = [
    toDegrees(GPSInfo?.GPSLatitude, GPSInfo?.GPSLatitudeRef === 'S'),
    toDegrees(GPSInfo?.GPSLongitude, GPSInfo?.GPSLongitudeRef === 'W'),
  ];
  return [
    { what: 'author', words: toWords(Image.Artist), isCredit: true },
    { what: 'copyright', words: toWords(Image.Copyright), isCredit: true },
    { what: 'time', words: toTime(taken) },
    { what: 'place', words: north === '' || east === '' ? '' : `${north}, ${east}` },
    { what: 'camera', words: `${toWords(Image.Make)} ${toWords(Image.Model)}` },
    { what: 'number', words: toWords(Photo.BodySerialNumber) },
    { what: 'owner', words: toWords(Photo.CameraOwnerName) },
    { what: 'description', words: toWords(Image.ImageDescription) },
    { what: 'program', words: toWords(Image.Software) },
  ];
}

/** Cameras write the hour of their clock, without a zone. */
function toTime(value: unknown): string {
  if (!(value instanceof Date) || Number.isNaN(value.getTime())) return '';
  return value.toISOString().slice(0, 16).replace('T', ' ');
}

function toDegrees(parts: readonly number[] | undefined, isBelow: boolean): string {
  const [degrees = NaN, minutes = 0, seconds = 0] = Array.isArray(parts) ? (parts as number[]) : [];
  const value = degrees + minutes / 60 + seconds / 3600;
  return Number.isFinite(value) ? (isBelow ? -value : value).toFixed(5) : '';
}

/** Of record 2 (IPTC IIM 4.2), which agencies fill in. */
const IPTC: Readonly<Record<number, Omit<Noted, 'words'>>> = {
  55: { what: 'time' },
  80: { what: 'author', isCredit: true },
  90: { what: 'place' },
  101: { what: 'place' },
  110: { what: 'credit', isCredit: true },
  115: { what: 'source', isCredit: true },
  116: { what: 'copyright', isCredit: true },
  120: { what: 'description' },
};

/** Photoshop puts it among its own blocks: each field begins with 0x1c, its record and its number. */
function listIptc(block: Buffer): Noted[] {
  const found: Noted[] = [];
  for (let at = block.indexOf(START); at >= 0 && at + 5 <= block.length;) {
    const length = block.readUInt16BE(at + 3);
    const known = IPTC[block.readUInt8(at + 2)];
    const words = block.subarray(at + 5, at + 5 + length).toString();
    if (known !== undefined) found.push({ ...known, words });
    at = block.indexOf(START, at + 5 + length);
  }
  return found;
}

const START = Buffer.from([0x1c, 0x02]);

const XMP = [
  ['author', /<dc:creator>(?:\s|<[^>]*>)*([^<]+)/, true],
  ['credit', /photoshop:Credit(?:="([^"]*)|>([^<]*))/, true],
  ['copyright', /<dc:rights>(?:\s|<[^>]*>)*([^<]+)/, true],
  ['place', /photoshop:City(?:="([^"]*)|>([^<]*))/, false],
  ['program', /xmp:CreatorTool(?:="([^"]*)|>([^<]*))/, false],
] as const;

function listXmp(text: string): Noted[] {
  return XMP.flatMap(([what, pattern, isCredit]) => {
    const [, inAttribute, inElement] = pattern.exec(text.slice(0, 200_000)) ?? [];
    const words = inAttribute ?? inElement ?? '';
    return [{ what, words, ...(isCredit && { isCredit }) }];
  });
}

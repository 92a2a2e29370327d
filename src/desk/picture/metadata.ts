/** What cameras and programs have written into a picture, in words: an editor sees it before it is removed. */
import type { Exif } from 'exif-reader';
import { attempt } from '../../content/problems/attempt.ts';

export interface CameraNote {
  readonly what: string;
  readonly words: string;
  /** It may be the line of credit. */
  readonly isCredit?: true;
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
  const found = [
    ...(exif === undefined ? [] : (attempt(() => listExif(readExif(exif))) ?? [UNREAD])),
    ...(iptc === undefined ? [] : listIptc(iptc)),
    ...(xmp === undefined ? [] : listXmp(xmp.toString())),
  ].flatMap(({ words, ...one }) => {
    const line = words.replace(/[\s\p{Cc}\uFFFD]+/gu, ' ').trim();
    return line === '' ? [] : [{ ...one, words: line.slice(0, MOST) }];
  });
  return [...new Map(found.map((one) => [`${one.what} ${one.words}`, one])).values()];
}

const UNREAD: CameraNote = {
  what: 'Notes of the camera',
  words: 'cannot be read, and are removed',
};

function listExif({ Image = {}, Photo = {}, GPSInfo }: Exif): CameraNote[] {
  const toWords = (value: unknown) =>
    typeof value === 'string' ? value : Buffer.isBuffer(value) ? value.toString() : '';
  const taken: unknown = Photo.DateTimeOriginal ?? Image.DateTime;
  const [north, east] = [
    toDegrees(GPSInfo?.GPSLatitude, GPSInfo?.GPSLatitudeRef === 'S'),
    toDegrees(GPSInfo?.GPSLongitude, GPSInfo?.GPSLongitudeRef === 'W'),
  ];
  return [
    { what: 'Author', words: toWords(Image.Artist), isCredit: true },
    { what: 'Copyright', words: toWords(Image.Copyright), isCredit: true },
    { what: 'Time', words: toTime(taken) },
    { what: 'Place', words: north === '' || east === '' ? '' : `${north}, ${east}` },
    { what: 'Camera', words: `${toWords(Image.Make)} ${toWords(Image.Model)}` },
    { what: 'Number of the camera', words: toWords(Photo.BodySerialNumber) },
    { what: 'Owner of the camera', words: toWords(Photo.CameraOwnerName) },
    { what: 'Description', words: toWords(Image.ImageDescription) },
    { what: 'Program', words: toWords(Image.Software) },
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
const IPTC: Readonly<Record<number, Omit<CameraNote, 'words'>>> = {
  55: { what: 'Time' },
  80: { what: 'Author', isCredit: true },
  90: { what: 'Place' },
  101: { what: 'Place' },
  110: { what: 'Credit', isCredit: true },
  115: { what: 'Source', isCredit: true },
  116: { what: 'Copyright', isCredit: true },
  120: { what: 'Description' },
};

/** Photoshop puts it among its own blocks: each field begins with 0x1c, its record and its number. */
function listIptc(block: Buffer): CameraNote[] {
  const found: CameraNote[] = [];
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
  ['Author', /<dc:creator>(?:\s|<[^>]*>)*([^<]+)/, true],
  ['Credit', /photoshop:Credit(?:="([^"]*)|>([^<]*))/, true],
  ['Copyright', /<dc:rights>(?:\s|<[^>]*>)*([^<]+)/, true],
  ['Place', /photoshop:City(?:="([^"]*)|>([^<]*))/, false],
  ['Program', /xmp:CreatorTool(?:="([^"]*)|>([^<]*))/, false],
] as const;

function listXmp(text: string): CameraNote[] {
  return XMP.flatMap(([what, pattern, isCredit]) => {
    const [, inAttribute, inElement] = pattern.exec(text.slice(0, 200_000)) ?? [];
    const words = inAttribute ?? inElement ?? '';
    return [{ what, words, ...(isCredit && { isCredit }) }];
  });
}

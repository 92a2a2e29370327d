import { gzipSync } from 'node:zlib';

/** A tarball of a package with these files, without owners and times. */
export function toTarball(files: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const size = Buffer.byteLength(text);
    const head = Buffer.alloc(512);
    head.write(`package/${name}`);
    head.write('0000644', 100);
    head.write(size.toString(8).padStart(11, '0'), 124);
    // The checksum is computed with spaces in its own field.
    head.write('        0', 148);
    head.write('ustar\x0000', 257);
    const sum = head.reduce((total, byte) => total + byte, 0);
    head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    const body = Buffer.alloc(Math.ceil(size / 512) * 512);
    body.write(text);
    return [head, body];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

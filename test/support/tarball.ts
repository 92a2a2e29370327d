import { gzipSync } from 'node:zlib';

/** A tarball of a package with these files, without what is not read of it: owners, times, sums. */
export function toTarball(files: Readonly<Record<string, string>>): Buffer {
  const blocks = Object.entries(files).flatMap(([name, text]) => {
    const size = Buffer.byteLength(text);
    const head = Buffer.alloc(512);
    head.write(`package/${name}`);
    head.write(size.toString(8).padStart(11, '0'), 124);
    const body = Buffer.alloc(Math.ceil(size / 512) * 512);
    body.write(text);
    return [head, body];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

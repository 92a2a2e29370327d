/** What the tests use of a package without types. */
declare module 's3rver' {
  class S3rver {
    constructor(options: object);
    readonly store: object;
    run(): Promise<{ readonly port: number }>;
    close(): Promise<void>;
  }
  export = S3rver;
}

declare module 's3rver/lib/models/object.js' {
  class S3Object {
    constructor(bucket: string, key: string, content: unknown, metadata: object);
    readonly bucket: string;
    readonly key: string;
    readonly content: NodeJS.ReadableStream;
    readonly metadata: Record<string, string>;
  }
  export = S3Object;
}

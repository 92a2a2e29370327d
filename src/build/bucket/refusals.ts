/** The store refused a request, failed, or did not answer. */
export class StoreError extends Error {}

const REGION = 'The bucket {bucket} is in another region: set AWS_REGION to {region}';
const SPACE = 'The store is full: free space, or raise its limit';
const TOKEN = 'AWS_SESSION_TOKEN is out of date or not valid: set a new one with its keys';

/** By S3’s word for it, or by status. */
const MEANINGS: Readonly<Record<string, string>> = {
  301: REGION,
  307: REGION,
  401: '{url} does not take the key: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY again',
  403: 'The key may not {verb} {bucket}: allow it s3:ListBucket for the bucket, and s3:GetObject, s3:PutObject and s3:DeleteObject for what is in it',
  507: SPACE,
  AuthorizationHeaderMalformed: REGION,
  ExpiredToken: TOKEN,
  InvalidAccessKeyId:
    'The store does not know the key in AWS_ACCESS_KEY_ID: set the one that it gave you',
  InvalidToken: TOKEN,
  NoSuchBucket: 'There is no bucket {bucket} at {url}: create it, or correct --to or the endpoint',
  QuotaExceeded: SPACE,
  RequestTimeTooSkewed: 'This machine’s clock is wrong: at the store it is {date}. Set the clock',
  SignatureDoesNotMatch:
    'AWS_SECRET_ACCESS_KEY is not the secret of AWS_ACCESS_KEY_ID: set both again',
  XMinioStorageFull: SPACE,
};
const FAILS = 'The store fails ({said}): wait until it works again';
const OTHER = '{url} answers {method} with {said}: check that it is where the store speaks S3';
const VERBS: Readonly<Record<string, string>> = { GET: 'read', PUT: 'write to', DELETE: 'empty' };

/** What a refusal means, and what to do, without a full stop. Repeats nothing that may quote a key. */
export function explainRefusal(
  method: string,
  { status, headers, body }: { status: number; headers: Headers; body: Buffer },
  place: { readonly bucket: string; readonly url: string },
): string {
  const text = body.toString('utf8', 0, 5000);
  const code = /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? '';
  const slots: Readonly<Record<string, string>> = {
    ...place,
    method,
    verb: VERBS[method] ?? method,
    region:
      headers.get('x-amz-bucket-region') ?? /<Region>([\w-]+)</.exec(text)?.[1] ?? 'its region',
    date: headers.get('date') ?? 'another time',
    said: `${String(status)} ${code}`.trim(),
  };
  const meaning = MEANINGS[code] ?? MEANINGS[String(status)] ?? (status < 500 ? OTHER : FAILS);
  return meaning.replace(/\{(\w+)\}/g, (_, slot: string) => slots[slot] ?? '');
}

/** An absolute http(s) address without credentials, spaces or control characters: the only sort that we print as a link. */
export function isSafeUrl(value: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what is refused here
  if (/[\s\u0000-\u0020\u007f<>"`\\]/u.test(value)) return false;
  const url = URL.parse(value);
  if (url === null || !/^https?:\/\//i.test(value)) return false;
  return (
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.hostname !== '' &&
    url.username === '' &&
    url.password === ''
  );
}

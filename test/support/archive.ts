/** What the Internet Archive answers, where asked for a copy: https://archive.org/help/wayback_api.php */
export function toArchiveAnswer(page: string, status = '200'): string {
  const timestamp = '20250211093000';
  const url = `http://web.archive.org/web/${timestamp}/${page}`;
  const closest = { status, available: true, url, timestamp };
  return JSON.stringify({ url: page, archived_snapshots: { closest } });
}

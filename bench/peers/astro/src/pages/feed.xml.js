import { listLatest } from '../coverage.mjs';
import { feed } from '../feed.mjs';

export async function GET() {
  return feed('The Bench Record', '/', await listLatest());
}

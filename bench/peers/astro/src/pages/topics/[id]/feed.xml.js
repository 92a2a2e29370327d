import { listGroups } from '../../../coverage.mjs';
import { feed } from '../../../feed.mjs';

export async function getStaticPaths() {
  return (await listGroups('topics')).map((group) => ({ params: { id: group.id }, props: { group } }));
}

export function GET({ props: { group } }) {
  return feed(group.name, `/topics/${group.id}/`, group.items);
}

/**
 * Places on one line, moved so that none is nearer than `least` to the next and none lies outside 0 to 100: those that
 * would lie on each other stand side by side round their middle. Takes and keeps ascending order; where there is no room
 * for all, they share what there is.
 */
export function setApart(places: readonly number[], least: number): number[] {
  const room = places.length < 2 ? least : Math.min(least, 100 / (places.length - 1));
  const groups: { sum: number; count: number }[] = [];
  for (const place of places) {
    let group = { sum: place, count: 1 };
    for (
      let before = groups.at(-1);
      before && isNear(before, group, room);
      before = groups.at(-1)
    ) {
      group = { sum: before.sum + group.sum, count: before.count + group.count };
      groups.pop();
    }
    groups.push(group);
  }
  return groups.flatMap((group) => {
    const start = toStart(group, room);
    return Array.from({ length: group.count }, (_, index) => round(start + index * room));
  });
}

interface Group {
  readonly sum: number;
  readonly count: number;
}

/** Where the first of them stands. */
function toStart({ sum, count }: Group, room: number): number {
  const length = (count - 1) * room;
  return Math.min(Math.max(sum / count - length / 2, 0), 100 - length);
}

function isNear(before: Group, after: Group, room: number): boolean {
  return toStart(before, room) + before.count * room > toStart(after, room);
}

function round(place: number): number {
  return Math.round(place * 100) / 100;
}

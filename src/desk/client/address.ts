/** The address of the desk says which room is shown, and what the list shows. */
import { isRoom, type RoomName } from './panes.ts';

interface Place {
  readonly room: RoomName;
  readonly q?: string;
  readonly sort?: string;
}

export function readAddress(): Required<Place> {
  const params = new URLSearchParams(location.search);
  const named = params.get('room') ?? '';
  const room = isRoom(named) ? named : 'inbox';
  return { room, q: params.get('q') ?? '', sort: params.get('sort') ?? '' };
}

/** Another room is a step of its own, for “Back” of the browser. */
export function writeAddress({ room, q = '', sort = '' }: Place): void {
  const given = Object.entries({ room: room === 'inbox' ? '' : room, q, sort });
  const params = new URLSearchParams(given.filter(([, value]) => value !== ''));
  const search = params.toString().replaceAll('%3A', ':');
  const address = location.pathname + (search === '' ? '' : `?${search}`);
  if (readAddress().room === room) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

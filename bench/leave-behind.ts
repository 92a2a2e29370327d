import { rm, statfs } from 'node:fs/promises';

/** Bytes that have to be free: the largest site, with what it publishes, is to be built after this one. */
const ROOM = 20e9;

/**
 * Says that nobody needs `folder` any more. It goes with the work folder, when nothing is measured any more: for five
 * minutes ext4 takes no inode of a deleted file and looks past them one by one, so that making a file costs up to forty
 * times as much, and what ran next would be measured with that. Only where less than `room` bytes are free it is deleted
 * at once: a full disk would end the trial.
 */
export async function leaveBehind(folder: string, room = ROOM): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < room) await rm(folder, { recursive: true });
}

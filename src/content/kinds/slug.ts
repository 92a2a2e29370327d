/** The shapes of ids. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Below year and month: `2025/04/words-of-a-title`. */
export const DATED_SLUG = /^\d{4}\/(0[1-9]|1[0-2])\/[a-z0-9]+(-[a-z0-9]+)*$/;
/** What may stand before the id of an item. */
export const ITEM_FOLDER = /^\/?coverage\//;

/**
 * What Windows takes for a device, whatever its ending: no file can have the name there, in content or on a site.
 * https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
const DEVICE = 'con|prn|aux|nul|com\\d|lpt\\d';
const IS_DEVICE = new RegExp(`^(?:${DEVICE})(?:\\.|$)`, 'i');

export function isDevice(name: string): boolean {
  return IS_DEVICE.test(name);
}

/** A slug that is declared within a file and becomes the name of one on the site. */
export const FILE_SLUG = new RegExp(`^(?!(?:${DEVICE})$)[a-z0-9]+(-[a-z0-9]+)*$`);

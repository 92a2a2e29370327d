/** The file of a picture for those who show our page elsewhere: one size, in a format that all of them read. */
import { getImage } from 'astro:assets';
import { images } from 'virtual:dateline/images';
import type { PictureFile } from '../subjects/parts/json-ld/nodes.ts';

/** Services that show a page as a card ask for this width. */
const WIDTH = 1200;

/** `file` is a path below the content folder, `page` the absolute address of the page that shows it. */
export async function findSharePicture(
  file: string,
  page: string,
): Promise<PictureFile | undefined> {
  const image = images.get(file);
  if (image === undefined) return undefined;
  const width = Math.min(WIDTH, image.width);
  const height = Math.round((width * image.height) / image.width);
  const format = image.format === 'jpg' || image.format === 'jpeg' ? 'jpeg' : 'png';
  const { src } = await getImage({ src: image, width, height, format });
  return { url: new URL(src, page).href, width, height };
}

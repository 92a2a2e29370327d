declare module 'virtual:dateline/images' {
  /** By path below the content folder. */
  export const images: ReadonlyMap<string, import('astro').ImageMetadata>;
}

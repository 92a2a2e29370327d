/** A page of the site, for the sitemap. */
export interface PageAddress {
  /** Path on the site. */
  readonly url: string;
  /** When it last changed, as content writes dates; worked out from the publication if absent. */
  readonly updated?: string | undefined;
}

/** A page to be: its address and, when asked for, all that it shows. */
export interface AddressedView<View> {
  /** Path on the site. */
  readonly url: string;
  readonly view: () => View;
}

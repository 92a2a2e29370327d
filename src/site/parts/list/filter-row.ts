/** Ways to narrow a list, by group. */
export interface FilterLink {
  readonly text: string;
  readonly url: string;
  readonly count: number | undefined;
  readonly isCurrent: boolean;
}

export interface FilterRow {
  readonly label: string;
  readonly links: readonly FilterLink[];
}

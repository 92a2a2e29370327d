/** A path into front matter in which `'*'` stands for every element of a list. */
export type FieldPattern = readonly string[];
/** A path into front matter: keys and list positions. */
export type FieldPath = readonly (string | number)[];

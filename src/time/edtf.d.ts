/** The part of the package `edtf` that the tests compare us with; it has no types of its own. */
declare module 'edtf' {
  // eslint-disable-next-line no-restricted-exports -- that is how the package exports it
  export default function edtf(
    text: string,
    constraints?: { level: number },
  ): { min: number; max: number; edtf: string };
}

/**
 * `fault` with a remedy that is worked out when it is read: to look for the nearest name costs more than all else,
 * and of thousands of faults in a file a hundred are told. A copy of it by `...` works it out.
 */
export function withRemedy<Fault extends object>(
  fault: Fault,
  toRemedy: () => string,
): Fault & { readonly remedy: string } {
  return Object.defineProperty(fault, 'remedy', { get: toRemedy, enumerable: true }) as Fault & {
    readonly remedy: string;
  };
}

const MOST_KEPT = 50_000;

/**
 * The same function with what it gave kept: the same few thousand dates are asked for again and again. What is
 * `undefined` is asked for each time.
 */
export function keepByZone<Value>(
  make: (text: string, zone: string) => Value,
): (text: string, zone: string) => Value {
  // By zone, then by text: a key of both would be put together for each question.
  const kept = new Map<string, Map<string, Value>>();
  return (text, zone) => {
    const inZone = kept.get(zone) ?? new Map<string, Value>();
    const known = inZone.get(text);
    if (known !== undefined) return known;
    const made = make(text, zone);
    if (inZone.size >= MOST_KEPT) inZone.clear();
    kept.set(zone, inZone.set(text, made));
    return made;
  };
}

/**
 * When two answers say the same: then whatever was found from the first holds for the second.
 * Knows plain values, lists, sets, maps and records of these; a declaration is the same only as itself.
 */

/** True when answers are equal, members of lists, sets, maps and records compared by identity. */
export function isSame(a: unknown, b: unknown): boolean {
  if (isSameCollection(a, b)) return true;
  if (a instanceof Map && b instanceof Map) return isSameMap(a, b);
  return isRecord(a) && isRecord(b) && isSameRecord(a, b);
}

function isSameCollection(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (Array.isArray(a) && Array.isArray(b)) return isSameList(a, b);
  return a instanceof Set && b instanceof Set && a.size === b.size && isSameList([...a], [...b]);
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, index) => Object.is(each, b[index]));
}

function isSameMap(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  const others = [...b];
  return [...a].every(
    ([key, value], index) =>
      Object.is(key, others[index]?.[0]) && isSameCollection(value, others[index]?.[1]),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  );
}

function isSameRecord(
  a: Readonly<Record<string, unknown>>,
  b: Readonly<Record<string, unknown>>,
): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length && keys.every((key) => isSameCollection(a[key], b[key]))
  );
}

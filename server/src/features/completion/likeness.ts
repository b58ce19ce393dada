/**
 * Whether what is typed may stand for a name, as clients match: its letters in their order, whatever stands between
 * them, without case. Made to be asked of tens of thousands of names at each key.
 */

/** True for a text that the typed letters may stand for. */
export type Likeness = (text: string) => boolean;

export function likeness(typed: string): Likeness {
  const lower = typed.toLowerCase();
  const upper = typed.toUpperCase();
  // A few letters change their number with their case.
  if (lower.length !== upper.length)
    return (text) => isSubsequence(lower, lower, text.toLowerCase());
  return (text) => isSubsequence(lower, upper, text);
}

/** Each letter in either of its cases. */
function isSubsequence(lower: string, upper: string, text: string): boolean {
  let from = 0;
  for (let matched = 0; matched < lower.length; matched += 1) {
    const a = lower.charCodeAt(matched);
    const b = upper.charCodeAt(matched);
    while (from < text.length && text.charCodeAt(from) !== a && text.charCodeAt(from) !== b)
      from += 1;
    if (from === text.length) return false;
    from += 1;
  }
  return true;
}

/**
 * Which findings of a file a client is sent: all, or of very many the most severe. No more would be read, and each
 * edit would send them all again; VS Code shows a thousand.
 */
import { SEVERITIES, type FileFinding, type Severity } from '../model/problem.js';

export const MOST_FINDINGS = 5000;

/** In the order in which they came. */
export function mostSevere(findings: readonly FileFinding[]): readonly FileFinding[] {
  if (findings.length <= MOST_FINDINGS) return findings;
  const room = roomFor(findings);
  return findings.filter(({ severity }) => {
    const left = room.get(severity) ?? 0;
    room.set(severity, left - 1);
    return left > 0;
  });
}

/** How many of each severity are taken. */
function roomFor(findings: readonly FileFinding[]): Map<Severity, number> {
  const room = new Map<Severity, number>();
  let left = MOST_FINDINGS;
  for (const severity of SEVERITIES) {
    const count = findings.filter((finding) => finding.severity === severity).length;
    room.set(severity, Math.min(left, count));
    left -= Math.min(left, count);
  }
  return room;
}

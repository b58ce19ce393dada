import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'overdue';

test('a plan whose day has passed, with a status or without one', () => {
  assertFinds(
    code,
    `
    mitigation backups "Backups" { status planned; due 2026-11-30 }
               ^^^^^^^ ${code}: mitigation 'backups' was due on 2026-11-30 and is still planned: write the status that it has by now, or a new date
    mitigation keys "Keys" { due 2025 }
               ^^^^ ${code}: mitigation 'keys' was due on 2025-12-31 and is still planned: write the status that it has by now, or a new date
    property secrecy "Secrecy" { status planned; due 2026-06 }
             ^^^^^^^ ${code}: property 'secrecy' was due on 2026-06-30 and is still planned: write the status that it has by now, or a new date
    threat t "T" { mitigation nested "Nested" { status planned; due 2026-01-31 } }
                              ^^^^^^ ${code}
    `,
  );
});

test('the last day of the date still counts', () => {
  const due = (date: string) => `mitigation m "M" { status planned; due ${date} }`;
  assertFinds(code, due('2026-12-01'));
  assertFinds(code, due('2026-12'));
  assertFinds(code, due('2026'));
});

test('what is no longer planned, and a property that is provided', () => {
  assertFinds(
    code,
    `
    mitigation a "A" { status implemented; due 2025 }
    mitigation b "B" { status partial; due 2025 }
    mitigation c "C" { status rejected; due 2025 }
    property p "P" { due 2025 }
    `,
  );
});

test('a status or a date that holds under a profile', () => {
  assertFinds(
    code,
    `
    profile p "P"
    mitigation a "A" { status implemented; due 2025; when p { status planned } }
               ^ ${code}: under profile 'p': mitigation 'a' was due on 2025-12-31 and is still planned: write the status that it has by now, or a new date
    mitigation b "B" { status planned; when p { due 2025 } }
               ^ ${code}: under profile 'p': mitigation 'b' was due on 2025-12-31 and is still planned: write the status that it has by now, or a new date
    `,
  );
});

test('it is silent where the status or the date cannot be read', () => {
  assertFinds(
    code,
    `
    mitigation a "A" { status plannd; due 2025 }
                              ^^^^^^ wrong-value
    mitigation b "B" { status planned; due 2025-13 }
                                           ^^^^^^^ invalid-date
    mitigation c "C" { staus implemented; due 2025 }
                       ^^^^^ unknown-keyword
    `,
  );
});

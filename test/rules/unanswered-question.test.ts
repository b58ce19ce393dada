import { test } from 'node:test';
import { assertFinds } from '../support/judged.js';

const code = 'unanswered-question';
const remedy = "add 'answer', or take the question out";

test('a question without an answer', () => {
  assertFinds(
    code,
    `
    question why "Why?"
             ^^^ ${code}: question 'why' has no answer: ${remedy}
    question "And how?" { answer "  " }
             ^^^^^^^^^^ ${code}: question 'And how?' has no answer: ${remedy}
    question when-then "When?" { answer "Soon." }
    question who "Who?" "The description is no answer."
             ^^^ ${code}
    `,
  );
});

test('under the profile where it is asked', () => {
  assertFinds(
    code,
    `
    profile lab "Lab"
    question why "Why?" { only in lab }
             ^^^ ${code}: under profile 'lab': question 'why' has no answer: ${remedy}
    question how "How?" { when lab { answer "So." } }
             ^^^ ${code}
    `,
  );
});

test('it is silent while the answer cannot be read', () => {
  assertFinds(
    code,
    `
    question why "Why?" { answer so }
                                 ^^ wrong-value
    question how "How?" { anwser "So." }
                          ^^^^^^ unknown-keyword
    `,
  );
});

/** The enumerations that requirements are written with. Owns words and their meaning; judges nothing. */
import { enumeration } from './build.js';

export const SEVERITY = enumeration(
  'SEVERITY',
  'How serious it is when a requirement is not met.',
  [
    ['error', 'It has to be put right: `tm check` fails.'],
    ['warning', 'It should be put right. This is the default.'],
    ['info', 'Worth knowing.', 'information', 'note'],
  ],
);

export const RESPONSE = enumeration(
  'RESPONSE',
  'What is done about a threat, all in all: the first of these that holds.',
  [
    ['not-applicable', 'It is dismissed.', 'dismissed'],
    ['avoided', 'The feature that it needs is not there.'],
    ['mitigated', 'A control that is implemented keeps it from happening.'],
    ['transferred', 'Somebody else has to answer it.', 'delegated'],
    ['accepted', 'The risk is taken, and the day until which it may be is not past.'],
    ['partly', 'Controls answer a part of it, or only notice it.', 'partial', 'partly-mitigated'],
    ['planned', 'The controls that would answer it are planned.'],
    ['open', 'Nothing is done about it.', 'unmitigated'],
  ],
);

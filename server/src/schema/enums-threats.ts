/** The enumerations that sort and rate threats, with what each word means. Owns no attribute. */
import { enumeration } from './build.js';

export const STRIDE = enumeration(
  'STRIDE',
  'Security threats by what is lost: authenticity, integrity, evidence, confidentiality, availability or authority.',
  [
    ['spoofing', 'Somebody passes for somebody or something else.', 'spoofing-identity', 'spoof'],
    [
      'tampering',
      'Data or code is changed by somebody who may not.',
      'tampering-with-data',
      'tamper',
    ],
    ['repudiation', 'Somebody denies what they did, and nobody can prove it.'],
    ['disclosure', 'Somebody learns what they may not know.', 'information-disclosure'],
    ['denial', 'Those who may use the system cannot.', 'denial-of-service', 'dos'],
    ['elevation', 'Somebody does what they have no right to do.', 'elevation-of-privilege', 'eop'],
  ],
);

export const LINDDUN = enumeration(
  'LINDDUN',
  'Privacy threats by what happens to the people whom the data is about.',
  [
    ['linking', 'Actions or data of a person can be connected.', 'linkability'],
    ['identifying', 'It can be found out who the person is.', 'identifiability'],
    ['non-repudiation', 'A person cannot deny what they should be able to deny.', 'nonrepudiation'],
    ['detecting', 'That a person is involved can be noticed.', 'detectability'],
    [
      'disclosure',
      'Personal data is collected, kept or shared beyond need.',
      'data-disclosure',
      'information-disclosure',
      'disclosure-of-information',
    ],
    [
      'unawareness',
      'A person does not know, or cannot decide, what happens to their data.',
      'unawareness-and-unintervenability',
      'content-unawareness',
    ],
    [
      'non-compliance',
      'Law, policy or good practice of data protection is not kept.',
      'noncompliance',
    ],
  ],
);

export const LIKELIHOOD = enumeration(
  'LIKELIHOOD',
  'How probable it is that the threat comes true within the time that the model looks at.',
  [
    ['rare', 'Only in exceptional circumstances.', 'very-unlikely'],
    ['unlikely', 'Could happen, but nobody expects it.', 'low'],
    ['possible', 'Might well happen.', 'medium', 'moderate'],
    ['likely', 'Expected to happen sooner or later.', 'probable', 'high'],
    ['certain', 'Happens now, or is sure to happen.', 'almost-certain', 'very-likely', 'frequent'],
  ],
);

/** How a class of reports is judged. Owns the way from a verdict to its judgement; what the words mean is the schema's. */
import { textOf } from '../attributes.js';
import { acyclicQuery } from '../query.js';
import { dependenciesOf } from './dependencies.js';

/** The `is` of a verdict, else that of the class that it falls under; `undefined` where nobody says it. */
export const judgementOf = acyclicQuery<string | undefined>(
  (view, verdict) => dependenciesOf(view, verdict, 'under'),
  (view, verdict, ask) => {
    const [above] = dependenciesOf(view, verdict, 'under');
    return textOf(view, verdict, 'is') ?? (above && ask(view, above));
  },
);

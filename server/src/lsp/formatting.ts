/**
 * Formatting of a document, of a range and on type. What answers is loaded when it is first asked for.
 */
import type { Session } from './session.js';

export function activateFormatting(session: Session): void {
  const { connection } = session;
  const answers = () => import('./formatting-answers.js');
  connection.onDocumentFormatting(
    session.answerAt('format', async (params) => (await answers()).whole(session, params)),
  );
  connection.onDocumentRangeFormatting(
    session.answerAt('format range', async (params) => (await answers()).inRange(session, params)),
  );
  connection.onDocumentOnTypeFormatting(
    session.answerAt('format on type', async (params) => (await answers()).onType(session, params)),
  );
}

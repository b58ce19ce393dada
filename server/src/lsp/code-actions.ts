/**
 * Code actions, for clients that know them; what answers is loaded when it is first asked for.
 */
import type { Session } from './session.js';

export function activateCodeActions(session: Session): void {
  if (!session.abilities.codeActions) return;
  session.connection.onCodeAction(
    session.answerAt('code actions', async (params) => {
      const { codeActions } = await import('./fixing.js');
      return codeActions(session, params);
    }),
  );
}

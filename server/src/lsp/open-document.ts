/**
 * A document that is open in the editor: its text follows the editor's, edit by edit.
 */
import type { EditableText } from '../syntax/editable-text.js';

export interface OpenDocument {
  readonly uri: string;
  /** As the client counts. */
  version: number;
  readonly text: EditableText;
}

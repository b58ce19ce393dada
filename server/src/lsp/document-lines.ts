/**
 * The lines of an open document. The editor's library keeps them up while the document is edited, so a question costs
 * a search, and never a walk over the text.
 */
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { LineTable, Position } from '../syntax/lines.js';

export class DocumentLines implements LineTable {
  constructor(private readonly document: TextDocument) {}

  get lineCount(): number {
    return this.document.lineCount;
  }

  position(offset: number): Position {
    return this.document.positionAt(offset);
  }

  offset(position: Position): number {
    return this.document.offsetAt(position);
  }

  line(line: number): string {
    const end = { line, character: Number.MAX_SAFE_INTEGER };
    return this.document.getText({ start: { line, character: 0 }, end });
  }
}

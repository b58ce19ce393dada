/** What a page becomes by the name of its file: a term of the model, which rules ask too. */
export { fileKindOf, type FileKind } from '../../model/terms/file-kind.js';

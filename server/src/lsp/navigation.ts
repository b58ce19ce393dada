/**
 * Definition, references, hover and document symbols: features of `features/`, converted for the protocol. Each is
 * loaded when it is first asked for; an edit may come meanwhile, so the question is put after that.
 */
import {
  MarkupKind,
  SymbolKind,
  type Definition,
  type DefinitionLink,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type Hover,
  type Location,
  type ReferenceParams,
  type SymbolInformation,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import type { Definitions, SymbolNode } from '../features/shapes.js';
import type { Kind } from '../schema/types.js';
import type { Session } from './session.js';

export function activateNavigation(session: Session): void {
  const { connection } = session;
  connection.onDefinition(session.answerAt('definition', (params) => definition(session, params)));
  connection.onReferences(session.answerAt('references', (params) => uses(session, params)));
  connection.onHover(session.answerAt('hover', (params) => shownHover(session, params)));
  connection.onDocumentSymbol(session.answerAt('symbols', (params) => outline(session, params)));
}

async function definition(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<Definition | DefinitionLink[] | null> {
  const { definitions } = await import('../features/definition.js');
  const asked = await session.askAt(textDocument.uri, position);
  const found = asked && definitions(asked.context, asked.offset);
  return found ? definitionOf(session, found) : null;
}

async function uses(
  session: Session,
  { textDocument, position, context }: ReferenceParams,
): Promise<Location[] | null> {
  const { references } = await import('../features/references.js');
  const asked = await session.askAt(textDocument.uri, position);
  if (!asked) return null;
  const { includeDeclaration } = context;
  const found = references(asked.context, asked.offset, { includeDeclaration });
  return found.map((at) => session.location(at));
}

async function shownHover(
  session: Session,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<Hover | null> {
  const { hover } = await import('../features/hover.js');
  const asked = await session.askAt(textDocument.uri, position);
  const found = asked && hover(asked.context, asked.offset);
  if (!found) return null;
  const contents = { kind: MarkupKind.Markdown, value: found.markdown };
  return { contents, range: session.range(found.at) };
}

async function outline(
  session: Session,
  { textDocument }: DocumentSymbolParams,
): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const { symbols } = await import('../features/symbols.js');
  const asked = await session.ask(textDocument.uri);
  if (!asked) return null;
  const nodes = symbols(asked.context.file);
  return session.abilities.hierarchicalSymbols
    ? nodes.map((node) => symbolOf(session, node))
    : nodes.flatMap((node) => flatSymbols(session, node, undefined));
}

function definitionOf(session: Session, found: Definitions): Definition | DefinitionLink[] {
  if (!session.abilities.definitionLinks) {
    return found.targets.map((target) => session.location(target.name));
  }
  return found.targets.map((target) => ({
    originSelectionRange: session.range(found.origin),
    targetUri: session.uri(target.name.path),
    targetRange: session.range(target.whole),
    targetSelectionRange: session.range(target.name),
  }));
}

/** The nearest of the protocol's symbol kinds; clients choose icons by them. */
const SYMBOL_KIND: Partial<Record<Kind, SymbolKind>> = {
  model: SymbolKind.Package,
  profile: SymbolKind.Enum,
  term: SymbolKind.String,
  document: SymbolKind.File,
  actor: SymbolKind.Interface,
  adversary: SymbolKind.Interface,
  asset: SymbolKind.Field,
  boundary: SymbolKind.Namespace,
  component: SymbolKind.Class,
  store: SymbolKind.Struct,
  external: SymbolKind.Module,
  entry: SymbolKind.Constructor,
  flow: SymbolKind.Function,
  property: SymbolKind.Property,
  threat: SymbolKind.Event,
  mitigation: SymbolKind.Method,
};

function symbolKind(kind: Kind | undefined): SymbolKind {
  return (kind && SYMBOL_KIND[kind]) ?? SymbolKind.Object;
}

function symbolOf(session: Session, node: SymbolNode): DocumentSymbol {
  return {
    name: node.name,
    detail: node.detail,
    kind: symbolKind(node.kind),
    range: session.range(node.whole),
    selectionRange: session.range(node.selection),
    children: node.children.map((child) => symbolOf(session, child)),
  };
}

function flatSymbols(
  session: Session,
  node: SymbolNode,
  containerName: string | undefined,
): SymbolInformation[] {
  const own = {
    name: node.name,
    kind: symbolKind(node.kind),
    location: session.location(node.whole),
    ...(containerName !== undefined && { containerName }),
  };
  return [own, ...node.children.flatMap((child) => flatSymbols(session, child, node.name))];
}

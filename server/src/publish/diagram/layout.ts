/**
 * What the diagram room asks of a layout engine: sizes in, positions out. The shapes are those of ELK's JSON
 * (elkjs), whose types alone are used here: the engine itself is handed in and runs elsewhere.
 */
import type { ElkExtendedEdge, ElkLabel, ElkNode, ElkPort } from 'elkjs/lib/elk-api.js';

export type LayoutNode = ElkNode;
export type LayoutPort = ElkPort;
export type LayoutLabel = ElkLabel;
export type LayoutEdge = ElkExtendedEdge;

/** Gives every part a position; rejects when it takes too long. Never changes its input. */
export type Layout = (graph: LayoutNode) => Promise<LayoutNode>;

/**
 * Root options, chosen by measurement: docs/architecture.md, "Pictures". Users cannot change them: some settings
 * of the engine never return.
 */
export const ROOT_OPTIONS = {
  algorithm: 'layered',
  'elk.direction': 'DOWN',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.randomSeed': '1',
  'json.shapeCoords': 'ROOT',
  'json.edgeCoords': 'ROOT',
  'elk.layered.cycleBreaking.strategy': 'GREEDY_MODEL_ORDER',
  'elk.layered.thoroughness': '7',
  'elk.layered.considerModelOrder.strategy': 'NONE',
} as const;

/** Shorter lines; but the engine draws some through nodes when a part has a line to itself (seen in random pictures). */
export function compactionOptions(hasLoop: boolean): Record<string, string> {
  const strategy = hasLoop ? 'NONE' : 'EDGE_LENGTH';
  return { 'elk.layered.compaction.postCompaction.strategy': strategy };
}

/** Space between parts, in pixels: a small picture may breathe. */
export function spacingOptions(edges: number): Record<string, string> {
  const [layer, edgeLayer, edgeEdgeLayer, node, edgeNode, edgeEdge, label] =
    edges < 30 ? [22, 10, 7, 14, 10, 7, 2] : [18, 9, 6, 12, 8, 6, 1];
  return {
    'elk.layered.spacing.nodeNodeBetweenLayers': `${layer}`,
    'elk.layered.spacing.edgeNodeBetweenLayers': `${edgeLayer}`,
    'elk.layered.spacing.edgeEdgeBetweenLayers': `${edgeEdgeLayer}`,
    'elk.spacing.nodeNode': `${node}`,
    'elk.spacing.edgeNode': `${edgeNode}`,
    'elk.spacing.edgeEdge': `${edgeEdge}`,
    'elk.spacing.edgeLabel': `${label}`,
    'elk.spacing.labelNode': '3',
  };
}

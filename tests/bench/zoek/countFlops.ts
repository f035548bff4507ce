import { readMessage, type Field } from './protobuf.ts';

// Field numbers of onnx.proto: ModelProto.graph, GraphProto.node, NodeProto.op_type and
// .attribute, AttributeProto.name and .i.
const GRAPH = 7;
const NODE = 1;
const OP_TYPE = 4;
const ATTRIBUTE = 5;
const NAME = 1;
const INTEGER = 3;

/** What a transformer computes, in multiplications and additions (FLOPs). */
export interface ModelFlops {
  /** Of all its weights, for one token. */
  readonly token: number;
  /** Of attention, for one token and one token that it attends to. */
  readonly attended: number;
  readonly layers: number;
}

/**
 * Counts by the shapes of an ONNX file's `MatMulNBits` nodes: 2·K·N each for a
 * token; and in each layer 2·hidden for the scores of attention and 2·hidden for
 * their sum. A layer is a node that maps back from the widest shape.
 */
export function countFlops(model: Uint8Array, hidden: number): ModelFlops {
  const [graph] = messages(readMessage(model), GRAPH);
  const shapes = messages(readMessage(graph ?? new Uint8Array()), NODE).flatMap(toShape);
  const widest = Math.max(...shapes.map(({ k }) => k));
  const layers = shapes.filter(({ k }) => k === widest).length;
  return {
    token: shapes.reduce((sum, { k, n }) => sum + 2 * k * n, 0),
    attended: layers * 4 * hidden,
    layers,
  };
}

function toShape(node: Uint8Array): readonly { readonly k: number; readonly n: number }[] {
  const fields = readMessage(node);
  if (textOf(messages(fields, OP_TYPE)[0]) !== 'MatMulNBits') return [];
  const sizes = new Map(
    messages(fields, ATTRIBUTE).map((attribute) => {
      const own = readMessage(attribute);
      const value = own.find(({ number }) => number === INTEGER)?.value;
      return [textOf(messages(own, NAME)[0]), typeof value === 'number' ? value : 0];
    }),
  );
  return [{ k: sizes.get('K') ?? 0, n: sizes.get('N') ?? 0 }];
}

function messages(fields: readonly Field[], wanted: number): readonly Uint8Array[] {
  return fields.flatMap(({ number, value }) =>
    number === wanted && typeof value !== 'number' ? [value] : [],
  );
}

function textOf(bytes: Uint8Array | undefined): string {
  return new TextDecoder().decode(bytes);
}

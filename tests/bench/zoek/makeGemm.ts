import { writeMessage } from './protobuf.ts';

/** A matrix product of an m × k input and k × n weights, in float32, in whole bytes, or as the model has its weights. */
export interface Gemm {
  readonly kind: 'float32' | 'int8' | 'MatMulNBits';
  readonly m: number;
  readonly k: number;
  readonly n: number;
}

// Of onnx.proto: element types, the type of an attribute, versions.
const FLOAT = 1;
const UINT8 = 2;
const INT8 = 3;
const INT32 = 6;
const ATTRIBUTE_INT = 2;
const IR_VERSION = 10;
const OPSET = 21;
const BLOCK = 32;

/** An ONNX file with one such product: input `A`, output `Y`. All weights are one. */
export function makeGemm(gemm: Gemm): Uint8Array {
  const { kind, m, k, n } = gemm;
  const isInt8 = kind === 'int8';
  const graph = writeMessage([
    [1, node(gemm)],
    [2, 'gemm'],
    ...weights(gemm).map((weight) => [5, weight] as const),
    [11, valueInfo('A', isInt8 ? UINT8 : FLOAT, [m, k])],
    [12, valueInfo('Y', isInt8 ? INT32 : FLOAT, [m, n])],
  ]);
  return writeMessage([
    [1, IR_VERSION],
    [7, graph],
    [8, opset('', OPSET)],
    [8, opset('com.microsoft', 1)],
  ]);
}

function opset(domain: string, version: number): Uint8Array {
  return writeMessage([
    [1, domain],
    [2, version],
  ]);
}

function node({ kind, k, n }: Gemm): Uint8Array {
  if (kind === 'float32') return operator('MatMul', ['A', 'B']);
  if (kind === 'int8') return operator('MatMulInteger', ['A', 'B']);
  const attributes = { K: k, N: n, bits: 8, block_size: BLOCK, accuracy_level: 4 };
  return operator('MatMulNBits', ['A', 'B', 'scales'], attributes);
}

function operator(
  type: string,
  inputs: readonly string[],
  attributes: Readonly<Record<string, number>> = {},
): Uint8Array {
  return writeMessage([
    ...inputs.map((input) => [1, input] as const),
    [2, 'Y'],
    [4, type],
    ...Object.entries(attributes).map(([name, value]) => [5, attribute(name, value)] as const),
    [7, type === 'MatMulNBits' ? 'com.microsoft' : ''],
  ]);
}

function attribute(name: string, value: number): Uint8Array {
  return writeMessage([
    [1, name],
    [3, value],
    [20, ATTRIBUTE_INT],
  ]);
}

function weights({ kind, k, n }: Gemm): readonly Uint8Array[] {
  if (kind === 'float32') return [tensor('B', FLOAT, { dims: [k, n], data: floats(k * n) })];
  if (kind === 'int8')
    return [tensor('B', INT8, { dims: [k, n], data: new Uint8Array(k * n).fill(1) })];
  const blocks = k / BLOCK;
  return [
    // 128 stands for zero.
    tensor('B', UINT8, { dims: [n, blocks, BLOCK], data: new Uint8Array(n * k).fill(129) }),
    tensor('scales', FLOAT, { dims: [n * blocks], data: floats(n * blocks) }),
  ];
}

function floats(count: number): Uint8Array {
  return new Uint8Array(new Float32Array(count).fill(1).buffer);
}

function tensor(
  name: string,
  type: number,
  { dims, data }: { readonly dims: readonly number[]; readonly data: Uint8Array },
): Uint8Array {
  return writeMessage([...dims.map((dim) => [1, dim] as const), [2, type], [8, name], [9, data]]);
}

function valueInfo(name: string, type: number, dims: readonly number[]): Uint8Array {
  const shape = writeMessage(dims.map((dim) => [1, writeMessage([[1, dim]])] as const));
  const tensorType = writeMessage([
    [1, type],
    [2, shape],
  ]);
  return writeMessage([
    [1, name],
    [2, writeMessage([[1, tensorType]])],
  ]);
}

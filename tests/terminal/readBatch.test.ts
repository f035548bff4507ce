import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readBatch } from '../../src/terminal/readBatch.ts';

it('reads JSON after a byte order mark as JSON', async () => {
  const found = [];
  for await (const question of readBatch(Readable.from(['\uFEFF{"id":"a","q":"wat"}\n'])))
    found.push(question);
  expect(found).toEqual([{ id: 'a', query: 'wat', typed: {} }]);
});

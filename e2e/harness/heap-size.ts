import type { Page } from 'playwright-core';

type Snapshot = {
  snapshot: { meta: { node_fields: string[]; node_types: [string[], ...unknown[]] } };
  nodes: number[];
};

/** The page's heap in bytes after a garbage collection, without code, which is recompiled as it runs. */
export async function measureHeapBytes(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(chunk));
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await devtools.detach();
  return sumOwnBytes(JSON.parse(chunks.join('')));
}

function sumOwnBytes({ snapshot: { meta }, nodes }: Snapshot): number {
  const fields = meta.node_fields.length;
  const size = meta.node_fields.indexOf('self_size');
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields) {
    const type = meta.node_types[0][nodes[node] ?? 0] ?? '';
    if (type !== 'code') bytes += nodes[node + size] ?? 0;
  }
  return bytes;
}

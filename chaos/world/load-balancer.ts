import { type NetworkProxy, openNetworkProxy } from '../../server/src/testing/network-proxy.js';
import type { ServerNode } from './node.js';

export function startLoadBalancer(nodes: readonly ServerNode[]): Promise<NetworkProxy> {
  let turn = 0;
  return openNetworkProxy(() => {
    const running = nodes.flatMap((node) => node.url() ?? []);
    turn += 1;
    return running[turn % running.length];
  });
}

import type { Edit } from './copy-server.js';

/** The next release: a later protocol version that still accepts the present one. */
export const nextRelease: readonly Edit[] = [
  {
    file: 'node_modules/@hannun/shared/dist/contract/protocol.js',
    from: 'export const protocolVersion = 1;',
    to: 'export const protocolVersion = 2;',
  },
];

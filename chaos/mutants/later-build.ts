import type { Edit } from './copy-server.js';

/** The next release: a later protocol version that still accepts the present one. */
export const laterBuild: readonly Edit[] = [
  {
    file: 'node_modules/@hannun/shared/dist/contract/protocol.js',
    from: 'export const protocol = 1;',
    to: 'export const protocol = 2;',
  },
];

import type { Edit } from './copy-server.js';

/** The next release: it speaks a later contract and still serves the present one. */
export const laterBuild: readonly Edit[] = [
  {
    file: 'node_modules/@hannun/shared/dist/contract/protocol.js',
    from: 'export const protocol = 1;',
    to: 'export const protocol = 2;',
  },
];

import { supportedVersions } from '@hannun/shared/contract';

// Starts the built server as the next release: a later protocol version that still accepts the present one.
supportedVersions.newest += 1;
await import('../../server/dist/main.js');

/** The product, and what it is compared with. */
export type TargetKind = 'product' | ReferenceName;
export type ReferenceName = 'bun-publish' | 'node-http' | 'socket-io-rooms' | 'ws-string';

/** A running server. */
export type ServerTarget = {
  kind: TargetKind;
  pid: number;
  port: number;
  url: string;
  stop: () => Promise<void>;
};

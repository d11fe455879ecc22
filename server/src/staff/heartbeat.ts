import type { Ack } from '@hannun/shared/contract';

/** Only an answer from Redis proves contact: boards must not look fresh while the log cannot be reached. */
export const countsAsHeartbeat = (ack: Ack): boolean => ack.ok || ack.error.code !== 'unavailable';

import type { Ack } from '@hannun/shared';

/**
 * Whether the store itself answered a command. Only then is it a sign of life for viewers: figures that
 * stand still because the log cannot be reached must not look fresh.
 */
export const isFromStore = (ack: Ack): boolean => ack.ok || ack.error.code !== 'unavailable';

export type ReadyMessage = {
  type: 'ready';
  port: number;
  /** For a tablet of that clinic. */
  pairing?: { code: string; clinicId: string; expiresAt: string };
  adminToken?: string;
};
/** `text`: `null` when the metrics could not be gathered. */
export type MetricsRequest = { type: 'metrics-request'; requestId: number };
export type MetricsResponse = { type: 'metrics-response'; requestId: number; text: string | null };

type MessageByType = {
  ready: ReadyMessage;
  'metrics-request': MetricsRequest;
  'metrics-response': MetricsResponse;
};

/** Libraries send messages over the same channel, so the type is checked. */
export const isIpcMessage = <Type extends keyof MessageByType>(
  type: Type,
  message: unknown,
): message is MessageByType[Type] =>
  typeof message === 'object' && message !== null && 'type' in message && message.type === type;

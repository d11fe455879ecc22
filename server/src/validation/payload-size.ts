/** Bytes of JSON, over the socket and over HTTP. */
export const maxPayloadBytes = 16 * 1024;

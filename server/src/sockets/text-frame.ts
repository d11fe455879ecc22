import { transcode } from 'node:buffer';

/** One unmasked, final websocket text frame (RFC 6455). `text` must be valid UTF-16, as JSON is. */
export function encodeTextFrame(text: string): Buffer {
  // Encoding Korean text as UTF-8 directly takes five times as long.
  const payload = transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8');
  return Buffer.concat([encodeFrameHeader(payload.length), payload]);
}

const finalTextFrame = 0x81;

function encodeFrameHeader(length: number): Uint8Array {
  if (length < 126) return Uint8Array.of(finalTextFrame, length);
  const short = length < 65_536;
  const header = Buffer.alloc(short ? 4 : 10);
  header[0] = finalTextFrame;
  header[1] = short ? 126 : 127;
  if (short) header.writeUInt16BE(length, 2);
  else header.writeBigUInt64BE(BigInt(length), 2);
  return header;
}

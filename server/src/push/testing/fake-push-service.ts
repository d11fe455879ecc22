import { createDecipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import type { PushTarget } from '../push.repository.js';

export type ReceivedPush = { headers: IncomingHttpHeaders; message: unknown };

/** Stands in for a push service and a browser: decrypts what it receives (RFC 8291). */
export async function startFakePushService() {
  const browser = createECDH('prime256v1');
  browser.generateKeys();
  const auth = randomBytes(16);
  const received: ReceivedPush[] = [];
  const asked: string[] = [];
  let status = 201;
  let headers: OutgoingHttpHeaders = {};
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (status < 300) {
        const opened = decrypt(Buffer.concat(chunks), { browser, auth });
        received.push({ headers: request.headers, message: JSON.parse(opened) });
      }
      response.writeHead(status, { location: '/elsewhere', ...headers }).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const origin = `http://127.0.0.1:${address.port}`;
  const target: PushTarget = {
    endpoint: `${origin}/a-browser`,
    keys: { p256dh: browser.getPublicKey('base64url'), auth: auth.toString('base64url') },
  };
  return {
    origin,
    target,
    received,
    /** Every path requested, whatever the response. */
    asked,
    /** The status and headers of all further responses. */
    answer: (next: number, nextHeaders: OutgoingHttpHeaders = {}) => {
      status = next;
      headers = nextHeaders;
    },
    async [Symbol.asyncDispose]() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

type BrowserKeys = { browser: ReturnType<typeof createECDH>; auth: Buffer };

function decrypt(body: Buffer, { browser, auth }: BrowserKeys): string {
  const salt = body.subarray(0, 16);
  const keyLength = body[20] ?? 0;
  const sender = body.subarray(21, 21 + keyLength);
  const encrypted = body.subarray(21 + keyLength);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browser.getPublicKey(), sender]);
  const secret = deriveKey(browser.computeSecret(sender), auth, info, 32);
  const key = deriveKey(secret, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = deriveKey(secret, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(encrypted.subarray(-16));
  const opened = Buffer.concat([decipher.update(encrypted.subarray(0, -16)), decipher.final()]);
  return opened.subarray(0, opened.lastIndexOf(2)).toString('utf8');
}

const deriveKey = (secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

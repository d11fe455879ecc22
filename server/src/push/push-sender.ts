import { Injectable, Logger } from '@nestjs/common';
import webPush from 'web-push';
import type { PushTarget } from './push.repository.js';
import { PushServiceAllowlist } from './push-service-allowlist.js';
import { Vapid } from './vapid.js';

export type PushMessage = { title: string; body: string; tag: string; url: string };

const timeoutMs = 10_000;
/** Later a message is of no use. */
const ttlSeconds = 600;

@Injectable()
export class PushSender {
  private readonly logger = new Logger(PushSender.name);

  constructor(
    private readonly vapid: Vapid,
    private readonly allowlist: PushServiceAllowlist,
  ) {}

  /** `gone`: the browser no longer wants messages; `failed`: it could not be delivered. */
  async send(target: PushTarget, message: PushMessage): Promise<'sent' | 'gone' | 'failed'> {
    if (!this.allowlist.allows(target.endpoint)) return 'gone';
    try {
      const { status } = await this.deliver(target, message);
      if (status < 300) return 'sent';
      this.logger.warn(`Push service responded with ${status}`);
      return status === 404 || status === 410 ? 'gone' : 'failed';
    } catch (error) {
      this.logger.warn(`Push service unreachable: ${error}`);
      return 'failed';
    }
  }

  private deliver(target: PushTarget, message: PushMessage): Promise<Response> {
    const { subject, keys } = this.vapid;
    const options = { vapidDetails: { subject, ...keys }, TTL: ttlSeconds, urgency: 'high' } as const;
    const request = webPush.generateRequestDetails(target, JSON.stringify(message), options);
    const { endpoint, method, headers, body } = request;
    return fetch(endpoint, {
      method,
      headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
      body: new Uint8Array(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
  }
}

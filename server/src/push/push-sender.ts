import { Injectable, Logger } from '@nestjs/common';
import webPush from 'web-push';
import type { PushTarget } from './push.js';
import { PushServices } from './push-services.js';
import { Vapid } from './vapid.js';

export type PushMessage = { title: string; body: string; tag: string; url: string };

const patience = 10_000;
/** Later a message is of no use. */
const worth = 600;

@Injectable()
export class PushSender {
  private readonly report = new Logger(PushSender.name);

  constructor(
    private readonly vapid: Vapid,
    private readonly services: PushServices,
  ) {}

  /** `gone`: the browser no longer wants messages; `failed`: it could not be delivered. */
  async send(target: PushTarget, message: PushMessage): Promise<'sent' | 'gone' | 'failed'> {
    if (!this.services.allows(target.endpoint)) return 'gone';
    try {
      const { status } = await this.deliver(target, message);
      if (status < 300) return 'sent';
      this.report.warn(`Push service responded with ${status}`);
      return status === 404 || status === 410 ? 'gone' : 'failed';
    } catch (error) {
      this.report.warn(`Push service unreachable: ${error}`);
      return 'failed';
    }
  }

  private deliver(target: PushTarget, message: PushMessage): Promise<Response> {
    const { subject, keys } = this.vapid;
    const { endpoint, method, headers, body } = webPush.generateRequestDetails(
      target,
      JSON.stringify(message),
      {
        vapidDetails: { subject, ...keys },
        TTL: worth,
        urgency: 'high',
      },
    );
    return fetch(endpoint, {
      method,
      headers: Object.entries(headers).map(([name, value]) => [name, String(value)]),
      body: new Uint8Array(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
  }
}

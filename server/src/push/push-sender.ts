import { Injectable, Logger } from '@nestjs/common';
import webPush from 'web-push';
import type { PushTarget } from './push.js';
import { PushServices } from './push-services.js';
import { Vapid } from './vapid.js';

/** What the service worker shows. */
export type PushMessage = { title: string; body: string; tag: string; url: string };

/** How long a push service may take (milliseconds). */
const patience = 10_000;
/** A message is worth nothing later than this (seconds). */
const worth = 600;

/** Hands sealed messages to the browsers' push services. */
@Injectable()
export class PushSender {
  private readonly report = new Logger(PushSender.name);

  constructor(
    private readonly vapid: Vapid,
    private readonly services: PushServices,
  ) {}

  /** Sends one message. `gone`: the browser no longer wants any; `failed`: it did not get through. */
  async send(target: PushTarget, message: PushMessage): Promise<'sent' | 'gone' | 'failed'> {
    if (!this.services.allows(target.endpoint)) return 'gone';
    try {
      const { status } = await this.deliver(target, message);
      if (status < 300) return 'sent';
      this.report.warn(`A push service answered ${status}.`);
      return status === 404 || status === 410 ? 'gone' : 'failed';
    } catch (error) {
      this.report.warn(`A push service could not be reached: ${error}`);
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

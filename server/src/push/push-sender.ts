import { setTimeout } from 'node:timers/promises';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import webPush from 'web-push';
import { Clock } from '../core/clock.js';
import type { PushTarget } from './push.repository.js';
import { PushServiceAllowlist } from './push-service-allowlist.js';
import { maxAttempts, retryDelayMs } from './retry-delay.js';
import { Vapid } from './vapid.js';

export type PushMessage = {
  title: string;
  body: string;
  tag: string;
  url: string;
};

/** `topic`: a later one takes its place where it was not delivered yet; `expiresAtMs`: when it is of no use any more. */
export type Push = { message: PushMessage; topic: string; expiresAtMs: number };

/** `null`: what it announces is past. Asked before each attempt, so that nothing but what is so is sent. */
export type ComposePush = () => Push | null;

/** `gone`: the browser no longer wants messages; `failed`: it could not be delivered in time. */
export type PushOutcome = 'sent' | 'gone' | 'failed';

const timeoutMs = 10_000;

@Injectable()
export class PushSender implements OnApplicationShutdown {
  private readonly logger = new Logger(PushSender.name);
  private readonly shutdown = new AbortController();

  constructor(
    private readonly vapid: Vapid,
    private readonly allowlist: PushServiceAllowlist,
    private readonly clock: Clock,
  ) {}

  onApplicationShutdown(): void {
    this.shutdown.abort();
  }

  async send(target: PushTarget, compose: ComposePush): Promise<PushOutcome> {
    if (!this.allowlist.allows(target.endpoint)) return 'gone';
    for (let attempt = 1; attempt <= maxAttempts; attempt += 1) {
      const push = compose();
      const nowMs = this.clock.nowMs();
      if (!push || push.expiresAtMs <= nowMs) return 'failed';
      const answer = await this.attempt(target, push);
      if (typeof answer === 'string') return answer;
      const delayMs = retryDelayMs(attempt, answer.retryAfter, nowMs);
      if (attempt === maxAttempts || nowMs + delayMs >= push.expiresAtMs) return 'failed';
      if (!(await this.pause(delayMs))) return 'failed';
    }
    return 'failed';
  }

  private async attempt(
    target: PushTarget,
    push: Push,
  ): Promise<PushOutcome | { retryAfter: string | null }> {
    try {
      const { status, headers } = await this.deliver(target, push);
      if (status < 300) return 'sent';
      this.logger.warn(`Push service responded with ${status}`);
      if (status === 404 || status === 410) return 'gone';
      return status === 429 || status >= 500 ? { retryAfter: headers.get('retry-after') } : 'failed';
    } catch (error) {
      this.logger.warn(`Push service unreachable: ${error}`);
      return { retryAfter: null };
    }
  }

  private deliver(target: PushTarget, { message, topic, expiresAtMs }: Push): Promise<Response> {
    const { subject, keys } = this.vapid;
    const options = {
      vapidDetails: { subject, ...keys },
      TTL: Math.ceil((expiresAtMs - this.clock.nowMs()) / 1000),
      urgency: 'high',
      topic,
    } as const;
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

  /** `false`: the server stops. */
  private pause(delayMs: number): Promise<boolean> {
    return setTimeout(delayMs, true, { signal: this.shutdown.signal }).catch(() => false);
  }
}

import type { FastifyRequest } from 'fastify';

/** The origin residents reach this district at, as it was set up; `null`: the one a page was opened by. */
export class PublicAddress {
  constructor(readonly origin: string | null) {}

  /** Whether the browser reached us by https, whoever ends the TLS. */
  isSecure({ protocol }: Pick<FastifyRequest, 'protocol'>): boolean {
    return protocol === 'https' || Boolean(this.origin?.startsWith('https:'));
  }
}

import type { ErrorCode } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';

/**
 * What was rejected, and its name in dashboards and alerts; `heldConnections` are not read until their address has
 * budget again.
 */
export const rejectionLabels = {
  requests: 'requests',
  handshakes: 'handshakes',
  packets: 'packets',
  taps: 'taps',
  ticketChanges: 'wishes',
  wrongTokens: 'slips',
  connections: 'lines',
  slowHeaders: 'heads',
  heldConnections: 'held',
  unauthenticated: 'unauthenticated',
  forbidden: 'forbidden',
  invalid: 'invalid',
} as const;

export type RejectionKind = keyof typeof rejectionLabels;
export const rejectionKinds = Object.keys(rejectionLabels) as RejectionKind[];

const suspiciousCodes = ['unauthenticated', 'forbidden', 'invalid'] as const;

/** How much this process has rejected since its start. No address is kept. */
@Injectable()
export class RejectionCounts {
  private readonly counts = new Map<RejectionKind, number>();

  get(kind: RejectionKind): number {
    return this.counts.get(kind) ?? 0;
  }

  count(kind: RejectionKind): void {
    this.counts.set(kind, this.get(kind) + 1);
  }

  countError(code: ErrorCode): void {
    const kind = suspiciousCodes.find((each) => each === code);
    if (kind) this.count(kind);
  }

  /** Counts what is not allowed. Returns `isAllowed`. */
  countUnless(isAllowed: boolean, kind: RejectionKind): boolean {
    if (!isAllowed) this.count(kind);
    return isAllowed;
  }
}

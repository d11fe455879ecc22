/** Real-time status requests: answered at once, even while the printer is offline or its buffer is full. */
export const statusRequests = {
  printer: Uint8Array.of(0x10, 0x04, 1),
  offlineCause: Uint8Array.of(0x10, 0x04, 2),
  paper: Uint8Array.of(0x10, 0x04, 4),
} as const;

/** Answered in its turn, once everything sent before it has been printed. */
export const endRequest = Uint8Array.of(0x1d, 0x72, 1);

/** Bits that tell the answers apart: of real-time requests, and of those answered in their turn. */
export const isRealTimeAnswer = (byte: number): boolean => (byte & 0x93) === 0x12;
export const isEndAnswer = (byte: number): boolean => (byte & 0x90) === 0;

export type StatusBytes = { [Request in keyof typeof statusRequests]: number };
export type Readiness = 'ready' | 'no-paper' | 'cover-open' | 'offline';

const bit = (byte: number, place: number): boolean => (byte & (1 << place)) !== 0;

/** Whether the printer can print now, and if not, what somebody has to do. */
export function readinessOf({ printer, offlineCause, paper }: StatusBytes): Readiness {
  if (bit(offlineCause, 2)) return 'cover-open';
  if (bit(offlineCause, 5) || bit(paper, 5) || bit(paper, 6)) return 'no-paper';
  return bit(printer, 3) || bit(offlineCause, 6) ? 'offline' : 'ready';
}

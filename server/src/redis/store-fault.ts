import { TooFewReplicas } from '../log/append-script.js';

/** Why the store takes no taps: a word for machines, and a sentence that says what to do. */
export type StoreFault = { reason: FaultReason; message: string };

export type FaultReason =
  | 'unreachable'
  | 'not-durable'
  | 'out-of-memory'
  | 'read-only'
  | 'disk'
  | 'too-few-replicas'
  | 'refused';

export const unreachable: StoreFault = {
  reason: 'unreachable',
  message:
    'Redis does not answer. Start it (its log says what it died of: a full disk ends it), or correct REDIS_URL.',
};

/** By how Redis begins its refusals. */
const refusals: Readonly<Record<string, StoreFault>> = {
  OOM: {
    reason: 'out-of-memory',
    message:
      'Redis is out of memory and refuses writes. Raise maxmemory, or keep logs for fewer RAW_LOG_DAYS.',
  },
  READONLY: {
    reason: 'read-only',
    message:
      'Redis is a read-only replica. Lead REDIS_URL to the master, or promote this one (REPLICAOF NO ONE).',
  },
  MISCONF: {
    reason: 'disk',
    message:
      'Redis cannot write to its disk and refuses writes. Make room on its volume; its own log says more.',
  },
  NOREPLICAS: {
    reason: 'too-few-replicas',
    message:
      'Too few replicas are there, so Redis refuses writes (min-replicas-to-write). Start those that are missing.',
  },
};

/** What a failed write says about the store; `null`: nothing, such as a key of another type. */
export function faultOf(error: unknown): StoreFault | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof TooFewReplicas) return { reason: 'too-few-replicas', message: error.message };
  const [prefix = ''] = error.message.split(' ', 1);
  return refusals[prefix] ?? (isAnswer(error) ? null : unreachable);
}

/** Whether Redis itself said so, and not the driver that could not reach it. */
export const isAnswer = (error: unknown): boolean => error instanceof Error && error.name === 'ReplyError';

import { TooFewReplicasError } from './replication.js';

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
    'Redis does not answer. Start it (its log says why it stopped, for example a full disk), or correct REDIS_URL.',
};

const faultsByPrefix: Readonly<Record<string, StoreFault>> = {
  OOM: {
    reason: 'out-of-memory',
    message:
      'Redis is out of memory and refuses writes. Raise maxmemory, or keep logs for fewer RAW_LOG_DAYS.',
  },
  READONLY: {
    reason: 'read-only',
    message:
      'Redis is a read-only replica. Point REDIS_URL to the master, or promote this one (REPLICAOF NO ONE).',
  },
  MISCONF: {
    reason: 'disk',
    message:
      'Redis cannot write to its disk and refuses writes. Free space on its volume; its own log says more.',
  },
  NOREPLICAS: {
    reason: 'too-few-replicas',
    message:
      'Too few replicas are connected, so Redis refuses writes (min-replicas-to-write). Start the missing ones.',
  },
};

/** Redis answers so while it starts, is busy or changes its master: soon it can be asked again. */
const passingPrefixes = ['LOADING', 'BUSY', 'TRYAGAIN', 'CLUSTERDOWN', 'MASTERDOWN'];
const driverFaults = /Command timed out|max retries|Connection is closed|ClusterAllFailed|Socket timeout/i;

/** The store could not be asked, or not now; whether the request took effect is unknown. */
export const isStoreUnavailable = (error: unknown): boolean =>
  error instanceof Error &&
  (driverFaults.test(error.message) ||
    [...Object.keys(faultsByPrefix), ...passingPrefixes].includes(prefixOf(error)));

export function faultOf(error: unknown): StoreFault | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof TooFewReplicasError) return { reason: 'too-few-replicas', message: error.message };
  return faultsByPrefix[prefixOf(error)] ?? (isRedisReply(error) ? null : unreachable);
}

const prefixOf = ({ message }: Error): string => message.split(' ', 1)[0] ?? '';

/** An answer of Redis, not of a driver that could not reach it. */
export const isRedisReply = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ReplyError';

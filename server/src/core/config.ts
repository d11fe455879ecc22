import { resolve } from 'node:path';
import { cleanEnv, str } from 'envalid';
import { findWeakness } from '../secret-strength/secret-strength.js';
import {
  addressRangeList,
  isTooWide,
  limitFactor,
  logFormatName,
  optionalOrigin,
  originList,
  portNumber,
  redisUrlList,
  replicaCount,
  retentionDays,
  strongSecret,
  tileUrl,
  timeZoneName,
  workerCount,
  zeroOrOne,
} from './config-validators.js';
import { findRedisUrlProblem, redactRedisUrl } from './redis-url.js';
import { StartupError } from './startup-error.js';

/** The server's settings, read from the environment and injected by this class. Paths are absolute. */
export abstract class ServerConfig {
  abstract readonly port: number;
  abstract readonly host: string;
  /** `null`: health and metrics are served on `port`. */
  abstract readonly operationsPort: number | null;
  abstract readonly workers: number;
  abstract readonly redisUrl: string;
  /** Replicas that must confirm a write before its command is acknowledged. */
  abstract readonly redisReplicas: number;
  abstract readonly dataDir: string;
  abstract readonly adminToken: string | null;
  abstract readonly timeZone: string;
  /** Origin that QR codes point at; `null`: the request's own. */
  abstract readonly publicUrl: string | null;
  abstract readonly allowedOrigins: readonly string[];
  /** Proxies whose `X-Forwarded-*` headers are believed. */
  abstract readonly trustedProxies: readonly string[];
  /** Multiplies every rate limit; 0 turns them off. */
  abstract readonly rateLimitFactor: number;
  abstract readonly seedDemo: boolean;
  abstract readonly allowNonDurableRedis: boolean;
  /** Origins allowed for push, beside the browsers' own services. */
  abstract readonly pushServiceOrigins: readonly string[];
  abstract readonly mapTiles: { url: string; attribution: string } | null;
  /** How long a day's full event log is kept (days). */
  abstract readonly rawLogRetentionDays: number;
  abstract readonly logFormat: 'text' | 'json';
  abstract readonly webAppFolders: { mobile: string; display: string };
}

const allowedValues: Record<string, string> = {
  PORT: 'a whole number from 0 to 65535',
  OPERATIONS_PORT: 'a whole number from 0 to 65535, and not PORT',
  WORKERS: 'a whole number from 1 to 99',
  REDIS_URL:
    'redis://user:password@host:port, or several separated by commas (set it, or run `npm start`); the password random, as printed by `openssl rand -hex 32`; on this machine no password is needed',
  REDIS_REPLICAS: 'a whole number from 0 to 9',
  TIME_ZONE: 'an IANA zone such as Asia/Seoul',
  PUBLIC_URL: 'an origin such as https://example.org',
  ALLOWED_ORIGINS: 'origins such as https://example.org, separated by commas',
  TRUSTED_PROXIES:
    'addresses or ranges such as 10.0.0.0/8 (the widest allowed), or loopback, separated by commas',
  PUSH_SERVICES: 'origins such as https://push.example.org, separated by commas',
  MAP_TILES: 'an address such as https://tiles.example.org/{z}/{x}/{y}.png',
  RAW_LOG_DAYS: 'a whole number of days, 7 or more',
  LOG_FORMAT: 'text or json',
  RATE_LIMITS: 'a number such as 2 (twice as much for everybody) or 0 (no limits)',
  SEED_DEMO: '0 or 1',
  ALLOW_FORGETFUL_REDIS: '0 or 1',
  ADMIN_TOKEN: 'at least 16 random characters, as printed by `openssl rand -hex 32`',
};

/** Reads the environment. Throws `StartupError` with the variable, its value and what is allowed. */
export function readConfig(env: NodeJS.ProcessEnv): ServerConfig {
  const read = cleanEnv(
    env,
    {
      PORT: portNumber({ default: 3000 }),
      HOST: str({ default: '0.0.0.0' }),
      OPERATIONS_PORT: portNumber({ default: undefined }),
      WORKERS: workerCount({ default: 1 }),
      REDIS_URL: redisUrlList(),
      REDIS_REPLICAS: replicaCount({ default: 0 }),
      DATA_DIR: str({ default: '.data' }),
      ADMIN_TOKEN: strongSecret({ default: '' }),
      TIME_ZONE: timeZoneName({ default: 'Asia/Seoul' }),
      PUBLIC_URL: optionalOrigin({ default: '' }),
      ALLOWED_ORIGINS: originList({ default: [] }),
      TRUSTED_PROXIES: addressRangeList({ default: [] }),
      PUSH_SERVICES: originList({ default: [] }),
      MAP_TILES: tileUrl({ default: '' }),
      MAP_ATTRIBUTION: str({ default: '' }),
      RAW_LOG_DAYS: retentionDays({ default: 40 }),
      LOG_FORMAT: logFormatName({ default: 'text' }),
      RATE_LIMITS: limitFactor({ default: 1 }),
      SEED_DEMO: zeroOrOne({ default: false }),
      ALLOW_FORGETFUL_REDIS: zeroOrOne({ default: false }),
    },
    { reporter: ({ errors }) => throwFirstProblem(env, Object.keys(errors)) },
  );
  if (read.PORT !== 0 && read.OPERATIONS_PORT === read.PORT) throwFirstProblem(env, ['OPERATIONS_PORT']);
  return {
    port: read.PORT,
    host: read.HOST,
    operationsPort: read.OPERATIONS_PORT ?? null,
    workers: read.WORKERS,
    redisUrl: read.REDIS_URL,
    redisReplicas: read.REDIS_REPLICAS,
    dataDir: resolve(read.DATA_DIR),
    adminToken: read.ADMIN_TOKEN || null,
    timeZone: read.TIME_ZONE,
    publicUrl: read.PUBLIC_URL || null,
    allowedOrigins: read.ALLOWED_ORIGINS,
    trustedProxies: read.TRUSTED_PROXIES,
    rateLimitFactor: read.RATE_LIMITS,
    seedDemo: read.SEED_DEMO,
    allowNonDurableRedis: read.ALLOW_FORGETFUL_REDIS,
    pushServiceOrigins: read.PUSH_SERVICES,
    mapTiles: read.MAP_TILES ? { url: read.MAP_TILES, attribution: read.MAP_ATTRIBUTION } : null,
    rawLogRetentionDays: read.RAW_LOG_DAYS,
    logFormat: read.LOG_FORMAT,
    webAppFolders: builtWebAppFolders,
  };
}

const repositoryRoot = resolve(import.meta.dirname, '../../..');
const builtWebAppFolders = {
  mobile: resolve(repositoryRoot, 'mobile-web/dist'),
  display: resolve(repositoryRoot, 'web-display/dist'),
};

function throwFirstProblem(env: NodeJS.ProcessEnv, [variable]: readonly string[]): void {
  if (variable === undefined) return;
  const value = env[variable];
  const problem = value === undefined ? 'is not set' : `is "${redact(variable, value)}"`;
  throw new StartupError(
    `${variable} ${problem}${describeProblem(variable, value)}; allowed: ${allowedValues[variable]}`,
  );
}

/** Any variable may hold a password by mistake, so no value is printed with what could be one. */
function redact(variable: string, value: string): string {
  if (variable === 'REDIS_URL') return redactRedisUrl(value);
  return variable === 'ADMIN_TOKEN' || /[@?#]/.test(value) ? '…' : value;
}

function describeProblem(variable: string, value?: string): string {
  if (value === undefined) return '';
  if (variable === 'ADMIN_TOKEN') return `, which is ${findWeakness(value)}`;
  if (variable === 'TRUSTED_PROXIES' && value.split(',').some((range) => isTooWide(range.trim())))
    return ', which would let anybody claim any address';
  return variable === 'REDIS_URL' ? `, ${findRedisUrlProblem(value)}` : '';
}

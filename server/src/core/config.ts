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

/** The server's settings, and the token they are injected by. Paths are absolute. */
export type ServerConfig = Readonly<ReturnType<typeof readConfig>>;
export const ServerConfig = class {} as new () => ServerConfig;

const repositoryRoot = resolve(import.meta.dirname, '../../..');

/** `desc`: what is allowed. */
const variables = {
  PORT: portNumber({ default: 3000, desc: 'a whole number from 0 to 65535' }),
  HOST: str({ default: '0.0.0.0' }),
  OPERATIONS_PORT: portNumber({
    default: undefined,
    desc: 'a whole number from 0 to 65535, and not PORT',
  }),
  WORKERS: workerCount({ default: 1, desc: 'a whole number from 1 to 99' }),
  REDIS_URL: redisUrlList({
    desc: 'redis://user:password@host:port, or several separated by commas (set it, or run `npm start`); the password random, as printed by `openssl rand -hex 32`; on this machine no password is needed',
  }),
  REDIS_REPLICAS: replicaCount({ default: 0, desc: 'a whole number from 0 to 9' }),
  DATA_DIR: str({ default: '.data' }),
  ADMIN_TOKEN: strongSecret({
    default: '',
    desc: 'at least 16 random characters, as printed by `openssl rand -hex 32`',
  }),
  TIME_ZONE: timeZoneName({ default: 'Asia/Seoul', desc: 'an IANA zone such as Asia/Seoul' }),
  PUBLIC_URL: optionalOrigin({ default: '', desc: 'an origin such as https://example.org' }),
  ALLOWED_ORIGINS: originList({
    default: [],
    desc: 'origins such as https://example.org, separated by commas',
  }),
  TRUSTED_PROXIES: addressRangeList({
    default: [],
    desc: 'addresses or ranges such as 10.0.0.0/8 (the widest allowed), or loopback, separated by commas',
  }),
  PUSH_SERVICES: originList({
    default: [],
    desc: 'origins such as https://push.example.org, separated by commas',
  }),
  MAP_TILES: tileUrl({ default: '', desc: 'an address such as https://tiles.example.org/{z}/{x}/{y}.png' }),
  MAP_ATTRIBUTION: str({ default: '' }),
  RAW_LOG_DAYS: retentionDays({ default: 40, desc: 'a whole number of days, 7 or more' }),
  LOG_FORMAT: logFormatName({ default: 'text', desc: 'text or json' }),
  RATE_LIMITS: limitFactor({
    default: 1,
    desc: 'a number such as 2 (twice as much for everybody) or 0 (no limits)',
  }),
  SEED_DEMO: zeroOrOne({ default: false, desc: '0 or 1' }),
  ALLOW_FORGETFUL_REDIS: zeroOrOne({ default: false, desc: '0 or 1' }),
};

/** Reads the environment. Throws `StartupError` with the variable, its value and what is allowed. */
export function readConfig(env: NodeJS.ProcessEnv) {
  const read = cleanEnv(env, variables, {
    reporter: ({ errors }) => throwFirstProblem(env, Object.keys(errors)),
  });
  if (read.PORT !== 0 && read.OPERATIONS_PORT === read.PORT) throwFirstProblem(env, ['OPERATIONS_PORT']);
  return {
    port: read.PORT,
    host: read.HOST,
    /** `null`: health and metrics are served on `port`. */
    operationsPort: read.OPERATIONS_PORT ?? null,
    workers: read.WORKERS,
    redisUrl: read.REDIS_URL,
    /** Replicas that must confirm a write before its command is acknowledged. */
    redisReplicas: read.REDIS_REPLICAS,
    dataDir: resolve(read.DATA_DIR),
    adminToken: read.ADMIN_TOKEN || null,
    timeZone: read.TIME_ZONE,
    /** Origin that QR codes point at; `null`: the request's own. */
    publicUrl: read.PUBLIC_URL || null,
    allowedOrigins: read.ALLOWED_ORIGINS,
    /** Proxies whose `X-Forwarded-*` headers are believed. */
    trustedProxies: read.TRUSTED_PROXIES,
    /** Multiplies every rate limit; 0 turns them off. */
    rateLimitFactor: read.RATE_LIMITS,
    seedDemo: read.SEED_DEMO,
    allowNonDurableRedis: read.ALLOW_FORGETFUL_REDIS,
    /** Origins allowed for push, beside the browsers' own services. */
    pushServiceOrigins: read.PUSH_SERVICES,
    mapTiles: read.MAP_TILES ? { url: read.MAP_TILES, attribution: read.MAP_ATTRIBUTION } : null,
    /** How long a day's full event log is kept (days). */
    rawLogRetentionDays: read.RAW_LOG_DAYS,
    logFormat: read.LOG_FORMAT,
    webAppFolders: {
      mobile: resolve(repositoryRoot, 'mobile-web/dist'),
      display: resolve(repositoryRoot, 'web-display/dist'),
    },
  };
}

function throwFirstProblem(env: NodeJS.ProcessEnv, [variable]: readonly string[]): void {
  if (!isVariable(variable)) return;
  const value = env[variable];
  const problem = value === undefined ? 'is not set' : `is "${redact(variable, value)}"`;
  throw new StartupError(
    `${variable} ${problem}${describeProblem(variable, value)}; allowed: ${variables[variable].desc}`,
  );
}

const isVariable = (name?: string): name is keyof typeof variables => name !== undefined && name in variables;

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

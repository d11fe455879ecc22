import { setTimeout } from 'node:timers/promises';
import { redactRedisUrl } from '../core/redis-url.js';
import { StartupError } from '../core/startup-error.js';
import type { Connection } from './connection.js';

/** A cluster's driver would retry forever. */
const timeoutMs = 3_500;

/** Throws `StartupError` when Redis does not answer or rejects the credentials. */
export async function assertReachable(commands: Connection, url: string): Promise<void> {
  const replies: Error[] = [];
  const note = (error: Error) => replies.push(...redisRepliesIn(error));
  commands.on('error', note);
  try {
    const given = setTimeout(timeoutMs, 'late', { ref: false });
    if ((await Promise.race([commands.ping(), given])) === 'late') throw new Error('No answer in time');
  } catch (cause) {
    const reply = [...replies, ...redisRepliesIn(cause)].at(-1);
    const redisName = `Redis at ${redactRedisUrl(url)}`;
    throw new StartupError(
      reply
        ? errorMessage(redisName, reply)
        : `${redisName} does not answer. Start it, or correct REDIS_URL.`,
      { cause },
    );
  } finally {
    commands.off('error', note);
  }
}

const errorMessage = (redisName: string, { message }: Error): string =>
  isAuthenticationError(message)
    ? `${redisName} answers, but refuses the user or the password (${message}). Correct them in REDIS_URL.`
    : `${redisName} answers with an error (${message}). Fix it, or correct REDIS_URL.`;

const isAuthenticationError = (message: string): boolean =>
  /^(WRONGPASS|NOAUTH|NOPERM|ERR AUTH|ERR Client sent AUTH)/.test(message);

function redisRepliesIn(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  if (error.name === 'ReplyError') return [error];
  const inner = [error.cause, 'lastNodeError' in error && error.lastNodeError];
  const before = 'previousErrors' in error && Array.isArray(error.previousErrors) ? error.previousErrors : [];
  return [...before, ...inner].flatMap(redisRepliesIn);
}

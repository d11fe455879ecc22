import { Logger } from '@nestjs/common';
import { CannotStart } from '../cannot-start.js';
import { channels } from '../log/keys.js';
import { type Connection, connect, listen, type Subscription } from './connection.js';
import { forgetfulness } from './durability.js';

/** The store, opened: one connection for commands, one that listens. */
export type OpenStore = {
  commands: Connection;
  listening: Subscription;
  /** How it could forget acked taps, when someone allowed that. */
  forgetful: string | null;
  close: () => Promise<void>;
};

/** Opens the store. Throws `CannotStart` when it is away, or could forget acked taps and nobody allowed that. */
export async function openStore(url: string, allowForgetful: boolean): Promise<OpenStore> {
  const commands = connect(url);
  const listening = listen(url);
  const close = async () => {
    listening.disconnect();
    await commands.quit().catch(() => commands.disconnect());
  };
  try {
    await reach(commands, url);
    const forgetful = await forgetfulness(commands);
    if (forgetful && !allowForgetful) throw new CannotStart(forgetful);
    if (forgetful) new Logger('Redis').warn(forgetful);
    await listening.subscribe(...Object.values(channels));
    return { commands, listening, forgetful, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function reach(commands: Connection, url: string): Promise<void> {
  try {
    await commands.ping();
  } catch (cause) {
    const place = url.replace(/\/\/[^@/]*@/g, '//');
    throw new CannotStart(`Redis at ${place} does not answer. Start it, or correct REDIS_URL.`, { cause });
  }
}

import { Logger } from '@nestjs/common';
import { channels } from '../log/keys.js';
import { type Connection, connect, listen, type Subscription } from './connection.js';
import { ForgetfulRedis, forgetfulness } from './durability.js';

/** The store, opened: one connection for commands, one that listens. */
export type OpenStore = {
  commands: Connection;
  listening: Subscription;
  /** How it could forget acked taps, when someone allowed that. */
  forgetful: string | null;
  close: () => Promise<void>;
};

/** Opens the store. Throws `ForgetfulRedis` when it could forget acked taps and nobody allowed that. */
export async function openStore(url: string, allowForgetful: boolean): Promise<OpenStore> {
  const commands = connect(url);
  const listening = listen(url);
  const close = async () => {
    listening.disconnect();
    await commands.quit().catch(() => commands.disconnect());
  };
  try {
    await commands.ping();
    const forgetful = await forgetfulness(commands);
    if (forgetful && !allowForgetful) throw new ForgetfulRedis(forgetful);
    if (forgetful) new Logger('Redis').warn(forgetful);
    await listening.subscribe(...Object.values(channels));
    return { commands, listening, forgetful, close };
  } catch (error) {
    await close();
    throw error;
  }
}

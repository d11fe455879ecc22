import { Logger } from '@nestjs/common';
import webPush from 'web-push';
import type { PushRepository, VapidKeys } from './push.repository.js';

/** Push services require a contact that is not localhost. */
const fallbackSubject = 'mailto:operator@hannun.invalid';

const logger = new Logger('Push');

export class Vapid {
  private currentKeys: VapidKeys;

  constructor(
    keys: VapidKeys,
    readonly subject: string,
  ) {
    this.currentKeys = keys;
  }

  get keys(): VapidKeys {
    return this.currentKeys;
  }

  /** If the store has lost the keys, these are stored again, so that no browser has to subscribe anew. */
  async reload(store: PushRepository): Promise<void> {
    this.currentKeys = await store.loadOrCreateKeys(this.currentKeys);
  }
}

export async function loadVapid(store: PushRepository, publicUrl: string | null): Promise<Vapid> {
  const keys = await store.loadOrCreateKeys(webPush.generateVAPIDKeys());
  const vapid = new Vapid(keys, publicUrl?.startsWith('https:') ? publicUrl : fallbackSubject);
  store.onChange((clinicId) => {
    if (clinicId !== null) return;
    vapid
      .reload(store)
      .catch((error) =>
        logger.warn(`Push keys could not be reloaded; retrying after the next reconnect: ${error}`),
      );
  });
  return vapid;
}

import { Injectable } from '@nestjs/common';
import webPush from 'web-push';
import { ServerConfig } from '../core/config.js';
import { RedisConnections } from '../redis/redis-connections.js';
import { ReplicatedProvider, ReplicatedState } from '../redis/replicated-state.js';
import { PushRepository, type VapidKeys } from './push.repository.js';

/** Push services require a contact that is not localhost. */
const fallbackSubject = 'mailto:operator@hannun.invalid';

/** The district's keys for push services, the same on every node. */
@Injectable()
export class Vapid extends ReplicatedProvider {
  readonly subject: string;
  protected readonly replicated: ReplicatedState;
  private currentKeys = webPush.generateVAPIDKeys();

  constructor(repository: PushRepository, connections: RedisConnections, { publicUrl }: ServerConfig) {
    super();
    this.subject = publicUrl?.startsWith('https:') ? publicUrl : fallbackSubject;
    this.replicated = new ReplicatedState(connections, {
      name: 'push keys',
      // If the store has lost the keys, these are stored again, so that no browser has to subscribe anew.
      load: async () => {
        this.currentKeys = await repository.loadOrCreateKeys(this.currentKeys);
      },
    });
  }

  get keys(): VapidKeys {
    return this.currentKeys;
  }
}

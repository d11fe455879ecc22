import { Injectable, Logger } from '@nestjs/common';
import { channels } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';
import type { Announcement } from './event-log.js';

/** Receives what any node appended. Announcements can be lost; the log itself cannot. */
@Injectable()
export class AnnouncementSubscriber {
  private readonly logger = new Logger(AnnouncementSubscriber.name);

  constructor(private readonly connections: RedisConnections) {}

  onAnnouncement(listener: (announcement: Announcement) => void): void {
    this.connections.onMessage(channels.announcements, (message) => {
      const announcement = parseAnnouncement(message);
      if (announcement) listener(announcement);
      else this.logger.warn('Ignored an invalid announcement; the log is read instead.');
    });
  }
}

function parseAnnouncement(message: string): Announcement | null {
  try {
    const read = JSON.parse(message);
    return typeof read?.clinicId === 'string' && Array.isArray(read.entries) ? read : null;
  } catch {
    return null;
  }
}

import { Logger } from '@nestjs/common';
import type { Subscription } from '../redis/connection.js';
import { channels } from '../redis/keys.js';
import type { Announcement } from './event-log.js';

/** Receives what any node appended. Announcements can be lost; the log itself cannot. */
export class AnnouncementSubscriber {
  private readonly logger = new Logger(AnnouncementSubscriber.name);

  constructor(private readonly subscription: Subscription) {}

  onAnnouncement(listener: (announcement: Announcement) => void): void {
    this.subscription.on('message', (channel: string, message: string) => {
      if (channel !== channels.announcements) return;
      const announcement = parseAnnouncement(message);
      if (announcement) listener(announcement);
      else this.logger.warn('Ignored an invalid announcement; the log is read instead.');
    });
  }

  /** After a broken connection the store may be another one than before. */
  onDisconnected(listener: () => void): void {
    this.subscription.on('broken', listener);
  }

  /** After a reconnect, announcements may have been missed. */
  onResubscribed(listener: () => void): void {
    this.subscription.on('listening', listener);
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

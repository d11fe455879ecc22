import { Logger } from '@nestjs/common';
import type { Subscription } from '../redis/connection.js';
import type { Announcement } from './clinic-log.js';
import { channels } from './keys.js';

/** Receives what any node appended. Announcements can be lost; the log itself cannot. */
export class Announcements {
  private readonly log = new Logger(Announcements.name);

  constructor(private readonly subscription: Subscription) {}

  onAnnouncement(heard: (announcement: Announcement) => void): void {
    this.subscription.on('message', (channel: string, message: string) => {
      if (channel !== channels.announcements) return;
      const announcement = readAnnouncement(message);
      if (announcement) heard(announcement);
      else this.log.warn('Ignored an invalid announcement; the log is read instead.');
    });
  }

  /** After a broken connection the store may be another one than before. */
  onBroken(broken: () => void): void {
    this.subscription.on('broken', broken);
  }

  /** After a reconnect, announcements may have been missed. */
  onResumed(resumed: () => void): void {
    this.subscription.on('listening', resumed);
  }
}

function readAnnouncement(message: string): Announcement | null {
  try {
    const read = JSON.parse(message);
    return typeof read?.clinicId === 'string' && Array.isArray(read.entries) ? read : null;
  } catch {
    return null;
  }
}

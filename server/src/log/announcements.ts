import { Logger } from '@nestjs/common';
import type { Subscription } from '../redis/connection.js';
import type { Announcement } from './clinic-log.js';
import { channels } from './keys.js';

/** Hears what any node appended. Announcements can be lost; the log itself cannot. */
export class Announcements {
  private readonly log = new Logger(Announcements.name);

  constructor(private readonly subscription: Subscription) {}

  /** Calls back for each announcement. */
  onAnnouncement(heard: (announcement: Announcement) => void): void {
    this.subscription.on('message', (channel: string, message: string) => {
      if (channel !== channels.announcements) return;
      const announcement = readAnnouncement(message);
      if (announcement) heard(announcement);
      else
        this.log.warn('An announcement that makes no sense was passed over; the log itself is read instead.');
    });
  }

  /** Calls back when a link to Redis broke: it may lead to another store by the time it is back. */
  onBroken(broken: () => void): void {
    this.subscription.on('broken', broken);
  }

  /** Calls back whenever the links to Redis are back: announcements may have been missed. */
  onResumed(resumed: () => void): void {
    this.subscription.on('listening', resumed);
  }
}

function readAnnouncement(message: string): Announcement | null {
  try {
    const read = JSON.parse(message);
    return typeof read?.clinicId === 'string' && Array.isArray(read.entries) ? read : null;
  } catch {
    // Whoever published this is no node of ours; the caller reports it.
    return null;
  }
}

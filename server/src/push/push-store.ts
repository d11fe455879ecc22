import type { PushLanguage } from './push-messages.js';

/** A browser's push endpoint, and the keys that encrypt messages for it. */
export type PushTarget = { endpoint: string; keys: { p256dh: string; auth: string } };

/** One resident's subscription; deleted after the ticket's day. */
export type TicketSubscription = {
  target: PushTarget;
  /** The slip's token stays the same when the ticket moves to another lane. */
  token: string;
  /** Notified when this many people are ahead, and again when called. */
  ahead: number;
  language: PushLanguage;
};

export type OpeningSubscription = { target: PushTarget; language: PushLanguage };

export type RequesterKeys = { atClinic: string; anywhere: string };
export type Requester = { block: RequesterKeys; site: RequesterKeys | null };

/** `full`: the clinic has as many subscriptions as it may; `too-many`: this requester has. */
export type SubscribeResult = 'kept' | 'full' | 'too-many';

/** Subscriptions of today and yesterday count: one lasts until the end of the next day. */
export type SubscriptionDays = { today: string; yesterday: string };

export type VapidKeys = { publicKey: string; privateKey: string };

/** Stores subscriptions for all nodes, so that any of them notifies and none does twice. */
export abstract class PushStore {
  /** `made` is stored if there are no keys yet. */
  abstract loadOrCreateKeys(made: VapidKeys): Promise<VapidKeys>;
  abstract saveSubscription(
    clinicId: string,
    day: string,
    slip: string,
    wish: TicketSubscription,
  ): Promise<void>;
  abstract deleteSubscription(clinicId: string, day: string, slip: string): Promise<void>;
  abstract loadSubscriptions(clinicId: string, day: string): Promise<Map<string, TicketSubscription>>;
  /** True on the one node that may send this notification. */
  abstract claimNotification(clinicId: string, slip: string, occasion: string): Promise<boolean>;
  /** `life` in seconds. */
  abstract saveOpeningSubscription(
    clinicId: string,
    wish: OpeningSubscription,
    terms: { day: string; life: number; asker: Requester },
  ): Promise<SubscribeResult>;
  abstract deleteOpeningSubscription(
    clinicId: string,
    days: SubscriptionDays,
    endpoint: string,
  ): Promise<void>;
  /** Removes and returns them atomically, so that only one node notifies. */
  abstract popOpeningSubscriptions(clinicId: string, days: SubscriptionDays): Promise<OpeningSubscription[]>;
  /** Called with the clinic whose subscriptions changed on any node; with `null` when any may have. */
  abstract onChange(listener: (clinicId: string | null) => void): void;
}

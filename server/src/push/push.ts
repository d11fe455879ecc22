import type { PushLanguage } from './push-words.js';

/** A browser's push endpoint, and the keys that encrypt messages for it. */
export type PushTarget = { endpoint: string; keys: { p256dh: string; auth: string } };

/** One resident's subscription; deleted after the ticket's day. */
export type PushWish = {
  target: PushTarget;
  /** The slip's token stays the same when the ticket moves to another lane. */
  token: string;
  /** Notified when this many people are ahead, and again when called. */
  ahead: number;
  language: PushLanguage;
};

export type OpeningWish = { target: PushTarget; language: PushLanguage };

export type AskerKeys = { atClinic: string; anywhere: string };
export type Asker = { block: AskerKeys; site: AskerKeys | null };

/** `full`: the clinic has as many subscriptions as it may; `too-many`: this requester has. */
export type KeptOpening = 'kept' | 'full' | 'too-many';

/** Subscriptions of today and yesterday count: one lasts until the end of the next day. */
export type WishDays = { today: string; yesterday: string };

export type VapidKeys = { publicKey: string; privateKey: string };

/** Stores subscriptions for all nodes, so that any of them notifies and none does twice. */
export abstract class PushStore {
  /** `made` is stored if there are no keys yet. */
  abstract keys(made: VapidKeys): Promise<VapidKeys>;
  abstract keep(clinicId: string, day: string, slip: string, wish: PushWish): Promise<void>;
  abstract forget(clinicId: string, day: string, slip: string): Promise<void>;
  abstract all(clinicId: string, day: string): Promise<Map<string, PushWish>>;
  /** True on the one node that may send this notification. */
  abstract claim(clinicId: string, slip: string, occasion: string): Promise<boolean>;
  /** `life` in seconds. */
  abstract keepOpening(
    clinicId: string,
    wish: OpeningWish,
    terms: { day: string; life: number; asker: Asker },
  ): Promise<KeptOpening>;
  abstract forgetOpening(clinicId: string, days: WishDays, endpoint: string): Promise<void>;
  /** Removes and returns them atomically, so that only one node notifies. */
  abstract takeOpenings(clinicId: string, days: WishDays): Promise<OpeningWish[]>;
  /** Called with the clinic whose subscriptions changed on any node; with `null` when any may have. */
  abstract onChange(listener: (clinicId: string | null) => void): void;
}

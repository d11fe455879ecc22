import type { PushLanguage } from './push-words.js';

/** Where a browser's push service takes messages for it, and with which keys they are sealed. */
export type PushTarget = { endpoint: string; keys: { p256dh: string; auth: string } };

/** One resident's wish to be told. It is kept for the day of the ticket only. */
export type PushWish = {
  target: PushTarget;
  /** The slip's token; it finds the ticket wherever it is moved. */
  token: string;
  /** Told when this many people are ahead, and again when called. */
  ahead: number;
  language: PushLanguage;
};

/** One browser's wish to be told that a clinic takes people in. Nobody's ticket, so nobody's token. */
export type OpeningWish = { target: PushTarget; language: PushLanguage };

/** Keyed hashes of whoever asks: of this day and clinic, and of this day alone. */
export type AskerKeys = { atClinic: string; anywhere: string };
/** Who asks: an address block, and for IPv6 the /48 it is of. */
export type Asker = { block: AskerKeys; site: AskerKeys | null };

/** What became of a wish; `full`: the clinic holds all it can; `too-many`: so does what it has of this asker. */
export type KeptOpening = 'kept' | 'full' | 'too-many';

/** The days whose wishes still stand: one made today outlives midnight by a day. */
export type WishDays = { today: string; yesterday: string };

/** The server's identity towards push services (VAPID), base64url. */
export type VapidKeys = { publicKey: string; privateKey: string };

/** Where wishes are kept, so that any node can fulfil them and none twice. */
export abstract class PushStore {
  /** The district's keys; the first node to ask gives the ones it made. */
  abstract keys(made: VapidKeys): Promise<VapidKeys>;
  /** Keeps a wish under its slip's key until the day is over. */
  abstract keep(clinicId: string, day: string, slip: string, wish: PushWish): Promise<void>;
  abstract forget(clinicId: string, day: string, slip: string): Promise<void>;
  /** The day's wishes by slip. */
  abstract all(clinicId: string, day: string): Promise<Map<string, PushWish>>;
  /** Whether this node is the first to tell a slip's holder of this occasion. */
  abstract claim(clinicId: string, slip: string, occasion: string): Promise<boolean>;
  /** Keeps a wish to be told of an opening for so long (seconds). */
  abstract keepOpening(
    clinicId: string,
    wish: OpeningWish,
    terms: { day: string; life: number; asker: Asker },
  ): Promise<KeptOpening>;
  /** Forgets what the browser of this push address asked of the clinic. */
  abstract forgetOpening(clinicId: string, days: WishDays, endpoint: string): Promise<void>;
  /** Takes all of a clinic's wishes out: whoever gets them is alone in having to tell. */
  abstract takeOpenings(clinicId: string, days: WishDays): Promise<OpeningWish[]>;
  /** Calls back with a clinic whose wishes changed, on any node; with `null` when any may have. */
  abstract onChange(listener: (clinicId: string | null) => void): void;
}

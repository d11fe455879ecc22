import type { Tap } from '../tablet/tablet.js';

export type OpenDialog =
  | { dialog: 'arrival'; party?: number; priority?: boolean }
  | { dialog: 'tear-off' | 'line' }
  /** `of`: a lane that need not be in view. */
  | { dialog: 'recount'; of?: string }
  | { dialog: 'pause' | 'close-intake' | 'more' | 'booths' | 'last-number' | 'notice' }
  | { dialog: 'history' | 'settings' }
  | { dialog: 'ticket' | 'slip' | 'result-time'; ticket: string }
  /** `called`: what follows once the call is made. */
  | { dialog: 'call'; tap: Extract<Tap, { type: 'call' }>; called?: () => void }
  | { dialog: 'call-in-pause'; tap: Extract<Tap, { type: 'call' }> }
  | { dialog: 'close-own-booth'; tap: Extract<Tap, { type: 'open-booths' }> };

export type OpenDialog =
  | { dialog: 'arrival' | 'tear-off' | 'recount' | 'line' }
  | { dialog: 'pause' | 'close-intake' | 'more' | 'booths' | 'last-number' | 'notice' }
  | { dialog: 'history' | 'settings' }
  | { dialog: 'ticket' | 'slip'; ticket: string };

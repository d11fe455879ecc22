import type { BoothChoices } from '@hannun/shared/booths';
import type { Board, Desk, LaneDesk } from '@hannun/shared/contract';
import type { OpenDialog } from '../dialogs/open-dialog.js';
import type { Settings } from '../settings/settings.js';
import type { Device } from '../tablet/device-api.js';
import type { Tap } from '../tablet/tablet.js';

/** What the parts of the desk and its dialogs are given. */
export type DeskContext = {
  desk: Desk;
  lane: LaneDesk;
  choices: BoothChoices;
  chooseBooths: (choices: BoothChoices) => void;
  board: Board | null;
  device: Device;
  /** Server clock minus tablet clock (ms). */
  clockOffsetMs: number;
  settings: Settings;
  change: (changes: Partial<Settings>) => void;
  /** Asks first where a tap would end what somebody else began, or close this tablet's own booth. */
  press: (tap: Tap) => void;
  /** Without that question: it has been answered. */
  pressNow: (tap: Tap) => void;
  /** Without the question that a pause asks, now and until it ends. */
  callInPause: (tap: Extract<Tap, { type: 'call' }>) => void;
  open: (dialog: OpenDialog) => void;
  printSlip: (ticket: string) => void;
};

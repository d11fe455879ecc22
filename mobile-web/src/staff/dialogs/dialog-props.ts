import type { Board, Desk, LaneDesk } from '@hannun/shared';
import type { Settings } from '../settings/settings.js';
import type { Device } from '../tablet/device.js';
import type { Tap } from '../tablet/tablet.js';
import type { Open } from './open.js';

/** What every dialog may look at and do. */
export type DialogProps = {
  desk: Desk;
  /** The lane being worked. */
  lane: LaneDesk;
  booth: string;
  board: Board | null;
  device: Device;
  /** How far the server's clock is ahead of this tablet's, milliseconds. */
  clockOffset: number;
  settings: Settings;
  change: (part: Partial<Settings>) => void;
  press: (tap: Tap) => void;
  open: (dialog: Open) => void;
  close: () => void;
};

import type { Ack, Refused } from './ack.js';
import type { Beat, Board } from './board.js';
import type { Command } from './command.js';
import type { Desk } from './desk.js';

/** One thing a viewer watches: a clinic, or the whole district. */
export type WatchTarget = { clinicId: string } | { district: true };
export type WatchRequest = WatchTarget | readonly WatchTarget[];
/** `missing`: clinics among those watched whose board is not there yet; it is pushed as soon as it is. */
export type WatchAck = { ok: true; boards: readonly Board[]; missing?: readonly string[] } | Refused;

/** Namespace `/`: anyone, read only. */
export type ViewerRequests = {
  watch: (request: WatchRequest, ack: (answer: WatchAck) => void) => void;
  unwatch: (request: WatchRequest, ack: (answer: WatchAck) => void) => void;
};
export type ViewerPushes = {
  board: (board: Board) => void;
  beat: (beat: Beat) => void;
};

/** What a tablet tells of itself every five seconds: its clock and how many taps it still holds. */
export type StaffBeat = { at: string; pending: number };
export type StaffBeatAck = { ok: true; at: string } | Refused;
export type DeskRequest = { clinicId: string };
export type DeskAck = { ok: true; desk: Desk } | Refused;

/** Namespace `/staff`: paired devices. */
export type StaffRequests = {
  command: (command: Command, ack: (answer: Ack) => void) => void;
  desk: (request: DeskRequest, ack: (answer: DeskAck) => void) => void;
  beat: (beat: StaffBeat, ack: (answer: StaffBeatAck) => void) => void;
};
export type StaffPushes = { desk: (desk: Desk) => void };

/** A viewer or a tablet must hear a beat at least this often (seconds, CONTRACT). */
export const beatSeconds = 5;

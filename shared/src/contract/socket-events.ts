import type { Ack, Rejected } from './ack.js';
import type { Beat, Board } from './board.js';
import type { Command } from './command.js';
import type { Desk } from './desk.js';

export type WatchTarget = { clinicId: string } | { district: true };
export type WatchRequest = WatchTarget | readonly WatchTarget[];
export type WatchAck = { ok: true; boards: readonly Board[]; missing?: readonly string[] } | Rejected;

export type ViewerRequests = {
  watch: (request: WatchRequest, ack: (answer: WatchAck) => void) => void;
  unwatch: (request: WatchRequest, ack: (answer: WatchAck) => void) => void;
};
export type ViewerPushes = {
  board: (board: Board) => void;
  beat: (beat: Beat) => void;
};

export type StaffBeat = { at: string; pending: number };
export type StaffBeatAck = { ok: true; at: string } | Rejected;
export type DeskRequest = { clinicId: string };
export type DeskAck = { ok: true; desk: Desk } | Rejected;

export type StaffRequests = {
  command: (command: Command, ack: (answer: Ack) => void) => void;
  desk: (request: DeskRequest, ack: (answer: DeskAck) => void) => void;
  beat: (beat: StaffBeat, ack: (answer: StaffBeatAck) => void) => void;
};
export type StaffPushes = { desk: (desk: Desk) => void };

/** Viewers and tablets must receive a beat at least this often. */
export const beatIntervalSeconds = 5;

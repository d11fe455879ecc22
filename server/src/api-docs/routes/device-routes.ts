import { ruleRejectionCodes } from '@hannun/shared/contract';
import {
  Accepted,
  ClaimedPrint,
  ClinicScreens,
  Command,
  Device,
  DevicePairing,
  object,
  PairedDevice,
  PairingCode,
  PairingPreview,
  PrintAnswered,
  PrintClaim,
  PrintedTicket,
  PrintReport,
  PrintRequest,
  ScreenDesiredState,
  ScreenPairing,
  ScreenPairingState,
  ScreenRedemption,
  ScreenReport,
} from '@hannun/shared/contract/schemas';
import { json, type Routes } from './route.js';

export const deviceRoutes = {
  'POST /commands': {
    summary: 'Executes a command, with the same shapes and answers as over the socket',
    body: Command,
    answers: { 200: json(Accepted) },
    errors: [
      ...ruleRejectionCodes,
      'forbidden',
      'unknown-clinic',
      'conflict',
      'too-old',
      'out-of-sequence',
      'client-too-old',
      'server-too-old',
    ],
  },
  'POST /devices/pair': {
    summary: 'Pairs a device with a code; the token is also set as an HttpOnly cookie',
    body: DevicePairing,
    answers: { 200: json(PairedDevice) },
    errors: ['unauthenticated'],
  },
  'POST /devices/pair/preview': {
    summary: 'Previews what a code would pair with',
    body: PairingCode,
    answers: { 200: json(PairingPreview) },
    errors: ['unauthenticated', 'unknown-clinic'],
  },
  'GET /devices/me': { summary: 'The calling device', answers: { 200: json(object({ device: Device })) } },
  'GET /clinics/{id}/screens': {
    summary: 'The lobby screens of the device’s clinic, and whether they are online',
    answers: { 200: json(ClinicScreens) },
    errors: ['forbidden'],
  },
  'POST /print-jobs': {
    summary: 'Prints a slip on the clinic’s receipt printer; marked if it was printed before',
    body: PrintRequest,
    answers: { 200: json(PrintedTicket) },
    errors: ['forbidden', 'unknown-ticket'],
  },
  'POST /print-jobs/claim': {
    summary: 'The next slip for the printer’s bridge, within 15 seconds; the same claim gets the same slip',
    body: PrintClaim,
    answers: { 200: json(ClaimedPrint) },
    errors: ['forbidden'],
  },
  'POST /print-jobs/{id}/report': {
    summary: 'What became of a slip',
    body: PrintReport,
    answers: { 200: json(PrintedTicket) },
    errors: ['forbidden', 'conflict'],
  },
  'POST /print-jobs/{id}/answer': {
    summary: 'What staff know of a slip, for all tablets of the clinic',
    body: PrintAnswered,
    answers: { 200: json(PrintedTicket) },
    errors: ['forbidden', 'conflict'],
  },
  'POST /screens/pairings': {
    summary: 'Creates a pairing code for a lobby screen to show',
    answers: { 201: json(ScreenPairing) },
  },
  'POST /screens/pairings/redeem': {
    summary: 'State of that pairing code: waiting or paired',
    body: ScreenRedemption,
    answers: { 200: json(ScreenPairingState) },
  },
  'POST /screens/{id}/report': {
    summary: 'Reports a lobby screen’s state and returns its settings',
    body: ScreenReport,
    answers: { 200: json(ScreenDesiredState) },
  },
} satisfies Routes;

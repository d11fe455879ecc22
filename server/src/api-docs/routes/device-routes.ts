import { PairDeviceDto, PairingCodeDto } from '../../devices/pairing.dto.js';
import { RedeemScreenDto, ScreenReportDto } from '../../screens/screens.dto.js';
import { commandSchema } from '../command-schema.js';
import type { Routes } from '../route.js';
import { object, ref, shapeOf } from '../schema.js';

export const deviceRoutes: Routes = {
  'POST /api/v1/commands': {
    summary: 'Executes a command, with the same shapes and answers as over the socket',
    who: 'device',
    body: commandSchema(),
    answer: 'Accepted',
    refusals: [
      'invalid',
      'unauthenticated',
      'forbidden',
      'conflict',
      'too-old',
      'rate-limited',
      'unavailable',
    ],
  },
  'POST /api/v1/devices/pair': {
    summary: 'Pairs a device with a code; the token is also set as an HttpOnly cookie',
    who: 'anyone',
    body: PairDeviceDto,
    answer: 'Paired',
    refusals: ['invalid', 'unauthenticated', 'rate-limited', 'unavailable'],
  },
  'POST /api/v1/devices/pair/preview': {
    summary: 'Previews what a code would pair with',
    who: 'anyone',
    body: PairingCodeDto,
    answer: shapeOf('PairingPreview: role, clinic and its name'),
    refusals: ['invalid', 'unauthenticated', 'unknown-clinic', 'rate-limited'],
  },
  'GET /api/v1/devices/me': {
    summary: 'The calling device',
    who: 'device',
    answer: object({ device: ref('Device') }),
    refusals: ['unauthenticated'],
  },
  'GET /api/v1/clinics/{id}/screens': {
    summary: 'The lobby screens of the device’s clinic, and whether they are online',
    who: 'device',
    answer: shapeOf('ClinicScreens of contract/screen.ts'),
    refusals: ['unauthenticated', 'forbidden'],
  },
  'POST /api/v1/screens/pairings': {
    summary: 'Creates a pairing code for a lobby screen to show',
    who: 'anyone',
    answer: 'ScreenPairing',
    status: 201,
    refusals: ['rate-limited'],
  },
  'POST /api/v1/screens/pairings/redeem': {
    summary: 'State of that pairing code: waiting or paired',
    who: 'anyone',
    body: RedeemScreenDto,
    answer: shapeOf('ScreenPairingState of contract/screen.ts'),
    refusals: ['invalid'],
  },
  'POST /api/v1/screens/{id}/report': {
    summary: 'Reports a lobby screen’s state and returns its settings',
    who: 'anyone',
    body: ScreenReportDto,
    answer: shapeOf('ScreenCare of contract/screen.ts'),
    refusals: ['invalid'],
  },
};

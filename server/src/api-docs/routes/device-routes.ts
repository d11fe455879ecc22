import { PairDeviceDto, PairingCodeDto } from '../../devices/pairing.dto.js';
import { RedeemScreenDto, ScreenReportDto } from '../../screens/screens.dto.js';
import { commandSchema } from '../command-schema.js';
import type { RouteDocs } from '../route-doc.js';
import { describedShape, object, ref } from '../schema.js';

export const deviceRoutes: RouteDocs = {
  'POST /api/v1/commands': {
    summary: 'Executes a command, with the same shapes and answers as over the socket',
    caller: 'device',
    body: commandSchema(),
    response: 'Accepted',
    errors: ['invalid', 'unauthenticated', 'forbidden', 'conflict', 'too-old', 'rate-limited', 'unavailable'],
  },
  'POST /api/v1/devices/pair': {
    summary: 'Pairs a device with a code; the token is also set as an HttpOnly cookie',
    caller: 'anyone',
    body: PairDeviceDto,
    response: 'Paired',
    errors: ['invalid', 'unauthenticated', 'rate-limited', 'unavailable'],
  },
  'POST /api/v1/devices/pair/preview': {
    summary: 'Previews what a code would pair with',
    caller: 'anyone',
    body: PairingCodeDto,
    response: describedShape('PairingPreview: role, clinic and its name'),
    errors: ['invalid', 'unauthenticated', 'unknown-clinic', 'rate-limited'],
  },
  'GET /api/v1/devices/me': {
    summary: 'The calling device',
    caller: 'device',
    response: object({ device: ref('Device') }),
    errors: ['unauthenticated'],
  },
  'GET /api/v1/clinics/{id}/screens': {
    summary: 'The lobby screens of the device’s clinic, and whether they are online',
    caller: 'device',
    response: describedShape('ClinicScreens of contract/screen.ts'),
    errors: ['unauthenticated', 'forbidden'],
  },
  'POST /api/v1/screens/pairings': {
    summary: 'Creates a pairing code for a lobby screen to show',
    caller: 'anyone',
    response: 'ScreenPairing',
    status: 201,
    errors: ['rate-limited'],
  },
  'POST /api/v1/screens/pairings/redeem': {
    summary: 'State of that pairing code: waiting or paired',
    caller: 'anyone',
    body: RedeemScreenDto,
    response: describedShape('ScreenPairingState of contract/screen.ts'),
    errors: ['invalid'],
  },
  'POST /api/v1/screens/{id}/report': {
    summary: 'Reports a lobby screen’s state and returns its settings',
    caller: 'anyone',
    body: ScreenReportDto,
    response: describedShape('ScreenCare of contract/screen.ts'),
    errors: ['invalid'],
  },
};

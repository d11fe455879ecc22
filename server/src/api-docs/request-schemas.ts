import { AccountChangeDto, NewAccountDto, OwnPasswordDto } from '../auth/accounts.dto.js';
import { NewPasskeyDto, PasskeySignInDto } from '../auth/passkeys.dto.js';
import { BootstrapTokenDto, PasswordSignInDto } from '../auth/sign-in.dto.js';
import { ClinicOrderDto } from '../clinic-config/clinic-order.dto.js';
import { DeviceChangeDto, PairDeviceDto, PairingCodeDto, PairingGrantDto } from '../devices/pairing.dto.js';
import { OpeningSubscriptionDto, OpeningUnsubscribeDto, TicketSubscriptionDto } from '../push/push.dto.js';
import {
  ConfirmScreenDto,
  RedeemScreenDto,
  ScreenReportDto,
  ScreenSettingsChangeDto,
  UrgentNoticeDto,
} from '../screens/screens.dto.js';
import { commandDtos } from '../staff/command.dto.js';
import { StaffMessageDto } from '../staff-messages/staff-message.dto.js';
import { AnswerTicketDto, LeaveTicketDto, PostponeTicketDto } from '../tickets/tickets.dto.js';
import { bodySchema } from './body-schema.js';
import type { ByRoute } from './route-summaries.js';
import { clinicConfig, district, districtConfig, oneOf, type Schema } from './schema.js';

const commands = Object.entries(commandDtos).map(([type, shape]) => {
  const { properties, ...rest } = bodySchema(shape);
  return { title: type, ...rest, properties: { ...Object(properties), type: oneOf(type) } };
});

/** The class of each body, or its schema. */
export const requestBodies: ByRoute<(new () => object) | Schema> = {
  'POST /tickets/{token}/leave': LeaveTicketDto,
  'POST /tickets/{token}/postpone': PostponeTicketDto,
  'POST /tickets/{token}/answer': AnswerTicketDto,
  'PUT /tickets/{token}/push': TicketSubscriptionDto,
  'PUT /clinics/{clinicId}/push': OpeningSubscriptionDto,
  'DELETE /clinics/{clinicId}/push': OpeningUnsubscribeDto,
  'POST /commands': { oneOf: commands },
  'POST /devices/pair': PairDeviceDto,
  'POST /devices/pair/preview': PairingCodeDto,
  'POST /screens/pairings/redeem': RedeemScreenDto,
  'POST /screens/{id}/report': ScreenReportDto,
  'POST /admin/pairing-codes': PairingGrantDto,
  'PATCH /admin/devices/{id}': DeviceChangeDto,
  'POST /admin/clinics/{id}/word': StaffMessageDto,
  'POST /admin/screens/pairings': ConfirmScreenDto,
  'PUT /admin/screens/notice': UrgentNoticeDto,
  'PATCH /admin/screens/{id}': ScreenSettingsChangeDto,
  'PUT /admin/set-up': districtConfig,
  'PATCH /admin/district': district,
  'POST /admin/clinics': clinicConfig,
  'PATCH /admin/clinics/{id}': clinicConfig,
  'PUT /admin/clinics/{id}/place': ClinicOrderDto,
  'POST /admin/sign-in': { oneOf: [bodySchema(BootstrapTokenDto), bodySchema(PasswordSignInDto)] },
  'POST /admin/sign-in/passkey': PasskeySignInDto,
  'POST /admin/accounts': NewAccountDto,
  'PATCH /admin/accounts/{id}': AccountChangeDto,
  'PUT /admin/account/password': OwnPasswordDto,
  'POST /admin/account/passkeys': NewPasskeyDto,
};

const clinics = 'Comma-separated clinic ids; default: all';

/** A name that ends in `?` is optional. */
export const queryParameters: ByRoute<Readonly<Record<string, string>>> = {
  'GET /admin/history': {
    'clinicId?': clinics,
    'from?': 'First day, 2026-11-23',
    'to?': 'Last day',
    'format?': 'json, csv or xlsx',
    'lang?': 'ko or en: the language of files',
  },
  'GET /admin/clinics/{id}/past': { at: 'The moment, ISO-8601' },
  'GET /admin/advisory': { at: 'The moment, ISO-8601', clinicId: clinics },
  'GET /readyz': { 'for?': '`viewers`: readiness for viewers, even while the store accepts no taps' },
};

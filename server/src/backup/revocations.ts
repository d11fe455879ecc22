import type { Account } from '../auth/account.js';
import type { Connection } from '../redis/connection.js';
import { keys } from '../redis/keys.js';
import type { BackupEntry } from './backup-file.js';

export type Revocations = { devices: ReadonlyMap<string, string>; accounts: ReadonlySet<string> };

/** An earlier backup does not know what was revoked since. */
export async function loadRevocations(redis: Connection): Promise<Revocations> {
  const paired = new Set(await redis.hkeys(keys.devices));
  const names = Object.entries(await redis.hgetall(keys.deviceNames));
  const accounts = (await redis.hvals(keys.officeAccounts)).map((json): Account => JSON.parse(json));
  return {
    devices: new Map(names.filter(([id]) => !paired.has(id))),
    accounts: new Set(accounts.filter(({ disabled }) => disabled).map(({ id }) => id)),
  };
}

export function withoutRevoked(kept: BackupEntry, { devices, accounts }: Revocations): BackupEntry {
  if (kept.type !== 'hash') return kept;
  const fields = Object.entries(kept.value);
  switch (kept.key) {
    case keys.devices:
      return { ...kept, value: Object.fromEntries(fields.filter(([id]) => !devices.has(id))) };
    case keys.deviceTokens:
      return {
        ...kept,
        value: Object.fromEntries(fields.filter(([, json]) => !devices.has(JSON.parse(json).id))),
      };
    case keys.deviceNames:
      return { ...kept, value: { ...kept.value, ...Object.fromEntries(devices) } };
    case keys.officeAccounts:
      return {
        ...kept,
        value: Object.fromEntries(fields.map(([id, json]) => [id, disableIfRevoked(json, accounts)])),
      };
    default:
      return kept;
  }
}

function disableIfRevoked(json: string, accounts: ReadonlySet<string>): string {
  const account: Account = JSON.parse(json);
  return accounts.has(account.id) ? JSON.stringify({ ...account, disabled: true }) : json;
}

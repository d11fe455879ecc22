import { randomUUID } from 'node:crypto';
import type { OfficeAccount, OfficeRole } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Refusal } from '../refusal.js';
import { type Account, AccountStore } from './account.js';
import { Passwords } from './passwords.js';
import { SessionsService } from './sessions.service.js';

/** What of an account may be changed. */
export type AccountChange = { role?: OfficeRole; disabled?: boolean; password?: string };

/** Keeps the office's named accounts. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly store: AccountStore,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
  ) {}

  /** All accounts by name, with their passkeys. */
  async list(): Promise<OfficeAccount[]> {
    const passkeys = await this.store.passkeys();
    return (await this.store.list())
      .sort((a, b) => a.name.localeCompare(b.name, 'ko'))
      .map((account) => ({
        ...account,
        passkeys: passkeys.flatMap(({ id, label, createdAt, account: owner }) =>
          owner === account.id ? [{ id, label, createdAt }] : [],
        ),
      }));
  }

  /** Throws `Refusal` when the name is taken. */
  async create(name: string, role: OfficeRole, password: string): Promise<Account> {
    const hash = await this.passwords.hash(password);
    const account = { id: randomUUID(), name, role, disabled: false, createdAt: this.clock.now() };
    if (!(await this.store.add(account))) throw nameTaken(name);
    await this.store.keepPassword(account.id, hash);
    return account;
  }

  /** Changes an account; whoever is signed in with it is out at once, on all nodes. Throws `Refusal`. */
  async change(id: string, { password, ...change }: AccountChange): Promise<Account> {
    const account = { ...(await this.account(id)), ...change };
    await this.store.keep(account);
    if (password !== undefined) await this.store.keepPassword(id, await this.passwords.hash(password));
    await this.sessions.endAllOf(id);
    return account;
  }

  /** Changes one's own password; one's other sessions end. Throws `Refusal` when the present one is wrong. */
  async changeOwnPassword(id: string, session: string | null, present: string, next: string): Promise<void> {
    if (!(await this.passwords.matches(present, await this.store.password(id)))) throw wrongPresent();
    await this.store.keepPassword(id, await this.passwords.hash(next));
    await this.sessions.endAllOf(id, session);
  }

  private async account(id: string): Promise<Account> {
    const account = await this.store.find(id);
    if (!account)
      throw new Refusal('invalid', `There is no account "${id}". Look at the list.`, undefined, 404);
    return account;
  }
}

const nameTaken = (name: string): Refusal =>
  new Refusal('conflict', `There is an account "${name}" already. Choose another name.`);
const wrongPresent = (): Refusal =>
  new Refusal('forbidden', 'The present password is wrong. Type it again.', ['present']);

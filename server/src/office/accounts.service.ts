import { randomUUID } from 'node:crypto';
import type { DistrictConfig, OfficeAccount, OfficeRole } from '@hannun/shared';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { DomainError } from '../core/domain-error.js';
import { District } from '../district/district.js';
import { type Account, AccountStore } from './account.js';
import { isGuessable } from './guessable.js';
import { Passwords } from './passwords.js';
import { SessionsService } from './sessions.service.js';
import { SignInQueue } from './sign-in-queue.js';

export type AccountChange = { role?: OfficeRole; disabled?: boolean; password?: string };

@Injectable()
export class AccountsService {
  constructor(
    private readonly store: AccountStore,
    private readonly passwords: Passwords,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
    private readonly district: District,
    private readonly queue: SignInQueue,
  ) {}

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

  /** Throws `DomainError` when the name is taken or the password is too easy to guess. */
  async create(name: string, role: OfficeRole, password: string): Promise<Account> {
    this.mustBeHard(password, name);
    const hash = await this.passwords.hash(password);
    const account = { id: randomUUID(), name, role, disabled: false, createdAt: this.clock.nowIso() };
    if (!(await this.store.add(account))) throw nameTaken(name);
    await this.store.givePassword(account.id, hash, account.createdAt);
    return account;
  }

  /** Ends all sessions of the account, on every node. Throws `DomainError`. */
  async change(id: string, { password, ...change }: AccountChange): Promise<Account> {
    const account = { ...(await this.account(id)), ...change };
    if (password !== undefined) this.mustBeHard(password, account.name);
    await this.store.keep(account);
    if (password !== undefined)
      await this.store.givePassword(id, await this.passwords.hash(password), this.clock.nowIso());
    await this.sessions.endAllOf(id);
    return account;
  }

  /**
   * Changes the account's own password and ends its other sessions. Throws `DomainError` when the current password
   * is wrong, or the new one is easy to guess or unchanged: whoever set a temporary password knows it.
   */
  async changeOwnPassword(id: string, session: string | null, present: string, next: string): Promise<void> {
    const hash = await this.store.password(id);
    const asker = { name: `password of ${id}`, known: true };
    const look = async () => (await this.passwords.matches(present, hash)) || null;
    if (!(await this.queue.run(asker, look))) throw wrongPresent();
    if (next.normalize('NFC') === present.normalize('NFC')) throw guessable();
    this.mustBeHard(next, (await this.account(id)).name);
    await this.store.keepPassword(id, await this.passwords.hash(next));
    await this.sessions.endAllOf(id, session);
  }

  private mustBeHard(password: string, name: string): void {
    if (isGuessable(password, [name, ...placesOf(this.district.setUp)])) throw guessable();
  }

  private async account(id: string): Promise<Account> {
    const account = await this.store.find(id);
    if (!account) throw new DomainError('invalid', `Account "${id}" not found.`, undefined, 404);
    return account;
  }
}

/** Names of the district and its clinics: an attacker would try these first. */
const placesOf = ({ district, clinics }: DistrictConfig): string[] =>
  [district.name, ...clinics.map((clinic) => clinic.name)].flatMap(({ ko, en }) => [ko, en]);

const guessable = (): DomainError =>
  new DomainError(
    'guessable-password',
    'This password is known to others or easy to guess. Choose a longer phrase of your own, without names or common words.',
  );
const nameTaken = (name: string): DomainError =>
  new DomainError('conflict', `An account named "${name}" already exists. Choose another name.`);
const wrongPresent = (): DomainError =>
  new DomainError('forbidden', 'The current password is wrong. Enter it again.', ['present']);

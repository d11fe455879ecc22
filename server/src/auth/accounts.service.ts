import { randomUUID } from 'node:crypto';
import type { DistrictConfig, OfficeAccount, OfficeRole } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock.js';
import { DomainError } from '../core/domain-error.js';
import { DistrictService } from '../districts/district.service.js';
import type { Account } from './account.js';
import { AccountsRepository } from './accounts.repository.js';
import { PasswordHasher } from './password-hasher.js';
import { isGuessablePassword } from './password-strength.js';
import { SessionsService } from './sessions.service.js';
import { SignInQueue } from './sign-in-queue.js';

export type AccountChange = { role?: OfficeRole; disabled?: boolean; password?: string };

@Injectable()
export class AccountsService {
  constructor(
    private readonly repository: AccountsRepository,
    private readonly passwordHasher: PasswordHasher,
    private readonly sessions: SessionsService,
    private readonly clock: Clock,
    private readonly district: DistrictService,
    private readonly signInQueue: SignInQueue,
  ) {}

  async list(): Promise<OfficeAccount[]> {
    const passkeys = await this.repository.passkeys.list();
    return (await this.repository.list())
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
    this.assertStrong(password, name);
    const hash = await this.passwordHasher.hash(password);
    const account = { id: randomUUID(), name, role, disabled: false, createdAt: this.clock.nowIso() };
    if (!(await this.repository.add(account))) throw nameTaken(name);
    await this.repository.saveTemporaryPasswordHash(account.id, hash, account.createdAt);
    return account;
  }

  /** Ends all sessions of the account, on every node. Throws `DomainError`. */
  async change(id: string, { password, ...change }: AccountChange): Promise<Account> {
    const account = { ...(await this.require(id)), ...change };
    if (password !== undefined) this.assertStrong(password, account.name);
    await this.repository.save(account);
    if (password !== undefined)
      await this.repository.saveTemporaryPasswordHash(
        id,
        await this.passwordHasher.hash(password),
        this.clock.nowIso(),
      );
    await this.sessions.endAllOfAccount(id);
    return account;
  }

  /**
   * Changes the account's own password and ends its other sessions. Throws `DomainError` when the current password
   * is wrong, or the new one is easy to guess or unchanged: whoever set a temporary password knows it.
   */
  async changeOwnPassword(
    id: string,
    keptSessionId: string | null,
    currentPassword: string,
    newPassword: string,
  ): Promise<void> {
    const hash = await this.repository.findPasswordHash(id);
    const source = { name: `password of ${id}`, known: true };
    const verify = async () => (await this.passwordHasher.verify(currentPassword, hash)) || null;
    if (!(await this.signInQueue.run(source, verify))) throw wrongCurrentPassword();
    if (newPassword.normalize('NFC') === currentPassword.normalize('NFC')) throw guessablePassword();
    this.assertStrong(newPassword, (await this.require(id)).name);
    await this.repository.savePasswordHash(id, await this.passwordHasher.hash(newPassword));
    await this.sessions.endAllOfAccount(id, keptSessionId);
  }

  private assertStrong(password: string, name: string): void {
    if (isGuessablePassword(password, [name, ...placeNamesOf(this.district.config)]))
      throw guessablePassword();
  }

  private async require(id: string): Promise<Account> {
    const account = await this.repository.find(id);
    if (!account) throw new DomainError('invalid', `Account "${id}" not found.`, undefined, 404);
    return account;
  }
}

/** Names of the district and its clinics: an attacker would try these first. */
const placeNamesOf = ({ district, clinics }: DistrictConfig): string[] =>
  [district.name, ...clinics.map((clinic) => clinic.name)].flatMap(({ ko, en }) => [ko, en]);

const guessablePassword = (): DomainError =>
  new DomainError(
    'guessable-password',
    'This password is known to others or easy to guess. Choose a longer phrase of your own, without names or common words.',
  );
const nameTaken = (name: string): DomainError =>
  new DomainError('conflict', `An account named "${name}" already exists. Choose another name.`);
const wrongCurrentPassword = (): DomainError =>
  new DomainError('forbidden', 'The current password is wrong. Enter it again.', ['present']);

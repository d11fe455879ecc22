import type { OfficeActor, OfficeSessionView } from '@hannun/shared/contract';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../core/domain-error.js';
import { AccountsRepository } from './accounts.repository.js';
import type { OfficePrincipal } from './office-principal.js';
import { SessionsService } from './sessions.service.js';

/** The sessions a user may see: all for the office, their own for a viewer. */
@Injectable()
export class SessionViewsService {
  constructor(
    private readonly sessions: SessionsService,
    private readonly accounts: AccountsRepository,
  ) {}

  async visibleTo({ role, actor, session: own }: OfficePrincipal): Promise<OfficeSessionView[]> {
    const names = new Map((await this.accounts.list()).map(({ id, name }) => [id, name]));
    const all = (await this.sessions.list()).map(
      ({ id, account, browser, openedAt, seenAt, expiresAt }): OfficeSessionView => ({
        id,
        actor: actorOf(account, names),
        browser,
        openedAt,
        seenAt,
        expiresAt,
        current: id === own?.id,
      }),
    );
    return all.filter((view) => role === 'office' || isSameAccount(view.actor, actor));
  }

  /** Throws `DomainError` when the user sees no such session. */
  async end(id: string, principal: OfficePrincipal): Promise<void> {
    const visible = await this.visibleTo(principal);
    if (!visible.some((session) => session.id === id))
      throw new DomainError('invalid', `Session "${id}" not found.`, undefined, 404);
    await this.sessions.end(id);
  }
}

const actorOf = (account: string | null, names: ReadonlyMap<string, string>): OfficeActor =>
  account === null
    ? { kind: 'first-credential' }
    : { kind: 'account', id: account, name: names.get(account) ?? '' };

const isSameAccount = (one: OfficeActor, other: OfficeActor): boolean =>
  one.kind === 'account' && other.kind === 'account' && one.id === other.id;

import type { Board, Snapshot } from '@hannun/shared';
import { Prepared } from './prepared.js';
import type { PreparedBoard } from './prepared-board.js';

/** `missing`: clinics whose log has not been read yet. */
export class PreparedSnapshot extends Prepared {
  constructor(
    head: Pick<Snapshot, 'asOf' | 'district'>,
    private readonly clinics: readonly PreparedBoard[],
    readonly missing: readonly string[],
  ) {
    super(head, () => jsonOf(missing.length > 0 ? { ...head, missing } : head, clinics));
  }

  get boards(): Board[] {
    return this.clinics.map(({ board }) => board);
  }

  get isUnread(): boolean {
    return this.clinics.length === 0 && this.missing.length > 0;
  }
}

const jsonOf = (head: object, clinics: readonly PreparedBoard[]): string =>
  `${JSON.stringify(head).slice(0, -1)},"clinics":[${clinics.map(({ json }) => json).join(',')}]}`;

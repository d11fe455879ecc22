import type { Board, Snapshot } from '@hannun/shared/contract';
import { SerializedJson } from '../http/serialized-json.js';
import type { SerializedBoard } from './serialized-board.js';

/** `missing`: clinics whose log has not been read yet. */
export class SerializedSnapshot extends SerializedJson {
  constructor(
    head: Pick<Snapshot, 'asOf' | 'district'>,
    private readonly clinics: readonly SerializedBoard[],
    readonly missing: readonly string[],
  ) {
    super(head, () => snapshotJson(missing.length > 0 ? { ...head, missing } : head, clinics));
  }

  get boards(): Board[] {
    return this.clinics.map(({ board }) => board);
  }

  get hasNoBoardYet(): boolean {
    return this.clinics.length === 0 && this.missing.length > 0;
  }
}

const snapshotJson = (head: object, clinics: readonly SerializedBoard[]): string =>
  `${JSON.stringify(head).slice(0, -1)},"clinics":[${clinics.map(({ json }) => json).join(',')}]}`;

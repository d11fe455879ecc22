import { randomUuid } from '@hannun/shared/client';

const storageKey = 'hannun-screen';

/** A UUID made at the first start; a new one each time where storage is blocked. */
export function loadScreenId(storage: Storage): string {
  try {
    const stored = storage.getItem(storageKey);
    if (stored) return stored;
    const created = randomUuid();
    storage.setItem(storageKey, created);
    return created;
  } catch {
    // Without storage each start counts as a new screen.
    return randomUuid();
  }
}

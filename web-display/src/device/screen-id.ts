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

/** `crypto.randomUUID` is newer than the TVs this runs on. */
function randomUuid(): string {
  const bytes = Array.from(crypto.getRandomValues(new Uint8Array(16)));
  const hex = bytes
    .map((byte, index) => (index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte))
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

import { useState } from 'react';
import { readSetting, writeSetting } from '../../ui/storage/settings.js';

/** Whether somebody at this tablet has read the news with this `id`, the latest under this key. */
export function useAcknowledged(storageKey: string, id: string) {
  const [read, setRead] = useState(() => readSetting(storageKey));
  const acknowledge = () => {
    writeSetting(storageKey, id);
    setRead(id);
  };
  return { isAcknowledged: read === id, acknowledge };
}

import { useState } from 'react';
import { readSetting, writeSetting } from '../../ui/storage/settings.js';

const storageKey = 'hannun:lane';

/** The lane in view, and the one that was in view before the page was loaded anew. */
export function useSelectedLane() {
  const [workedOn] = useState(() => readSetting(storageKey) ?? '');
  const [selectedLane, setSelectedLane] = useState('');
  const selectLane = (lane: string) => {
    setSelectedLane(lane);
    writeSetting(storageKey, lane);
  };
  return { workedOn, selectedLane, selectLane };
}

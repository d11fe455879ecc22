import { readClocks } from '@hannun/shared/client';
import { useState } from 'react';
import { LiveScreen } from '../../app/LiveScreen.js';
import { useBoards } from '../../follow/use-boards.js';
import { useDistrictName } from '../../follow/use-district-name.js';
import { useCare, useTelevision } from '../../television/use-television.js';
import { presentMoment } from '../../time/local-time.js';
import { useNow } from '../../time/use-now.js';
import { say } from '../../words/say.js';
import { DistrictScreen } from './DistrictScreen.js';
import { districtView } from './district-view.js';

export function LiveDistrict() {
  const [startedAt] = useState(readClocks);
  const boards = useBoards({ district: true });
  const now = useNow();
  const name = useDistrictName(boards.connectionStatus === 'connected', boards.lastBeat?.beat.setUp);
  const { publicUrl } = useCare(useTelevision());
  const view = districtView(boards, startedAt, now);
  const present = presentMoment(boards.lastBeat, now);
  return (
    <LiveScreen
      target="district"
      shown={view.state === 'rows' ? view.shown : view.state}
      present={present}
      now={now}
    >
      <DistrictScreen
        view={view}
        title={say.ko('district.title', { district: name }).trim()}
        phoneUrl={publicUrl ?? location.origin}
        present={present}
        now={now}
      />
    </LiveScreen>
  );
}

import { readClocks } from '@hannun/shared/client';
import { useNow } from '@hannun/shared/ui/use-now';
import { useState } from 'react';
import { LiveScreen } from '../../app/LiveScreen.js';
import { useDisplayDevice, useRemoteSettings } from '../../device/use-display-device.js';
import { useBoardSubscription } from '../../live-data/use-board-subscription.js';
import { useDistrictName } from '../../live-data/use-district-name.js';
import { t } from '../../messages/translate.js';
import { serverNow } from '../../time/local-time.js';
import { DistrictScreen } from './DistrictScreen.js';
import { resolveDistrictView } from './district-view.js';

export function LiveDistrict() {
  const [startedAt] = useState(readClocks);
  const boards = useBoardSubscription({ district: true });
  const now = useNow();
  const name = useDistrictName(boards.connectionStatus === 'connected', boards.lastBeat?.beat.setUp);
  const { publicUrl } = useRemoteSettings(useDisplayDevice());
  const view = resolveDistrictView(boards, startedAt, now);
  const serverNowMs = serverNow(boards.lastBeat, now);
  return (
    <LiveScreen
      target="district"
      contentName={view.state === 'rows' ? view.freshness : view.state}
      serverNowMs={serverNowMs}
      now={now}
    >
      <DistrictScreen
        view={view}
        title={t.ko('district.title', { district: name }).trim()}
        phoneUrl={publicUrl ?? location.origin}
        serverNowMs={serverNowMs}
        now={now}
      />
    </LiveScreen>
  );
}

import type { Board, Rejection } from '@hannun/shared';
import { createBoardStore, subscribeToBoards } from '@hannun/shared/client';
import { useEffect, useState } from 'react';
import type { Device } from './device.js';
import { type Link, openLink } from './link.js';
import { newestInTime } from './newest-in-time.js';
import { openWithoutNetwork } from './open-without-network.js';
import { createTablet, type Tablet, type Tap } from './tablet.js';
import type { TabletView } from './tablet-view.js';
import { takeUp } from './take-up.js';

export type Working = {
  view: TabletView;
  board: Board | null;
  tap: (tap: Tap) => Rejection | null;
  acknowledge: (id: string) => void;
};

const tickPeriod = 5_000;

/** Runs a paired tablet while the component is mounted. */
export function useWorkingTablet(device: Device, unpaired: () => void): Working | null {
  const [working, setWorking] = useState<Working | null>(null);
  useEffect(() => {
    let close: (() => void) | undefined;
    let closed = false;
    void start(device, unpaired, (next) => {
      if (!closed) setWorking(next);
    }).then((stop) => {
      close = stop;
      if (closed) stop();
    });
    return () => {
      closed = true;
      close?.();
    };
  }, [device, unpaired]);
  return working;
}

async function start(device: Device, unpaired: () => void, show: (working: Working) => void) {
  const { shelf, found } = await takeUp(device);
  let link: Link | null = null;
  const tablet = createTablet({
    deviceId: device.id,
    clinicId: device.clinicId,
    found,
    shelf,
    send: (command) => (link ? link.send(command) : Promise.reject(new Error('Not connected yet'))),
  });
  const boards = createBoardStore();
  const viewer = subscribeToBoards({ store: boards, target: { clinicId: device.clinicId } });
  const publish = () => show(workingOf(tablet, boards.view().boards.get(device.clinicId) ?? null, publish));
  const publishInTime = newestInTime<void>(publish, tablet.rest);
  const stops = [tablet.subscribe(publishInTime), boards.subscribe(publishInTime)];
  link = openLink(device.clinicId, {
    onDesk: tablet.receive,
    onLine: tablet.setLine,
    onClock: tablet.setClock,
    onUnpaired: unpaired,
    onBarrier: tablet.setBarrier,
    pending: tablet.pending,
  });
  void openWithoutNetwork();
  const timer = setInterval(tablet.tick, tickPeriod);
  publish();
  return () => {
    clearInterval(timer);
    link?.close();
    viewer.close();
    for (const stop of stops) stop();
  };
}

/** A person's own tap is shown at once, bypassing the throttle. */
const workingOf = (tablet: Tablet, board: Board | null, publish: () => void): Working => ({
  view: tablet.view(),
  board,
  tap(made) {
    const refusal = tablet.tap(made);
    publish();
    return refusal;
  },
  acknowledge(id) {
    tablet.acknowledge(id);
    publish();
  },
});

import type { Board, Rejection } from '@hannun/shared';
import { createBoardStore, followBoards } from '@hannun/shared/client';
import { restored } from '@hannun/shared/outbox';
import { useEffect, useState } from 'react';
import type { Device } from './device.js';
import { type Link, openLink } from './link.js';
import { openShelf, type Shelf } from './shelf.js';
import { createTablet, type Tablet, type TabletView, type Tap } from './tablet.js';

export type Working = {
  view: TabletView;
  /** What residents see of the clinic, once known. */
  board: Board | null;
  tap: (tap: Tap) => Rejection | null;
  acknowledge: (id: string) => void;
};

/** Sets one paired tablet to work for as long as the component stands. */
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
  const { shelf, kept } = await takeUp();
  let link: Link | null = null;
  const tablet = createTablet({
    deviceId: device.id,
    clinicId: device.clinicId,
    outbox: restored(kept),
    shelf,
    send: (command) => (link ? link.send(command) : Promise.reject(new Error('No link yet'))),
  });
  const boards = createBoardStore();
  const viewer = followBoards({ store: boards, target: { clinicId: device.clinicId } });
  const publish = () => show(workingOf(tablet, boards.view().boards.get(device.clinicId) ?? null));
  const stops = [tablet.subscribe(publish), boards.subscribe(publish)];
  link = openLink(device.clinicId, {
    onDesk: tablet.receive,
    onLine: tablet.setLine,
    onClock: tablet.setClock,
    onUnpaired: unpaired,
    pending: tablet.pending,
  });
  publish();
  return () => {
    link?.close();
    viewer.close();
    for (const stop of stops) stop();
  };
}

const workingOf = (tablet: Tablet, board: Board | null): Working => ({
  view: tablet.view(),
  board,
  tap: tablet.tap,
  acknowledge: tablet.acknowledge,
});

/** The shelf and what lay on it. Without one the tablet works on, and says that it keeps nothing. */
async function takeUp(): Promise<{ shelf: Shelf | null; kept: Awaited<ReturnType<Shelf['load']>> }> {
  try {
    const shelf = await openShelf();
    return { shelf, kept: await shelf.load() };
  } catch {
    return { shelf: null, kept: [] };
  }
}

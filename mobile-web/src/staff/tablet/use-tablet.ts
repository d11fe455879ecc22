import { type BoothChoices, heldBooths } from '@hannun/shared/booths';
import { createBoardStore, subscribeToBoards } from '@hannun/shared/client';
import type { Board, Rejection } from '@hannun/shared/contract';
import { countPending } from '@hannun/shared/outbox';
import { useEffect, useState } from 'react';
import { claimWindow } from '../one-window/claim-window.js';
import { tellPrintOf } from '../slip/print-answers.js';
import { readBoothChoices, writeBoothChoices } from './booth-storage.js';
import type { Device } from './device-api.js';
import { askBeforeLosing, askForLastingStorage } from './lasting-storage.js';
import { registerServiceWorker } from './register-service-worker.js';
import { restoreTablet } from './restore.js';
import { openStaffSocket, type StaffSocket } from './staff-socket.js';
import { createTablet, type Tablet, type Tap } from './tablet.js';
import type { PersistedState } from './tablet-db.js';
import type { TabletView } from './tablet-view.js';
import { throttleLatest } from './throttle-latest.js';

export type TabletControls = {
  view: TabletView;
  board: Board | null;
  tap: (tap: Tap) => Rejection | null;
  /** Refused taps; returns why the first that is refused again is. */
  putInAgain: (ids: readonly string[]) => Rejection | null;
  /** A refused check-in of somebody served since; returns why it is refused again. */
  markServed: (id: string) => Rejection | null;
  acknowledge: (id: string) => void;
  chooseBooths: (choices: BoothChoices) => void;
};

const tickIntervalMs = 5_000;

export type TabletSession =
  | { state: 'waiting' }
  /** `unsentHere`: taps that this window could neither send nor store. */
  | { state: 'elsewhere'; unsentHere: number; takeOver: () => void }
  | { state: 'working'; controls: TabletControls };

/** Runs a paired tablet while the component is mounted and no other window of it works. */
export function useTablet(device: Device, unpaired: () => void): TabletSession {
  const [session, setSession] = useState<TabletSession>({ state: 'waiting' });
  useEffect(() => {
    let unsaved: PersistedState | null = null;
    const claim = claimWindow({
      async work(turn) {
        const show = (controls: TabletControls) => {
          if (!turn.aborted) setSession({ state: 'working', controls });
        };
        const stop = await startTablet(device, { unsaved, unpaired, show });
        await endOf(turn);
        unsaved = await stop();
      },
      tell(state) {
        if (state === 'waiting') setSession({ state });
        if (state === 'elsewhere')
          setSession({ state, unsentHere: countPending(unsaved?.outbox ?? []), takeOver: claim.takeOver });
      },
    });
    return claim.close;
  }, [device, unpaired]);
  return session;
}

const endOf = (turn: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (turn.aborted) resolve();
    turn.addEventListener('abort', () => resolve());
  });

type StartOptions = {
  /** What this window knew in an earlier turn and could not store. */
  unsaved: PersistedState | null;
  unpaired: () => void;
  show: (controls: TabletControls) => void;
};

async function startTablet(device: Device, { unsaved, unpaired, show }: StartOptions) {
  const restored = await restoreTablet(device, unsaved);
  let socket: StaffSocket | null = null;
  const tablet = createTablet({
    deviceId: device.id,
    clinicId: device.clinicId,
    restored,
    boothChoices: readBoothChoices(device.id),
    async send(command) {
      if (!socket) throw new Error('Not connected yet');
      await tellPrintOf(command.id);
      return socket.send(command);
    },
  });
  const boards = createBoardStore();
  const viewer = subscribeToBoards({ store: boards, target: { clinicId: device.clinicId } });
  const chooseBooths = (choices: BoothChoices) => {
    writeBoothChoices(device.id, choices);
    tablet.chooseBooths(choices);
    socket?.tellBooths();
  };
  const publish = () =>
    show({
      ...controlsOf(tablet, boards.view().boards.get(device.clinicId) ?? null, publish),
      chooseBooths,
    });
  const publishThrottled = throttleLatest<void>(publish, tablet.renderThrottleMs);
  const unsubscribers = [tablet.subscribe(publishThrottled), boards.subscribe(publishThrottled)];
  socket = openStaffSocket(device.clinicId, {
    onDesk: tablet.receiveDesk,
    onConnectedChange: tablet.setConnected,
    onClockOffset: tablet.setClockOffset,
    onUnpaired: unpaired,
    onBlocked: tablet.setBlockedReason,
    pending: tablet.pending,
    booths: () => heldBooths(tablet.view().boothChoices),
  });
  void registerServiceWorker();
  void askForLastingStorage();
  const stopAsking = askBeforeLosing(() => tablet.view().storageTrouble !== null && tablet.pending() > 0);
  const timer = setInterval(tablet.tick, tickIntervalMs);
  publish();
  return () => {
    clearInterval(timer);
    socket?.close();
    viewer.close();
    stopAsking();
    for (const stop of unsubscribers) stop();
    return tablet.close();
  };
}

/** A person's own tap is shown at once, bypassing the throttle. */
const controlsOf = (
  tablet: Tablet,
  board: Board | null,
  publish: () => void,
): Omit<TabletControls, 'chooseBooths'> => ({
  view: tablet.view(),
  board,
  tap(made) {
    const rejection = tablet.tap(made);
    publish();
    return rejection;
  },
  putInAgain(ids) {
    const rejections = ids.map(tablet.putInAgain);
    publish();
    return rejections.find((rejection) => rejection !== null) ?? null;
  },
  markServed(id) {
    const rejection = tablet.markServed(id);
    publish();
    return rejection;
  },
  acknowledge(id) {
    tablet.acknowledge(id);
    publish();
  },
});

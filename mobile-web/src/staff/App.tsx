import { useWakeLock } from '@hannun/shared/ui/use-wake-lock';
import { useCallback, useEffect, useState } from 'react';
import { readJsonSetting, writeJsonSetting } from '../ui/storage/settings.js';
import { Desk } from './desk/Desk.js';
import { useScreenStatus } from './lobby-screens/use-screen-status.js';
import { OtherWindowPage } from './one-window/OtherWindowPage.js';
import { PairingPage } from './pairing/PairingPage.js';
import { type Device, fetchDevice, pairDevice, previewPairingCode } from './tablet/device-api.js';
import type { BlockedReason } from './tablet/tablet-view.js';
import { type TabletControls, useTablet } from './tablet/use-tablet.js';
import { useTranslation } from './translation.js';
import { useDistrictTimeZone } from './ui/district-time-zone.js';

type Session = { state: 'loading' } | { state: 'unpaired' } | { state: 'paired'; device: Device };

const deviceStorageKey = 'hannun:device';
const retryIntervalMs = 5_000;

export function App() {
  const [session, setSession] = useState<Session>(() => loadStoredSession());
  const { t, language } = useTranslation();
  const unpaired = useCallback(() => {
    writeJsonSetting(deviceStorageKey, null);
    // The tablet may have been moved to another clinic: the server decides.
    setSession({ state: 'loading' });
  }, []);
  useEffect(() => {
    document.title = t('title');
    document.documentElement.lang = language;
  }, [t, language]);
  useDeviceIdentity(session, setSession);
  useWakeLock();
  switch (session.state) {
    case 'loading':
      return (
        <p className="loading" role="status">
          {t('connecting')}
        </p>
      );
    case 'unpaired':
      return (
        <PairingPage
          initialCode={codeFromUrl()}
          previewCode={previewPairingCode}
          pair={pairDevice}
          onPaired={(device) => setSession(storeDevice(device))}
        />
      );
    case 'paired':
      return (
        <PairedDesk
          key={`${session.device.id} ${session.device.clinicId}`}
          device={session.device}
          unpaired={unpaired}
        />
      );
  }
}

function PairedDesk({ device, unpaired }: { device: Device; unpaired: () => void }) {
  const session = useTablet(device, unpaired);
  switch (session.state) {
    case 'waiting':
      return <DeskPlaceholder blockedReason={null} />;
    case 'elsewhere':
      return <OtherWindowPage unsentHere={session.unsentHere} takeOver={session.takeOver} />;
    case 'working':
      return <WorkingDesk device={device} controls={session.controls} />;
  }
}

function WorkingDesk({ device, controls }: { device: Device; controls: TabletControls }) {
  const { connection, desk, blockedReason } = controls.view;
  const connected = connection === 'live';
  const screenStatus = useScreenStatus(device.clinicId, connected);
  useDistrictTimeZone(connected);
  if (!desk) return <DeskPlaceholder blockedReason={blockedReason} />;
  return <Desk {...controls} desk={desk} device={device} screenStatus={screenStatus} />;
}

/** Before the first desk arrives: loading, or why it cannot load. */
function DeskPlaceholder({ blockedReason }: { blockedReason: BlockedReason | null }) {
  const { t } = useTranslation();
  return (
    <p className="loading" role="status">
      {blockedReason
        ? `${t(`blocked.${blockedReason}.title`)} ${t(`blocked.${blockedReason}.more`)}`
        : t('connecting')}
    </p>
  );
}

/** Asks the server until it answers: the cookie with the device token is not readable here. */
function useDeviceIdentity(session: Session, setSession: (session: Session) => void) {
  const isLoading = session.state === 'loading';
  useEffect(() => {
    if (!isLoading) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    const identify = async () => {
      try {
        const device = await fetchDevice();
        if (!closed) setSession(device ? storeDevice(device) : { state: 'unpaired' });
      } catch {
        // Server unreachable: try again.
        if (!closed) timer = setTimeout(() => void identify(), retryIntervalMs);
      }
    };
    void identify();
    return () => {
      closed = true;
      clearTimeout(timer);
    };
  }, [isLoading, setSession]);
}

/** The code is in the URL fragment, so it never reaches server logs. */
const codeFromUrl = (): string => new URLSearchParams(location.hash.slice(1)).get('code') ?? '';

function storeDevice(identity: Device): Session {
  const device = { ...identity, pairedAt: new Date().toISOString() };
  writeJsonSetting(deviceStorageKey, device);
  return { state: 'paired', device };
}

/** A paired tablet starts without a network and keeps its queued taps. */
function loadStoredSession(): Session {
  const device = readJsonSetting<Device>(deviceStorageKey);
  return device ? { state: 'paired', device } : { state: 'loading' };
}

import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from '../ui/language/LanguageProvider.js';
import { readSetting, writeSetting } from '../ui/language/language-preference.js';
import { Desk } from './desk/Desk.js';
import { Pairing } from './pairing/Pairing.js';
import { type Device, lookAt, pair, whoAmI } from './tablet/device.js';
import type { Barrier } from './tablet/tablet-view.js';
import { useWakeLock } from './tablet/use-wake-lock.js';
import { useWorkingTablet } from './tablet/use-working-tablet.js';
import { useLobby } from './tv/use-lobby.js';

type Session = { state: 'asking' } | { state: 'unpaired' } | { state: 'paired'; device: Device };

const key = 'hannun:device';
const retryPeriod = 5_000;

export function App() {
  const [session, setSession] = useState<Session>(() => rememberedSession());
  const { t, language } = useTranslation();
  const unpaired = useCallback(() => {
    writeSetting(key, 'null');
    // The tablet may have been moved to another clinic: the server decides.
    setSession({ state: 'asking' });
  }, []);
  useEffect(() => {
    document.title = t('title');
    document.documentElement.lang = language;
  }, [t, language]);
  useIdentity(session, setSession);
  useWakeLock();
  switch (session.state) {
    case 'asking':
      return (
        <p className="loading" role="status">
          {t('connecting')}
        </p>
      );
    case 'unpaired':
      return (
        <Pairing
          linked={linkedCode()}
          look={lookAt}
          pair={pair}
          onPaired={(device) => setSession(remembered(device))}
        />
      );
    case 'paired':
      return (
        <WorkingDesk
          key={`${session.device.id} ${session.device.clinicId}`}
          device={session.device}
          unpaired={unpaired}
        />
      );
  }
}

function WorkingDesk({ device, unpaired }: { device: Device; unpaired: () => void }) {
  const working = useWorkingTablet(device, unpaired);
  const lobby = useLobby(device.clinicId, working?.view.link === 'live');
  if (!working?.view.desk) return <NoDesk barrier={working?.view.barrier ?? null} />;
  return <Desk {...working} desk={working.view.desk} device={device} lobby={lobby} />;
}

/** Before the first desk arrives: loading, or why it cannot load. */
function NoDesk({ barrier }: { barrier: Barrier | null }) {
  const { t } = useTranslation();
  return (
    <p className="loading" role="status">
      {barrier ? `${t(`barrier.${barrier}.title`)} ${t(`barrier.${barrier}.more`)}` : t('connecting')}
    </p>
  );
}

/** Asks the server until it answers: the cookie with the device token is not readable here. */
function useIdentity(session: Session, setSession: (session: Session) => void) {
  const asking = session.state === 'asking';
  useEffect(() => {
    if (!asking) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    const ask = async () => {
      try {
        const device = await whoAmI();
        if (!closed) setSession(device ? remembered(device) : { state: 'unpaired' });
      } catch {
        // Server unreachable: try again.
        if (!closed) timer = setTimeout(() => void ask(), retryPeriod);
      }
    };
    void ask();
    return () => {
      closed = true;
      clearTimeout(timer);
    };
  }, [asking, setSession]);
}

/** The code is in the URL fragment, so it never reaches server logs. */
const linkedCode = (): string => new URLSearchParams(location.hash.slice(1)).get('code') ?? '';

function remembered(device: Device): Session {
  writeSetting(key, JSON.stringify(device));
  return { state: 'paired', device };
}

/** A paired tablet starts without a network and keeps its queued taps. */
function rememberedSession(): Session {
  const device: Device | null = JSON.parse(readSetting(key) ?? 'null');
  return device ? { state: 'paired', device } : { state: 'asking' };
}

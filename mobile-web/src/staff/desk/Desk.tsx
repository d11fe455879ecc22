import type { Desk as DeskState, LaneDesk, Rejection } from '@hannun/shared';
import { useState } from 'react';
import { useSpeech } from '../../components/language/LanguageProvider.js';
import { readSetting, writeSetting } from '../../components/language/language-choice.js';
import type { Device } from '../tablet/device.js';
import type { Tap } from '../tablet/tablet.js';
import type { Working } from '../tablet/use-working-tablet.js';
import { HeadKeys } from './HeadKeys.js';
import { LaneTabs } from './LaneTabs.js';
import { LastAction } from './LastAction.js';
import { NowRow } from './NowRow.js';
import { Side } from './Side.js';
import { SlipKeys } from './SlipKeys.js';
import { TopBar } from './TopBar.js';
import { Troubles } from './Troubles.js';
import './Desk.css';

type DeskProps = Working & { desk: DeskState; device: Device };

const boothKey = 'hannun:booth';

/** The desk at work: one lane at a time, its keys, and what becomes of each tap. */
export function Desk({ desk, view, board, device, tap, acknowledge }: DeskProps) {
  const { say } = useSpeech();
  const [chosen, setChosen] = useState('');
  const [booth, setBooth] = useState(() => readSetting(boothKey) ?? '');
  const [refusal, setRefusal] = useState<Rejection | null>(null);
  const lane = desk.lanes.find((each) => each.lane === chosen) ?? desk.lanes[0];
  if (!lane) return <p className="loading">{say('connecting')}</p>;
  const booths = [...new Set([...lane.openBooths, ...lane.booths])];
  const mine = booths.includes(booth) ? booth : (booths[0] ?? '1');
  const press = (key: Tap) => setRefusal(tap(key));
  const chooseBooth = (next: string) => {
    writeSetting(boothKey, next);
    setBooth(next);
  };
  return (
    <>
      <TopBar desk={desk} view={view} booths={booths} booth={mine} chooseBooth={chooseBooth} />
      <Troubles view={view} desk={desk} refusal={refusal} acknowledge={acknowledge} />
      <main className="desk">
        <div className="desk__work">
          <LaneTabs lanes={desk.lanes} chosen={lane.lane} choose={setChosen} />
          <LaneKeys lane={lane} booth={mine} online={view.link === 'live'} press={press} />
          <LastAction desk={desk} outbox={view.outbox} deviceId={device.id} />
        </div>
        <Side lane={lane} board={board} online={view.link === 'live'} />
      </main>
    </>
  );
}

type LaneKeysProps = { lane: LaneDesk; booth: string; online: boolean; press: (tap: Tap) => void };

function LaneKeys({ lane, booth, online, press }: LaneKeysProps) {
  if (lane.way === 'heads') return <HeadKeys lane={lane} press={press} />;
  const current = lane.inService.find((ticket) => ticket.status === 'in-service' && ticket.booth === booth);
  return (
    <>
      <NowRow ticket={current ?? lane.inService[0] ?? null} />
      <SlipKeys lane={lane} booth={booth} online={online} current={current ?? null} press={press} />
    </>
  );
}

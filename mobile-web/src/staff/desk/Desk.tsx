import type { Desk as DeskState, LaneDesk } from '@hannun/shared';
import { useState } from 'react';
import { useTranslation } from '../../ui/language/LanguageProvider.js';
import { readSetting, writeSetting } from '../../ui/language/language-preference.js';
import { Dialogs } from '../dialogs/Dialogs.js';
import type { Open } from '../dialogs/open.js';
import { readSlip } from '../scan/read-slip.js';
import { useKeyboard } from '../scan/use-keyboard.js';
import { useSettings } from '../settings/settings.js';
import { AutoPrint } from '../slip/AutoPrint.js';
import type { Device } from '../tablet/device.js';
import type { Tap } from '../tablet/tablet.js';
import type { Working } from '../tablet/use-working-tablet.js';
import type { Lobby } from '../tv/lobby.js';
import { HeadKeys } from './HeadKeys.js';
import { LaneTabs } from './LaneTabs.js';
import { NowRow } from './NowRow.js';
import { OfficeWord } from './OfficeWord.js';
import { Question } from './Question.js';
import { Side } from './Side.js';
import { SlipKeys } from './SlipKeys.js';
import { TopBar } from './TopBar.js';
import { Troubles } from './Troubles.js';
import { UndoBar } from './UndoBar.js';
import { usePress } from './use-press.js';
import './Desk.css';

export type DeskProps = Working & { desk: DeskState; device: Device; lobby: Lobby; firstOpen?: Open };

const boothKey = 'hannun:booth';

/** The working desk: one lane at a time, its buttons and dialogs. */
export function Desk({ desk, view, board, device, lobby, tap, acknowledge, firstOpen }: DeskProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState('');
  const [booth, setBooth] = useState(() => readSetting(boothKey) ?? '');
  const [open, setOpen] = useState<Open | null>(firstOpen ?? null);
  const [settings, change] = useSettings();
  const { press, refusal, refuse } = usePress(tap, view, settings.sound);
  const lane = desk.lanes.find((each) => each.lane === chosen) ?? desk.lanes[0];
  const booths = lane ? [...new Set([...lane.openBooths, ...lane.booths])] : [];
  const mine = booths.includes(booth) ? booth : (booths[0] ?? '1');
  useKeyboard((text) => {
    const slip = readSlip(text, desk, mine);
    if (slip.found === 'nothing')
      return refuse({ code: 'unknown-ticket', message: 'No slip with this code today.' });
    setChosen(slip.lane);
    if (slip.found === 'tap') press(slip.tap);
    else setOpen({ dialog: 'ticket', ticket: slip.ticket });
  });
  if (!lane) return <p className="loading">{t('connecting')}</p>;
  const chooseBooth = (next: string) => {
    writeSetting(boothKey, next);
    setBooth(next);
  };
  const numberless = view.numberless.includes(lane.lane);
  const keys = { lane, booth: mine, reaches: view.reach === 'live', lobby, numberless, press, open: setOpen };
  return (
    <>
      <TopBar desk={desk} view={view} lobby={lobby} booths={booths} booth={mine} chooseBooth={chooseBooth} />
      <Troubles view={view} desk={desk} acknowledge={acknowledge} />
      {desk.word && <OfficeWord key={desk.word.id} word={desk.word} />}
      <Question question={desk.question} lane={lane} press={press} open={setOpen} />
      <main className="desk">
        <div className="desk__work">
          <LaneTabs lanes={desk.lanes} chosen={lane.lane} choose={setChosen} />
          <LaneKeys {...keys} />
          <UndoBar
            desk={desk}
            view={view}
            deviceId={device.id}
            refusal={refusal}
            press={press}
            open={setOpen}
          />
        </div>
        <Side
          desk={desk}
          lane={lane}
          board={board}
          online={view.link === 'live'}
          press={press}
          open={setOpen}
        />
      </main>
      <Dialogs
        {...{ open, setOpen, desk, lane, board, device, settings, change, press }}
        booth={mine}
        clockOffset={view.clockOffset}
      />
      {settings.autoPrint && (
        <AutoPrint desk={desk} board={board} deviceId={device.id} paper={settings.paper} />
      )}
    </>
  );
}

type LaneKeysProps = {
  lane: LaneDesk;
  booth: string;
  reaches: boolean;
  lobby: Lobby;
  numberless: boolean;
  press: (tap: Tap) => void;
  open: (dialog: Open) => void;
};

function LaneKeys({ lane, booth, press, open, ...rest }: LaneKeysProps) {
  if (lane.way === 'heads') return <HeadKeys lane={lane} press={press} open={open} />;
  const current = lane.inService.find((ticket) => ticket.status === 'in-service' && ticket.booth === booth);
  return (
    <>
      <NowRow ticket={current ?? lane.inService[0] ?? null} press={press} />
      <SlipKeys {...{ lane, booth, press, open, ...rest }} current={current ?? null} />
    </>
  );
}

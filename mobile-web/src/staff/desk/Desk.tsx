import type { Desk as DeskState } from '@hannun/shared/contract';
import { useState } from 'react';
import { readSetting, writeSetting } from '../../ui/storage/settings.js';
import { Dialogs } from '../dialogs/Dialogs.js';
import type { OpenDialog } from '../dialogs/open-dialog.js';
import type { ScreenStatus } from '../lobby-screens/screen-status.js';
import { resolveScan } from '../scanner/resolve-scan.js';
import { useKeyboard } from '../scanner/use-keyboard.js';
import { useSettings } from '../settings/settings.js';
import { useSlipPrinting } from '../slip/use-slip-printing.js';
import type { Device } from '../tablet/device-api.js';
import type { TabletControls } from '../tablet/use-tablet.js';
import { useTranslation } from '../translation.js';
import { AlertBanners } from './AlertBanners.js';
import { AutomaticCloseNotice } from './AutomaticCloseNotice.js';
import { DoubtPrompt } from './DoubtPrompt.js';
import { describeShutLane } from './describe-intake.js';
import { HeadcountLaneButtons } from './HeadcountLaneButtons.js';
import { InServiceRow } from './InServiceRow.js';
import { LaneTabs } from './LaneTabs.js';
import { LastNumberProposal } from './LastNumberProposal.js';
import { LeftOpenNotice } from './LeftOpenNotice.js';
import { OfficeMessage } from './OfficeMessage.js';
import { QueuePanel } from './QueuePanel.js';
import { RecountPrompt } from './RecountPrompt.js';
import { TicketLaneButtons, type TicketLaneButtonsProps } from './TicketLaneButtons.js';
import { TopBar } from './TopBar.js';
import { UndoBar } from './UndoBar.js';
import { useTapFeedback } from './use-tap-feedback.js';
import './Desk.css';

export type DeskProps = TabletControls & {
  desk: DeskState;
  device: Device;
  screenStatus: ScreenStatus;
  initialDialog?: OpenDialog;
};

const boothStorageKey = 'hannun:booth';

/** The working desk: one lane at a time, its buttons and dialogs. */
export function Desk({
  desk,
  view,
  board,
  device,
  screenStatus,
  tap,
  acknowledge,
  initialDialog,
}: DeskProps) {
  const translation = useTranslation();
  const { t } = translation;
  const [selectedLane, setSelectedLane] = useState('');
  const [booth, setBooth] = useState(() => readSetting(boothStorageKey) ?? '');
  const [dialog, setDialog] = useState<OpenDialog | null>(initialDialog ?? null);
  const [settings, changeSettings] = useSettings();
  const { press, rejection, showRejection } = useTapFeedback(tap, view, settings.sound);
  const { printSlip, papers } = useSlipPrinting({ desk, board, deviceId: device.id, view, settings });
  const lane = desk.lanes.find((each) => each.lane === selectedLane) ?? desk.lanes[0];
  const booths = lane ? [...new Set([...lane.openBooths, ...lane.booths])] : [];
  const selectedBooth = booths.includes(booth) ? booth : (booths[0] ?? '1');
  useKeyboard((text) => {
    const slip = resolveScan(text, desk, selectedBooth);
    if (slip.found === 'nothing')
      return showRejection({ code: 'unknown-ticket', message: 'No slip with this code today.' });
    setSelectedLane(slip.lane);
    if (slip.found === 'tap') press(slip.tap);
    else setDialog({ dialog: 'ticket', ticket: slip.ticket });
  });
  if (!lane) return <p className="loading">{t('connecting')}</p>;
  const chooseBooth = (next: string) => {
    writeSetting(boothStorageKey, next);
    setBooth(next);
  };
  const shut = describeShutLane(desk, lane, translation);
  const withoutNumber = view.lanesWithoutNumbers.includes(lane.lane);
  const laneProps = {
    lane,
    booth: selectedBooth,
    callsDelivered: view.delivery === 'live',
    screenStatus,
    withoutNumber,
    shutReason: shut && `${shut.label} · ${shut.more}`,
    press,
    open: setDialog,
  };
  return (
    <>
      <TopBar
        desk={desk}
        view={view}
        screenStatus={screenStatus}
        booths={booths}
        booth={selectedBooth}
        chooseBooth={chooseBooth}
      />
      <AlertBanners view={view} desk={desk} acknowledge={acknowledge} />
      <div className="desk-notices">
        {desk.word && <OfficeMessage key={desk.word.id} word={desk.word} />}
        <LeftOpenNotice desk={desk} />
        {desk.lanes.map((each) => (
          <AutomaticCloseNotice key={each.lane} day={desk.day} lane={each} />
        ))}
        <LastNumberProposal desk={desk} board={board} press={press} />
        <DoubtPrompt lane={lane} booth={selectedBooth} press={press} open={setDialog} />
        <RecountPrompt question={desk.question} lane={lane} press={press} open={setDialog} />
      </div>
      <main className="desk">
        <div className="desk__work">
          <LaneTabs desk={desk} selected={lane.lane} onSelect={setSelectedLane} />
          <LaneButtons {...laneProps} clockOffsetMs={view.clockOffsetMs} />
          <UndoBar
            desk={desk}
            view={view}
            deviceId={device.id}
            rejection={rejection}
            press={press}
            open={setDialog}
          />
        </div>
        <QueuePanel
          desk={desk}
          lane={lane}
          board={board}
          online={view.connection === 'live'}
          press={press}
          open={setDialog}
        />
      </main>
      <Dialogs
        {...{
          open: dialog,
          setOpen: setDialog,
          desk,
          lane,
          board,
          device,
          settings,
          change: changeSettings,
          press,
          printSlip,
        }}
        booth={selectedBooth}
        clockOffsetMs={view.clockOffsetMs}
      />
      {papers}
    </>
  );
}

type LaneButtonsProps = Omit<TicketLaneButtonsProps, 'current'> & { clockOffsetMs: number };

function LaneButtons({ lane, booth, press, open, clockOffsetMs, ...rest }: LaneButtonsProps) {
  if (lane.way === 'heads')
    return <HeadcountLaneButtons {...{ lane, press, open }} shutReason={rest.shutReason} />;
  const current = lane.inService.find((ticket) => ticket.status === 'in-service' && ticket.booth === booth);
  return (
    <>
      <InServiceRow
        ticket={current ?? lane.inService[0] ?? null}
        clockOffsetMs={clockOffsetMs}
        press={press}
      />
      <TicketLaneButtons {...{ lane, booth, press, open, ...rest }} current={current ?? null} />
    </>
  );
}

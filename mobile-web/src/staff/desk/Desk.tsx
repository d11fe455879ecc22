import { homeLane, keptChoices, placeOf, roomsInUse, standingIn, takenOverBy } from '@hannun/shared/booths';
import type { Desk as DeskState, PrintedTicket } from '@hannun/shared/contract';
import { lazy, Suspense, useState } from 'react';
import { BoothNewsNotice } from '../booths/BoothNewsNotice.js';
import { RoomStrip } from '../booths/RoomStrip.js';
import { TakenOverNotice } from '../booths/TakenOverNotice.js';
import { usePlaceQuestion } from '../booths/use-place-question.js';
import { useSelectedLane } from '../booths/use-selected-lane.js';
import { WherePage } from '../booths/WherePage.js';
import { Dialogs } from '../dialogs/Dialogs.js';
import type { OpenDialog } from '../dialogs/open-dialog.js';
import type { ScreenStatus } from '../lobby-screens/screen-status.js';
import { PauseStrip } from '../pause/PauseStrip.js';
import { pauseOfLane } from '../pause/pause-of-lane.js';
import { useScanner } from '../scanner/use-scanner.js';
import { useSettings } from '../settings/settings.js';
import { EarlierSlips } from '../slip/EarlierSlips.js';
import { LinkReachBand } from '../slip/LinkReachBand.js';
import { PrintNotice } from '../slip/PrintNotice.js';
import { isPrintOfTablet } from '../slip/receipt-printer.js';
import { useSlipPrinting } from '../slip/use-slip-printing.js';
import type { Device } from '../tablet/device-api.js';
import type { TabletControls } from '../tablet/use-tablet.js';
import { useTranslation } from '../translation.js';
import { AlertBanners } from './AlertBanners.js';
import { AutomaticCloseNotice } from './AutomaticCloseNotice.js';
import { Bands } from './Bands.js';
import { DoubtPrompt } from './DoubtPrompt.js';
import { describeShutLane } from './describe-intake.js';
import { LaneButtons } from './LaneButtons.js';
import { LaneTabs } from './LaneTabs.js';
import { LastNumberProposal } from './LastNumberProposal.js';
import { LeftOpenNotice } from './LeftOpenNotice.js';
import { NextInLine } from './NextInLine.js';
import { OfficeMessage } from './OfficeMessage.js';
import { QueuePanel } from './QueuePanel.js';
import { RecountPrompt } from './RecountPrompt.js';
import { TopBar } from './TopBar.js';
import { UndoBar } from './UndoBar.js';
import { useQuestionedPress } from './use-questioned-press.js';
import { useTapFeedback } from './use-tap-feedback.js';
import './Desk.css';

/** Needed once in a tablet's life, so it loads after the desk. */
const PracticePage = lazy(() =>
  import('../practice/PracticePage.js').then(({ PracticePage: page }) => ({ default: page })),
);

export type DeskProps = TabletControls & {
  desk: DeskState;
  device: Device;
  screenStatus: ScreenStatus;
  initialDialog?: OpenDialog;
};

/** The working desk: one lane at a time, its buttons and dialogs. */
export function Desk({
  desk: deskOfServer,
  view,
  board: lastBoard,
  device,
  screenStatus,
  tap,
  putInAgain,
  markServed,
  acknowledge,
  chooseBooths,
  initialDialog,
}: DeskProps) {
  const translation = useTranslation();
  const { t } = translation;
  const { workedOn, selectedLane, selectLane } = useSelectedLane();
  const [isPractising, setPractising] = useState(false);
  const [dialog, setDialog] = useState<OpenDialog | null>(initialDialog ?? null);
  const [settings, changeSettings] = useSettings();
  // A wait of before the outage promises what nobody knows.
  const board = view.connection === 'live' ? lastBoard : null;
  const { press: pressNow, notice, showRejection, tell, mention } = useTapFeedback(tap, view, settings.sound);
  const {
    printSlip,
    answerPrint,
    hasPrinted,
    isPrintedHere,
    papers,
    shownDesk: desk,
  } = useSlipPrinting({ desk: deskOfServer, board, deviceId: device.id, view, settings });
  const { boothChoices, clockOffsetMs } = view;
  const choices = keptChoices(desk, boothChoices, device.id);
  const lane =
    desk.lanes.find((each) => each.lane === selectedLane) ?? homeLane(desk, boothChoices, workedOn);
  const place = usePlaceQuestion(desk, lane, boothChoices, selectLane);
  const {
    press,
    callInPause,
    putInAgain: putInAgainAsked,
  } = useQuestionedPress({
    ...{ desk, choices, clockOffsetMs, pressNow },
    device: device.id,
    ask: setDialog,
    rejections: { outbox: view.outbox, putInAgain, acknowledge },
  });
  useScanner({
    ...{ desk, choices, clockOffsetMs, dialog, press, tell, mention },
    isReady: !isPractising && (!place.question || place.question.cancel !== undefined),
    lane: lane?.lane,
    setDialog: (next) => {
      place.answered();
      setDialog(next);
    },
    selectLane,
  });
  // Whoever scanned a slip sees its ticket first.
  const question = dialog && place.question?.cancel ? null : place.question;
  if (!lane) return <p className="loading">{t('connecting')}</p>;
  const topBar = (
    <TopBar
      {...{ desk, view, screenStatus }}
      label={device.label}
      place={question ? null : placeOf(desk, lane, choices)}
      changePlace={place.ask}
      practise={question ? null : () => setPractising(true)}
    />
  );
  const rejections = { putInAgain: putInAgainAsked, markServed, acknowledge, showRejection };
  const alerts = <AlertBanners {...{ view, desk, ...rejections }} />;
  if (question)
    return (
      <>
        {topBar}
        <Bands>{alerts}</Bands>
        <WherePage
          key={question.lanes.map(({ lane: asked }) => asked).join(' ')}
          {...{ desk, choices, clockOffsetMs }}
          {...question}
          device={device.id}
          practise={() => setPractising(true)}
          chooseBooths={(next, chosenLane) => {
            place.answered();
            chooseBooths(next);
            if (chosenLane !== null) selectLane(chosenLane);
          }}
        />
        {papers}
      </>
    );
  const standing = standingIn(choices, lane);
  if (isPractising)
    return (
      <Suspense>
        <PracticePage {...{ lane, standing }} deviceId={device.id} end={() => setPractising(false)} />
      </Suspense>
    );
  const rooms = standing.at === 'booth' ? roomsInUse(desk, lane, standing, device.id) : [];
  const taken = desk.lanes.flatMap(
    (each) => takenOverBy(desk, boothChoices, { lane: each, device: device.id }) ?? [],
  )[0];
  const shut = describeShutLane(desk, lane, translation);
  const withoutNumber = view.lanesWithoutNumbers.includes(lane.lane);
  const laneProps = {
    lane,
    callsDelivered: view.delivery === 'live',
    screenStatus,
    withoutNumber,
    isPaused: pauseOfLane(desk, lane) !== null,
    unconfirmed: view.unconfirmedTickets,
    shutReason: shut && `${shut.label} · ${shut.more}`,
    press,
    open: setDialog,
  };
  const concernsTablet = (print: PrintedTicket) =>
    isPrintedHere(print) || isPrintOfTablet(desk, print, { deviceId: device.id, choices });
  // By what is lost while nobody answers: taps, this booth, people in line, then slips, then what is only told.
  const bands = (
    <Bands>
      {alerts}
      <BoothNewsNotice desk={desk} choices={boothChoices} device={device.id} choosePlace={place.ask} />
      {taken && <TakenOverNotice desk={desk} holder={taken} choosePlace={place.ask} />}
      <DoubtPrompt {...{ lane, standing, press }} />
      <RecountPrompt {...{ desk, lane, choices, device, clockOffsetMs, press }} open={setDialog} />
      {desk.word && <OfficeMessage key={desk.word.id} word={desk.word} />}
      <PrintNotice {...{ desk, printSlip, answerPrint, concernsTablet }} />
      <LastNumberProposal desk={desk} board={board} press={press} />
      {desk.lanes.map((each) => (
        <AutomaticCloseNotice key={each.lane} day={desk.day} lane={each} />
      ))}
      <LeftOpenNotice desk={desk} />
      {hasPrinted && <LinkReachBand />}
      <PauseStrip desk={desk} lane={lane} press={press} />
    </Bands>
  );
  return (
    <>
      {topBar}
      <main className="desk">
        <div className="desk__rest">
          <div className="desk__work">
            <div className="desk__where" data-few={hasFew(desk.lanes, rooms)}>
              <LaneTabs desk={desk} selected={lane.lane} onSelect={selectLane} />
              {rooms.length > 0 && <RoomStrip rooms={rooms} clockOffsetMs={clockOffsetMs} open={setDialog} />}
            </div>
            <LaneButtons
              {...laneProps}
              {...{ desk, standing, clockOffsetMs, bands }}
              callHere={place.askHere}
            />
            {lane.way !== 'heads' && standing.at === 'booth' && <NextInLine lane={lane} open={setDialog} />}
            {lane.way === 'slips' && standing.at !== 'booth' && (
              <EarlierSlips {...{ desk, printSlip }} deviceId={device.id} />
            )}
          </div>
          <QueuePanel
            desk={desk}
            lane={lane}
            board={board}
            clockOffsetMs={clockOffsetMs}
            press={press}
            open={setDialog}
          />
        </div>
        <UndoBar {...{ desk, board, view, notice, press, printSlip }} deviceId={device.id} open={setDialog} />
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
          pressNow,
          callInPause,
          choices,
          chooseBooths,
          clockOffsetMs,
        }}
      />
      {papers}
    </>
  );
}

/** As fit beside each other on a wide tablet. */
const hasFew = (lanes: readonly unknown[], rooms: readonly unknown[]): boolean =>
  rooms.length > 0 && rooms.length <= 4 && lanes.length <= 2;

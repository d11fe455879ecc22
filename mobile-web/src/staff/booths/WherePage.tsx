import {
  allRooms,
  type BoothChoices,
  callsPeople,
  chooseBooth,
  chooseReception,
  type Room,
  standingIn,
} from '@hannun/shared/booths';
import type { Desk, LaneDesk } from '@hannun/shared/contract';
import { lanesToday } from '@hannun/shared/queue';
import { Icon } from '@hannun/shared/ui/icon';
import { LaneTag } from '@hannun/shared/ui/lane-tag';
import { useState } from 'react';
import { type Translation, useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { serverNow } from '../ui/server-now.js';
import { nameOfOther } from './tablet-name.js';
import './WherePage.css';

/** `booth` is `null` at reception. */
type Place = { lane: string; booth: string } | { booth: null };

type WherePageProps = {
  desk: Desk;
  /** The lanes asked about. */
  lanes: readonly LaneDesk[];
  choices: BoothChoices;
  device: string;
  clockOffsetMs: number;
  /** `lane`: that of the chosen booth. */
  chooseBooths: (choices: BoothChoices, lane: string | null) => void;
  /** After a place is chosen: its keys on a toy line first. */
  practise: () => void;
  /** Left out where the tablet cannot work before it has a place. */
  cancel?: (() => void) | undefined;
};

/** Asks where the tablet stands; nothing is chosen beforehand. */
export function WherePage({
  desk,
  lanes,
  choices,
  device,
  clockOffsetMs,
  chooseBooths,
  practise,
  cancel,
}: WherePageProps) {
  const translation = useTranslation();
  const { t, language } = translation;
  const [place, setPlace] = useState<Place | null>(null);
  const [onlyLane] = lanes;
  const asksOneLane = lanes.length < lanesToday(desk).filter(callsPeople).length && onlyLane !== undefined;
  const roomsOf = (lane: LaneDesk) => allRooms(desk, lane, standingIn(choices, lane), device);
  const isAtReception = lanes.every((lane) => standingIn(choices, lane).at === 'reception');
  const chosenRoom = place && findRoom(place, lanes, roomsOf);
  const start = () => {
    if (!place) return;
    const since = serverNow(clockOffsetMs);
    // Asked about the whole tablet, the answer stands alone: it has left every other place.
    const kept = asksOneLane ? choices : {};
    if (place.booth === null) chooseBooths(chooseReception(kept, lanes, since), null);
    else chooseBooths(chooseBooth(kept, { desk, lane: place.lane, booth: place.booth, since }), place.lane);
  };
  return (
    <main className="where">
      <h2>{asksOneLane ? t('whereLaneTitle', { lane: onlyLane.name[language] }) : t('whereTitle')}</h2>
      <p className="where__hint">{t('whereHint')}</p>
      <div className="where__places">
        <h3>{t('receptionRow')}</h3>
        <div className="where__row" data-place="reception">
          <PlaceKey
            name={t('reception')}
            description={isAtReception ? t('placeNow') : t('receptionHint')}
            isChosen={place?.booth === null}
            choose={() => setPlace({ booth: null })}
          />
        </div>
        {lanes.map((lane) => (
          <LanePlaces
            key={lane.lane}
            lane={lane}
            rooms={roomsOf(lane)}
            desk={desk}
            place={place}
            setPlace={setPlace}
          />
        ))}
      </div>
      <footer className="where__footer">
        <p>{describeConsequence(chosenRoom, desk, { asksOneLane, isFirst: !cancel }, t)}</p>
        {cancel && <SmallButton name={t('whereBack')} press={cancel} />}
        <SmallButton
          name={t('practiceOpen')}
          disabled={place === null}
          press={() => {
            start();
            practise();
          }}
        />
        <SmallButton
          kind="main"
          name={nameStart(place, chosenRoom, t)}
          disabled={place === null}
          press={start}
        />
      </footer>
    </main>
  );
}

const findRoom = (
  place: Place,
  lanes: readonly LaneDesk[],
  roomsOf: (lane: LaneDesk) => Room[],
): Room | undefined =>
  place.booth === null
    ? undefined
    : lanes
        .filter(({ lane }) => lane === place.lane)
        .flatMap(roomsOf)
        .find(({ booth }) => booth === place.booth);

function nameStart(place: Place | null, room: Room | null | undefined, t: Translation['t']): string {
  if (!place) return t('whereStartNone');
  if (place.booth === null) return t('whereStartReception');
  return t(room?.holder ? 'whereStartTakeOver' : 'whereStart', { booth: place.booth });
}

function describeConsequence(
  room: Room | null | undefined,
  desk: Desk,
  { asksOneLane, isFirst }: { asksOneLane: boolean; isFirst: boolean },
  t: Translation['t'],
): string {
  if (room?.holder) return t('whereTakeOver', { tablet: nameOfOther(desk, room.holder.device, t) });
  const hasOtherLanes = !asksOneLane && lanesToday(desk).filter(callsPeople).length > 1;
  return [isFirst && t('whereLater'), hasOtherLanes && t('whereOtherLanes')].filter(Boolean).join(' ');
}

type LanePlacesProps = {
  desk: Desk;
  lane: LaneDesk;
  rooms: readonly Room[];
  place: Place | null;
  setPlace: (place: Place) => void;
};

function LanePlaces({ desk, lane: { lane, code, name }, rooms, place, setPlace }: LanePlacesProps) {
  const { t, language } = useTranslation();
  const describe = ({ holder, occupant, isMine }: Room): string => {
    if (isMine && !holder) return t('placeNow');
    if (holder) return t('roomHeld', { tablet: nameOfOther(desk, holder.device, t) });
    return occupant ? t('roomOccupied', { ticket: occupant.ticket }) : t('roomEmptyNow');
  };
  return (
    <>
      <h3>
        <LaneTag code={code} /> {name[language]}
      </h3>
      <div className="where__row">
        {rooms.map((room) => (
          <PlaceKey
            key={room.booth}
            name={t('room', { booth: room.booth })}
            description={describe(room)}
            isHeld={room.holder !== null}
            isChosen={place?.booth === room.booth && place.lane === lane}
            choose={() => setPlace({ lane, booth: room.booth })}
          />
        ))}
      </div>
    </>
  );
}

type PlaceKeyProps = {
  name: string;
  description: string;
  isHeld?: boolean;
  isChosen: boolean;
  choose: () => void;
};

function PlaceKey({ name, description, isHeld = false, isChosen, choose }: PlaceKeyProps) {
  return (
    <button type="button" className="place" aria-pressed={isChosen} data-held={isHeld} onClick={choose}>
      <b>{name}</b>
      {isChosen && <Icon name="check" />}
      <span>{description}</span>
    </button>
  );
}

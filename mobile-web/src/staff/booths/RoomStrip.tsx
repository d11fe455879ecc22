import type { Room } from '@hannun/shared/booths';
import { useNow } from '@hannun/shared/ui/use-now';
import type { OpenDialog } from '../dialogs/open-dialog.js';
import { useTranslation } from '../translation.js';
import { TicketMarks } from '../ui/TicketMarks.js';
import { formatTimeInRoom } from './format-time-in-room.js';
import './RoomStrip.css';

type RoomStripProps = {
  rooms: readonly Room[];
  clockOffsetMs: number;
  open: (dialog: OpenDialog) => void;
};

/** Who is in which room and for how long; a room with somebody in it opens that ticket. */
export function RoomStrip({ rooms, clockOffsetMs, open }: RoomStripProps) {
  const { t } = useTranslation();
  const nowMs = useNow().wallMs + clockOffsetMs;
  return (
    <ul className="room-strip" aria-label={t('rooms')}>
      {rooms.map(({ booth, isMine, isOpen, occupant }) => (
        <li key={booth} data-mine={isMine} data-empty={occupant === null}>
          {occupant ? (
            <button type="button" onClick={() => open({ dialog: 'ticket', ticket: occupant.ticket })}>
              <RoomName booth={booth} isMine={isMine} />
              <b>
                {occupant.ticket} <TicketMarks party={occupant.party} priority={occupant.priority} />
              </b>
              <time>{formatTimeInRoom(occupant.calledAt, nowMs, 'minutesShort', t)}</time>
            </button>
          ) : (
            <p>
              <RoomName booth={booth} isMine={isMine} />
              <span>{t(isOpen ? 'roomEmpty' : 'roomResting')}</span>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function RoomName({ booth, isMine }: Pick<Room, 'booth' | 'isMine'>) {
  const { t } = useTranslation();
  return (
    <span className="room-strip__name">
      {t('roomShort', { booth })}
      {isMine && <i>{t('mine')}</i>}
    </span>
  );
}

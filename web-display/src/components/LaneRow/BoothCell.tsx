import type { CalledTicket } from '@hannun/shared';
import { say } from '../../words/say.js';
import { Fit } from '../Fit/Fit.js';
import { Icon } from '../Icon/Icon.js';

/** Where the called person goes. */
export const BoothCell = ({ call, stale }: { call: CalledTicket | undefined; stale: boolean }) => (
  <td className="lane-booth">
    {call && (
      <>
        <Icon name="arrow" />
        <b>
          <Fit>{say.ko('booth', { booth: call.booth })}</Fit>
        </b>
        <span>{say.ko('room')}</span>
      </>
    )}
    {!call && !stale && (
      <span className="lane-in-turn">
        {say.ko('inTurn')}
        <small lang="en">{say.en('inTurn')}</small>
      </span>
    )}
  </td>
);

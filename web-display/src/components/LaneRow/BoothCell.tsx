import type { CalledTicket } from '@hannun/shared';
import { say } from '../../words/say.js';
import { Fit } from '../Fit/Fit.js';
import { Icon } from '../Icon/Icon.js';

export const BoothCell = ({ call }: { call: CalledTicket | undefined }) => (
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
  </td>
);

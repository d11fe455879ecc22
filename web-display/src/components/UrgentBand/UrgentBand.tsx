import type { UrgentNotice } from '@hannun/shared';
import { Fit } from '../Fit/Fit.js';
import './UrgentBand.css';

export const UrgentBand = ({ notice }: { notice: UrgentNotice }) => (
  <aside className="urgent-band" role="alert">
    <b>
      <Fit>{notice.ko}</Fit>
    </b>
    {notice.en && (
      <span lang="en">
        <Fit>{notice.en}</Fit>
      </span>
    )}
  </aside>
);

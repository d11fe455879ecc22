import type { UrgentNotice } from '@hannun/shared/contract';
import { FitText } from '../fit-text/FitText.js';
import './UrgentBanner.css';

export const UrgentBanner = ({ notice }: { notice: UrgentNotice }) => (
  <aside className="urgent-banner" role="alert">
    <b>
      <FitText>{notice.ko}</FitText>
    </b>
    {notice.en && (
      <span lang="en">
        <FitText>{notice.en}</FitText>
      </span>
    )}
  </aside>
);

import type { BoothHolder, Desk } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { useTranslation } from '../translation.js';
import { SmallButton } from '../ui/SmallButton.js';
import { nameOfOther } from './tablet-name.js';

type TakenOverNoticeProps = { desk: Desk; holder: BoothHolder; choosePlace: () => void };

/** Another tablet took this one's booth over: this one calls nobody until its staff have chosen a place again. */
export function TakenOverNotice({ desk, holder, choosePlace }: TakenOverNoticeProps) {
  const { t } = useTranslation();
  const { device, booth } = holder;
  return (
    <section className="question" role="alert">
      <Icon name="location" size={1.5} />
      <p>
        <b>{t('toldTakenOver', { tablet: nameOfOther(desk, device, t), booth })}</b> {t('toldTakenOverHint')}
      </p>
      <SmallButton name={t('choosePlace')} press={choosePlace} />
    </section>
  );
}

import type { ClinicDirectoryEntry, LaneBoard } from '@hannun/shared/contract';
import { Icon } from '@hannun/shared/ui/icon';
import { ButtonLink } from '../../ui/button/Button.js';
import { useTranslation } from '../language/translation.js';
import './ClinicDetails.css';
import { LaneHours } from './LaneHours.js';
import { OpeningHours } from './OpeningHours.js';

type ClinicDetailsProps = {
  clinicInfo: ClinicDirectoryEntry;
  day: string;
  lanes: readonly LaneBoard[];
  takingAt: string | null;
  heldAt: string | null;
};

export function ClinicDetails({ clinicInfo, day, lanes, takingAt, heldAt }: ClinicDetailsProps) {
  const { t, localize } = useTranslation();
  const { latitude, longitude } = clinicInfo.position;
  const name = encodeURIComponent(clinicInfo.name.ko);
  return (
    <section className="clinic-block">
      <h2>{t('beforeGoing')}</h2>
      <dl className="clinic-facts">
        <div>
          <dt>{t('hours')}</dt>
          <dd>
            <OpeningHours
              clinicInfo={clinicInfo}
              day={day}
              lanes={lanes.map(({ lane }) => lane)}
              takingAt={takingAt}
              heldAt={heldAt}
            />
            {lanes.map((lane) => (
              <LaneHours key={lane.lane} clinicInfo={clinicInfo} lane={lane} day={day} />
            ))}
          </dd>
        </div>
        {clinicInfo.bring && (
          <div>
            <dt>{t('bring')}</dt>
            <dd>{localize(clinicInfo.bring)}</dd>
          </div>
        )}
        <div>
          <dt>{t('address')}</dt>
          <dd>
            {localize(clinicInfo.address)}
            <span className="clinic-maps">
              <a href={`https://map.naver.com/p/search/${encodeURIComponent(clinicInfo.address.ko)}`}>
                {t('naverMap')}
              </a>
              <a href={`https://map.kakao.com/link/to/${name},${latitude},${longitude}`}>{t('kakaoMap')}</a>
              <a href={`geo:${latitude},${longitude}?q=${latitude},${longitude}(${name})`}>{t('phoneMap')}</a>
            </span>
          </dd>
        </div>
      </dl>
      <div className="clinic-actions">
        <ButtonLink href={`tel:${clinicInfo.telephone}`}>
          <Icon name="phone" />
          {t('call')}
        </ButtonLink>
        <ButtonLink kind="primary" href={`https://map.kakao.com/link/to/${name},${latitude},${longitude}`}>
          <Icon name="location" />
          {t('directions')}
        </ButtonLink>
        {clinicInfo.questionnaire && (
          <ButtonLink href={clinicInfo.questionnaire}>{t('questionnaire')}</ButtonLink>
        )}
      </div>
    </section>
  );
}

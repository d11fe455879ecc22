import type { ClinicDirectoryEntry } from '@hannun/shared';
import { ButtonLink } from '../../components/button/Button.js';
import { Icon } from '../../components/icon/Icon.js';
import { useSpeech } from '../language/speech.js';
import './Facts.css';
import { Hours } from './Hours.js';

export function Facts({ facts, day }: { facts: ClinicDirectoryEntry; day: string }) {
  const { say, named } = useSpeech();
  const { latitude, longitude } = facts.position;
  const name = encodeURIComponent(facts.name.ko);
  return (
    <section className="clinic-block">
      <h2>{say('beforeGoing')}</h2>
      <dl className="clinic-facts">
        <div>
          <dt>{say('hours')}</dt>
          <dd>
            <Hours facts={facts} day={day} />
          </dd>
        </div>
        {facts.bring && (
          <div>
            <dt>{say('bring')}</dt>
            <dd>{named(facts.bring)}</dd>
          </div>
        )}
        <div>
          <dt>{say('address')}</dt>
          <dd>
            {named(facts.address)}
            <span className="clinic-maps">
              <a href={`https://map.naver.com/p/search/${encodeURIComponent(facts.address.ko)}`}>
                {say('naverMap')}
              </a>
              <a href={`https://map.kakao.com/link/to/${name},${latitude},${longitude}`}>{say('kakaoMap')}</a>
              <a href={`geo:${latitude},${longitude}?q=${latitude},${longitude}(${name})`}>
                {say('phoneMap')}
              </a>
            </span>
          </dd>
        </div>
      </dl>
      <div className="clinic-ways">
        <ButtonLink href={`tel:${facts.telephone}`}>
          <Icon name="phone" />
          {say('call')}
        </ButtonLink>
        <ButtonLink kind="primary" href={`https://map.kakao.com/link/to/${name},${latitude},${longitude}`}>
          <Icon name="place" />
          {say('directions')}
        </ButtonLink>
        {facts.questionnaire && <ButtonLink href={facts.questionnaire}>{say('questionnaire')}</ButtonLink>}
      </div>
    </section>
  );
}

import { defineMessages } from '@hannun/shared/i18n';

export const playbackMessages = defineMessages({
  ko: {
    playback: {
      how: '그때 휴대전화와 TV가 보여 준 그대로입니다. 문의에 답할 때 씁니다.',
      shownAt: '{{time}}에 보인 그대로',
      none: '그때는 기록이 없습니다. 다른 시각을 선택해 주세요.',
      busy: '앞서 요청한 기록을 아직 만들고 있습니다. 잠시 뒤 자동으로 다시 불러옵니다.',
      phone: '휴대전화',
      tv: 'TV',
      noForecasts: '그날의 예상 시간을 다시 만들 자료가 남아 있지 않아 예상은 비워 둡니다.',
      stale: '화면에는 ‘{{time}} 기준’으로 흐리게 보였습니다.',
      expired: '연결이 오래 끊겨 예상 시간과 혼잡도는 보이지 않았습니다.',
      entry: '마지막 기록: {{time}}',
      earlier: '1분 전으로',
      later: '1분 뒤로',
      tooEarly: '아직 오지 않은 시각입니다. 지난 시각을 선택해 주세요.',
    },
  },
  en: {
    playback: {
      how: 'Exactly what phones and TVs showed at that time, for answering enquiries.',
      shownAt: 'As shown at {{time}}',
      none: 'Nothing was recorded at that time. Please choose another.',
      busy: 'An earlier request is still being processed. This reloads automatically in a moment.',
      phone: 'Phone',
      tv: 'TV',
      noForecasts: 'The data for that day’s forecasts is no longer available, so they are left out.',
      stale: 'Screens showed it faded, “as of {{time}}”.',
      expired: 'The clinic had been disconnected for long: no waits and no levels were shown.',
      entry: 'Last record: {{time}}',
      earlier: '1 min earlier',
      later: '1 min later',
      tooEarly: 'That time has not come yet. Please choose one that has passed.',
    },
  },
});

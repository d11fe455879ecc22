import { defineMessages } from '@hannun/shared/i18n';

export const clinicListMessages = defineMessages({
  ko: {
    clinicList: {
      title: '검사소 {{count}}곳',
      order: '모든 화면이 이 순서를 따릅니다.',
      none: '아직 검사소가 없습니다.',
      column: {
        clinic: '검사소',
        lanes: '검사 줄',
        telephone: '전화',
        screen: '대기실 화면',
        position: '순서',
      },
      openScreen: '열기',
      screenOf: '{{name}} 대기실 화면 열기',
      up: '{{name}} 위로',
      down: '{{name}} 아래로',
      moved: '{{name}}: {{count}}곳 가운데 {{position}}번째입니다.',
    },
  },
  en: {
    clinicList: {
      title: 'Clinics: {{count}}',
      order: 'All screens follow this order.',
      none: 'There is no clinic yet.',
      column: {
        clinic: 'Clinic',
        lanes: 'Lanes',
        telephone: 'Telephone',
        screen: 'Lobby screen',
        position: 'Order',
      },
      openScreen: 'Open',
      screenOf: 'Open the lobby screen of {{name}}',
      up: '{{name}} up',
      down: '{{name}} down',
      moved: '{{name}}: number {{position}} of {{count}} now.',
    },
  },
});

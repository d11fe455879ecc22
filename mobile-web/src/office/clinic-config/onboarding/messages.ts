import { defineMessages } from '@hannun/shared/i18n';

export const onboardingMessages = defineMessages({
  ko: {
    onboarding: {
      begin: '처음부터 차례로 시작하기',
      title: '첫 호출까지 5분이면 됩니다',
      about: '다섯 단계를 차례로 합니다. 중간에 나갔다 와도 이어서 할 수 있습니다.',
      doneTitle: '첫 번호를 불렀습니다',
      doneAbout: '이제 주민의 휴대전화와 대기실 화면에 모두 보입니다. 설정은 언제든 바꿀 수 있습니다.',
      done: '마침',
      next: '다음',
      step: {
        district: '구 이름 정하기',
        clinic: '첫 검사소 만들기',
        tablet: '태블릿 연결하기',
        screen: '대기실 화면 켜기',
        call: '첫 번호 부르기',
      },
      clinicDefaults:
        '평일 09:00~18:00, PCR 줄 하나, 검사실 두 곳으로 시작합니다. 모두 나중에 바꿀 수 있습니다.',
      openAlways: '시간에 상관없이 늘 여는 곳으로 시작하기(지금 시험해 볼 때)',
      everything: '모든 항목을 보고 만들기',
      tabletHow:
        '접수대에서 쓸 태블릿으로 아래 주소를 열고 코드를 넣습니다. 코드는 10분 동안 한 번 쓸 수 있습니다.',
      makeCode: '연결 코드 만들기',
      waitingTablet: '태블릿이 연결되기를 기다리고 있습니다.',
      screenHow: '대기실 텔레비전의 브라우저에서 이 주소를 엽니다. 먼저 이 컴퓨터에서 열어 봐도 됩니다.',
      openScreen: '대기실 화면 열기',
      waitingScreen: '대기실 화면이 켜지기를 기다리고 있습니다.',
      callHow:
        '{{name}} 태블릿에서 ‘{{checkIn}}’ 버튼을 한 번, ‘{{call}}’ 버튼을 한 번 누릅니다. 번호가 대기실 화면에 크게 나타납니다.',
      waitingCall: '첫 호출을 기다리고 있습니다.',
      toClinics: '검사소 설정 보기',
      toResidents: '주민 화면 보기',
    },
  },
  en: {
    onboarding: {
      begin: 'Begin step by step',
      title: 'Five minutes to the first call',
      about: 'Five steps, one after another. You can leave and come back at any time.',
      doneTitle: 'The first number has been called',
      doneAbout: 'Residents’ phones and the lobby screen show it. Settings can be changed at any time.',
      done: 'Done',
      next: 'Next',
      step: {
        district: 'Name the district',
        clinic: 'Set up the first clinic',
        tablet: 'Connect a tablet',
        screen: 'Turn the lobby screen on',
        call: 'Call the first number',
      },
      clinicDefaults:
        'Starts with weekdays 09:00–18:00, one PCR lane and two rooms. Everything can be changed later.',
      openAlways: 'Begin with a clinic that is always open (to try it now)',
      everything: 'Set everything up at once',
      tabletHow:
        'Open this address on the tablet of the reception desk and enter the code. It works once, for ten minutes.',
      makeCode: 'Make a pairing code',
      waitingTablet: 'Waiting for the tablet.',
      screenHow:
        'Open this address in the browser of the lobby’s television. You may try it on this computer first.',
      openScreen: 'Open the lobby screen',
      waitingScreen: 'Waiting for the lobby screen.',
      callHow:
        'On the tablet of {{name}}, press “{{checkIn}}” once and “{{call}}” once. The number appears large on the lobby screen.',
      waitingCall: 'Waiting for the first call.',
      toClinics: 'See the clinic settings',
      toResidents: 'See what residents see',
    },
  },
});

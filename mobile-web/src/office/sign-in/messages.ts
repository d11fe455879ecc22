import { defineMessages } from '@hannun/shared/i18n';

export const signInMessages = defineMessages({
  ko: {
    signInTitle: '보건소 로그인',
    signInEnded: '로그인이 끝났습니다. 이어서 하려면 다시 로그인해 주세요.',
    accountName: '계정 이름',
    password: '비밀번호',
    signInWithPasskey: '패스키로 로그인',
    signInMethod: { credential: '관리자 토큰으로 로그인', password: '계정으로 로그인' },
    credential: '관리자 토큰',
    credentialHow: '서버를 처음 시작할 때 한 번 표시된 토큰입니다.',
    signIn: '로그인',
    signingIn: '확인하는 중입니다',
    choosePassword: '비밀번호를 새로 정해 주세요',
    choosePasswordReason:
      '현재 비밀번호는 임시 비밀번호입니다. 나만 아는 비밀번호로 바꾸면 계속할 수 있습니다.',
    temporaryPassword: '임시 비밀번호',
    signInError: {
      password: '계정 이름이나 비밀번호가 맞지 않습니다. 다시 확인해 주세요.',
      credential: '관리자 토큰이 맞지 않습니다. 서버를 처음 시작할 때 표시된 토큰을 그대로 입력해 주세요.',
      passkey: '이 패스키로는 로그인할 수 없습니다. 다른 패스키나 비밀번호를 써 주세요.',
    },
  },
  en: {
    signInTitle: 'District office sign-in',
    signInEnded: 'You were signed out. Please sign in again to continue.',
    accountName: 'Account name',
    password: 'Password',
    signInWithPasskey: 'Sign in with a passkey',
    signInMethod: { credential: 'Use the admin token', password: 'Use an account' },
    credential: 'Admin token',
    credentialHow: 'The token printed once when the server first started.',
    signIn: 'Sign in',
    signingIn: 'Checking',
    choosePassword: 'Choose a password of your own',
    choosePasswordReason: 'Your current password is temporary. Choose one that only you know to continue.',
    temporaryPassword: 'Temporary password',
    signInError: {
      password: 'The account name or the password is wrong. Please check both.',
      credential:
        'This is not the admin token. Please enter it exactly as printed when the server first started.',
      passkey: 'This passkey cannot be used here. Please use another one, or the password.',
    },
  },
});

/** Words of the office's door. */
export const signInWords = {
  ko: {
    signInTitle: '보건소 로그인',
    signInEnded: '로그인이 끝났습니다. 이어서 하려면 다시 로그인해 주세요.',
    accountName: '계정 이름',
    password: '비밀번호',
    withPasskey: '패스키로 로그인',
    way: { credential: '첫 열쇠로 로그인', password: '계정으로 로그인' },
    credential: '첫 열쇠',
    credentialHow: '처음 시작할 때 한 번 나온 관리용 열쇠입니다.',
    signIn: '로그인',
    signingIn: '확인하는 중입니다',
    wrongCredential: '맞지 않습니다. 다시 확인해 주세요.',
  },
  en: {
    signInTitle: 'District office sign-in',
    signInEnded: 'You were signed out. Please sign in again to go on.',
    accountName: 'Account name',
    password: 'Password',
    withPasskey: 'Sign in with a passkey',
    way: { credential: 'Use the first credential', password: 'Use an account' },
    credential: 'First credential',
    credentialHow: 'The token printed once at the first start.',
    signIn: 'Sign in',
    signingIn: 'Checking',
    wrongCredential: 'That is not right. Please check it and try again.',
  },
} as const;

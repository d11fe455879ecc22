import { AlertBanner } from './AlertBanner.js';

export const offline = (
  <AlertBanner icon="no-signal" title="인터넷에 연결되지 않았어요">
    14:28에 받은 정보예요. 지금과 다를 수 있어요.
  </AlertBanner>
);
export const titleOnly = <AlertBanner icon="clock" title="No update since 14:28" />;

import { Band } from './Band.js';

export const offline = (
  <Band icon="no-signal" title="인터넷에 연결되지 않았어요">
    14:28에 받은 정보예요. 지금과 다를 수 있어요.
  </Band>
);
export const titleOnly = <Band icon="clock" title="No update since 14:28" />;

import { Icon } from './Icon.js';

export const noSignal = <Icon name="no-signal" />;
export const large = <Icon name="pause" size={2} />;

import { Button, ButtonLink } from './Button.js';

export const primary = <Button kind="primary">다시 불러오기</Button>;
export const disabled = <Button disabled>Call next</Button>;
export const link = <ButtonLink href="tel:120">다산콜 120에 전화하기</ButtonLink>;

import type { Socket } from 'socket.io-client';
import { beforeEach, expect, it } from 'vitest';
import { TestClock } from '../testing/clock.js';
import { closeAfterwards } from '../testing/close-afterwards.js';
import { useNode, useTablet } from '../testing/fixtures.js';
import { callApi } from '../testing/http-client.js';
import type { TestNode } from '../testing/node.js';
import { soon } from '../testing/soon.js';
import { send, type Tap, tap } from '../testing/tablet.js';
import { startFakePushService } from './testing/fake-push-service.js';

/** Opens at 09:00. */
const healthCentre = 'seongdong-health-centre';

let endpoint: Awaited<ReturnType<typeof startFakePushService>>;
let clock: TestClock;
let node: TestNode;
let tablet: Socket;

async function startAt(time: string): Promise<void> {
  clock.currentMs = Date.parse(`2026-11-23T${time}+09:00`);
  node = await useNode({ pushServiceOrigins: [endpoint.origin] }, clock);
  tablet = await useTablet(node, { clinicId: healthCentre });
}

beforeEach(async () => {
  endpoint = await startFakePushService();
  closeAfterwards(() => endpoint[Symbol.asyncDispose]());
  clock = new TestClock();
});

async function act(command: Tap) {
  const ack = await send(tablet, tap(command, new Date(clock.currentMs).toISOString(), healthCentre));
  if (!ack.ok) throw new Error(JSON.stringify(ack));
  return ack.result;
}

/** The tokens of the slips, by number. */
async function checkIn(people: number): Promise<Record<string, string>> {
  const tokens: Record<string, string> = {};
  for (let count = 0; count < people; count += 1) {
    const result = await act({ type: 'check-in', lane: 'pcr' });
    if ('token' in result) tokens[result.ticket] = result.token;
  }
  return tokens;
}

async function subscribe(token: string | undefined, ahead: number): Promise<void> {
  const body = { target: endpoint.target, ahead, language: 'ko' };
  expect((await callApi(node, `/tickets/${token}/push`, { method: 'PUT', body })).status).toBe(204);
}

const texts = () => endpoint.received.map(({ message }) => (message as { body: string }).body);
const told = (expected: readonly string[]) => soon(() => expect(texts()).toEqual(expected));

const call = () => act({ type: 'call', lane: 'pcr', booth: '1' });
const near = (ticket: string, left: string) => `${ticket}번, ${left}. 검사실 가까이 와 주세요`;
const beyond = (ticket: string, last: string) =>
  `${ticket}번, 오늘은 ${last}번까지 검사해요. 접수창구에 물어봐 주세요`;

it('tells once whose number is not reached any more, and never to come near', async () => {
  await startAt('11:00');
  const tokens = await checkIn(6);
  await subscribe(tokens.A006, 2);
  await act({ type: 'last-number', lane: 'pcr', number: 4 });
  await told([beyond('A006', 'A004')]);
  for (let calls = 0; calls < 3; calls += 1) await call();
  await subscribe(tokens.A004, 2);
  await told([beyond('A006', 'A004'), near('A004', '바로 다음 차례예요')]);
  await act({ type: 'last-number', lane: 'pcr', number: null });
  await told([beyond('A006', 'A004'), near('A004', '바로 다음 차례예요'), near('A006', '2명 남았어요')]);
});

it('lets somebody come near when the clinic opens, not before', async () => {
  await startAt('08:30');
  const tokens = await checkIn(5);
  await subscribe(tokens.A003, 3);
  await act({ type: 'last-number', lane: 'pcr', number: 4 });
  await subscribe(tokens.A005, 1);
  await told([beyond('A005', 'A004')]);
  clock.currentMs = Date.parse('2026-11-23T09:00:05+09:00');
  await act({ type: 'check-in', lane: 'rapid' });
  await told([beyond('A005', 'A004'), near('A003', '2명 남았어요')]);
});

it('lets somebody come near when a pause without an end is over', async () => {
  await startAt('09:05');
  const tokens = await checkIn(5);
  await act({ type: 'pause', lane: 'pcr', reason: 'other' });
  await subscribe(tokens.A004, 3);
  await act({ type: 'last-number', lane: 'pcr', number: 4 });
  await subscribe(tokens.A005, 1);
  await told([beyond('A005', 'A004')]);
  await act({ type: 'resume', lane: 'pcr' });
  await told([beyond('A005', 'A004'), near('A004', '3명 남았어요')]);
});

it('counts groups where its page does, so that one behind a large family is told before its turn', async () => {
  await startAt('09:05');
  await act({ type: 'check-in', lane: 'pcr', party: 5 });
  const tokens = await checkIn(1);
  await subscribe(tokens.A002, 1);
  await told([near('A002', '1팀 남았어요')]);
});

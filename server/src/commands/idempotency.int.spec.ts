import type { Ack, CheckInResult, Command } from '@hannun/shared/contract';
import { expect, it } from 'vitest';
import { keys } from '../redis/keys.js';
import { useNode, useRedis } from '../testing/fixtures.js';
import { callApi, fetchBoard } from '../testing/http-client.js';
import type { TestNode } from '../testing/node.js';
import { checkIn, openTablet, pairTablet, plaza, send, tap } from '../testing/tablet.js';

const redis = await useRedis();
const one = await useNode();
const other = await useNode();
const token = await pairTablet(one);

const loggedTimes = async (id: string): Promise<number> => {
  const entries = await redis.client.xrange(keys.log(plaza, '2026-11-23'), '-', '+');
  return entries.filter(([, [, json = '']]) => JSON.parse(json).command === id).length;
};

const post = async (node: TestNode, bearer: string, command: object) => {
  const { status, body } = await callApi(node, '/commands', { method: 'POST', body: command, bearer });
  return { status, body: body as Ack<CheckInResult> };
};

it('has one effect and one answer for one id, on two nodes at once, over socket and HTTP', async () => {
  const tablets = await Promise.all([openTablet(one, token), openTablet(other, token)]);
  const command = checkIn(3);
  const answers = await Promise.all([...tablets, ...tablets].map((tablet) => send(tablet, command)));
  const twin = await post(other, token, command);
  expect(answers[0]).toMatchObject({ ok: true, result: { ticket: expect.stringMatching(/^A\d{3}$/) } });
  for (const answer of [...answers, twin.body]) expect(answer).toEqual(answers[0]);
  expect(await loggedTimes(command.id)).toBe(1);
  for (const tablet of tablets) tablet.disconnect();
});

it('refuses an id that was used with other content, and keeps the first effect', async () => {
  const command = checkIn(2);
  const first = await post(one, token, command);
  const changed = await post(other, token, { ...command, party: 5 });
  expect(first.status).toBe(200);
  expect(changed).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } });
  expect(await loggedTimes(command.id)).toBe(1);
});

it('repeats a rejection too, even when the line has changed since', async () => {
  const call = tap({ type: 'call', lane: 'pcr', booth: '1', ticket: 'A099' });
  const first = await post(one, token, call);
  expect(first).toMatchObject({ status: 404, body: { error: { code: 'unknown-ticket' } } });
  expect(await post(other, token, call)).toEqual(first);
});

it('treats the same id from two devices as two commands', async () => {
  const command = checkIn();
  const second = await pairTablet(one);
  await post(one, token, command);
  const before = (await fetchBoard(one)).waiting;
  expect((await post(one, second, { ...command, party: 4 })).status).toBe(200);
  expect((await fetchBoard(one)).waiting).toBe(before + 4);
});

it('refuses a tap of another day', async () => {
  const yesterday = tap({ type: 'check-in', lane: 'pcr' }, '2026-11-22T02:00:00.000Z');
  expect(await post(one, token, yesterday)).toMatchObject({
    status: 409,
    body: { error: { code: 'too-old' } },
  });
});

const centre = 'seongdong-health-centre';
const at = (command: Parameters<typeof tap>[0]) => tap(command, undefined, centre) as Command;

/** One of each type, in an order in which each is possible. */
const oneOfEach = (tickets: string[], undone: string): Record<Command['type'], Command> => {
  const [first = '', second = '', third = ''] = tickets;
  return {
    'check-in': at({ type: 'check-in', lane: 'pcr' }),
    'tear-off': at({ type: 'tear-off', lane: 'pcr', number: Number(third.slice(1)) + 5 }),
    'reserve-numbers': at({ type: 'reserve-numbers', lane: 'pcr', count: 5 }),
    'claim-series': at({ type: 'claim-series' }),
    call: at({ type: 'call', lane: 'pcr', booth: '2', ticket: first }),
    recall: at({ type: 'recall', ticket: first }),
    'answer-call': at({ type: 'answer-call', ticket: first, answer: 'coming' }),
    'check-out': at({ type: 'check-out', ticket: first }),
    postpone: at({ type: 'postpone', ticket: second, places: 1 }),
    leave: at({ type: 'leave', ticket: second, reason: 'no-show' }),
    reinstate: at({ type: 'reinstate', ticket: second }),
    send: at({ type: 'send', ticket: third, lane: 'rapid' }),
    move: at({ type: 'move', ticket: third, lane: 'pcr' }),
    undo: at({ type: 'undo', commandId: undone }),
    // Counted after all that went before: who leaves at the time of a count is taken for one whom it missed.
    correct: tap(
      { type: 'correct', lane: 'pcr', waiting: 4, reason: 'recount' },
      '2026-11-23T02:00:01.000Z',
      centre,
    ) as Command,
    'open-booths': at({ type: 'open-booths', lane: 'pcr', booths: ['1'] }),
    notice: at({ type: 'notice', text: { ko: '비가 옵니다', en: 'It rains' } }),
    'last-number': at({ type: 'last-number', lane: 'pcr', number: 500 }),
    pause: at({ type: 'pause', reason: 'disinfection', until: '2026-11-23T12:00:00+09:00' }),
    resume: at({ type: 'resume' }),
    'close-intake': at({ type: 'close-intake' }),
    'reopen-intake': at({ type: 'reopen-intake' }),
  };
};

it('accepts every command of the contract', async () => {
  const bearer = await pairTablet(one, centre);
  const admitted: string[] = [];
  let last = '';
  for (let count = 0; count < 4; count += 1) {
    const checkedIn = at({ type: 'check-in', lane: 'pcr' });
    const { body } = await post(one, bearer, checkedIn);
    admitted.push(body.ok ? body.result.ticket : '');
    last = checkedIn.id;
  }
  for (const [type, command] of Object.entries(oneOfEach(admitted, last))) {
    expect([type, await post(one, bearer, command)]).toMatchObject([type, { status: 200 }]);
    if (type !== 'pause') continue;
    expect(await fetchBoard(one, centre)).toMatchObject({
      status: 'paused',
      // Lunch follows on the pause.
      resumesAt: '2026-11-23T04:00:00.000Z',
      waiting: 4,
      notice: { en: 'It rains' },
    });
  }
});

it('appends taps that arrive together in few round trips, each at its own version, and one corrupt key fails only its own tap', async () => {
  const tablet = await openTablet(one, token);
  const taps = Array.from({ length: 60 }, () => checkIn());
  const poisoned = taps[30]?.id ?? '';
  for (const device of await redis.client.hkeys(keys.devices))
    await redis.client.sadd(keys.ack(plaza, device, poisoned), 'no answer');
  await redis.client.config('RESETSTAT');
  const answers = await Promise.all(taps.map((command) => send(tablet, command)));
  const statistics = await redis.client.info('commandstats');
  const steps = [...statistics.matchAll(/^cmdstat_eval(?:sha)?:calls=(\d+)/gm)];
  expect(steps.reduce((sum, [, calls]) => sum + Number(calls), 0)).toBeLessThan(30);
  expect(answers[30]).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  const versions = answers.flatMap((answer) => (answer.ok ? answer.version : []));
  expect(new Set(versions).size).toBe(59);
  expect(await loggedTimes(poisoned)).toBe(0);
  tablet.disconnect();
});

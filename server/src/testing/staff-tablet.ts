import { randomUUID } from 'node:crypto';
import type { Ack, Command, Desk, DeskAck, DeviceRole, ResultOf } from '@hannun/shared/contract';
import type { Socket } from 'socket.io-client';
import { callApi } from './http-client.js';
import { callOfficeApi } from './office-api.js';
import { openTablet, type Tap } from './tablet.js';

/** A paired staff device that sends commands through a real socket. */
export type StaffTablet = Disposable & {
  /** Sends one command and waits for its answer, however long the server is away. */
  tap: <Type extends Command['type']>(tap: Extract<Tap, { type: Type }>) => Promise<Ack<ResultOf[Type]>>;
  send: (command: Command) => Promise<Ack>;
  desk: () => Promise<Desk>;
  beat: (pending?: number) => Promise<unknown>;
};

/** Gets a pairing code from the office, pairs, and connects. */
export async function openStaffTablet(url: string, clinicId: string): Promise<StaffTablet> {
  const socket = await openTablet({ url }, await pairDevice(url, clinicId));
  const send = (command: Command) => sendUntilAnswered(socket, command);
  return {
    send,
    async tap(tap) {
      const command: unknown = { id: randomUUID(), clinicId, at: new Date().toISOString(), ...tap };
      return (await send(command as Command)) as Ack<ResultOf[typeof tap.type]>;
    },
    async desk() {
      const answer: DeskAck = await socket.timeout(5_000).emitWithAck('desk', { clinicId });
      if (!answer.ok) throw new Error(answer.error.message);
      return answer.desk;
    },
    beat: (pending = 0) =>
      socket.timeout(5_000).emitWithAck('beat', { at: new Date().toISOString(), pending }),
    [Symbol.dispose]: () => void socket.disconnect(),
  };
}

/** Pairs a new device of the clinic; resolves to its token. */
export async function pairDevice(url: string, clinicId: string, role: DeviceRole = 'staff'): Promise<string> {
  const code = await requestPairingCode(url, clinicId, role);
  const { status, body, text } = await callApi<{ token: string }>({ url }, '/devices/pair', {
    method: 'POST',
    body: { code, label: 'test' },
  });
  if (status >= 400) throw new Error(`Pairing was answered ${status}: ${text}`);
  return body.token;
}

/** Resolves to a pairing code for the clinic's next device. */
export async function requestPairingCode(
  url: string,
  clinicId: string,
  role: DeviceRole = 'staff',
): Promise<string> {
  const { code } = await callOfficeApi<{ code: string }>(url, 'POST', '/pairing-codes', { role, clinicId });
  return code;
}

/** Repeats the command with the same id until the answer is final, as a tablet does. */
async function sendUntilAnswered(socket: Socket, command: Command): Promise<Ack> {
  for (;;) {
    const answer: Ack | null = await socket
      .timeout(3_000)
      .emitWithAck('command', command)
      .catch(() => null);
    if (answer && (answer.ok || answer.error.code !== 'unavailable')) return answer;
  }
}

import type { Device, StaffPushes, StaffRequests } from '@hannun/shared/contract';
import type { Namespace, Socket } from 'socket.io';

type NoServerEvents = Record<string, never>;
type SocketData = { device: Device; token: string };

export type StaffSocket = Socket<StaffRequests, StaffPushes, NoServerEvents, SocketData>;
export type StaffNamespace = Namespace<StaffRequests, StaffPushes, NoServerEvents, SocketData>;

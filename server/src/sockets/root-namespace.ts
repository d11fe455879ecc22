import { Injectable } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';

/** Lets through only the named events, each with one payload and an ack. */
export type RestrictEvents = (socket: Pick<Socket, 'conn' | 'use'>, events: ReadonlySet<string>) => void;
type ServeNamespace = (namespace: Namespace, restrictEvents: RestrictEvents) => void;

/** The namespace `/`, which a feature serves without a Nest gateway: its listeners would cost memory per viewer. */
@Injectable()
export class RootNamespace {
  private serve: ServeNamespace = () => undefined;

  serveWith(serve: ServeNamespace): void {
    this.serve = serve;
  }

  open(namespace: Namespace, restrictEvents: RestrictEvents): void {
    this.serve(namespace, restrictEvents);
  }
}

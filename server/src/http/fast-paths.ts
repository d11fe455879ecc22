import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Injectable } from '@nestjs/common';
import { interceptRequests } from './intercept.js';

export type FastPath = {
  matches: (request: IncomingMessage) => boolean;
  /** `false`: the framework has to answer this time. */
  tryRespond: (request: IncomingMessage, response: ServerResponse) => boolean;
};

/** Answers that bypass the framework, because they are asked for constantly. Features add theirs. */
@Injectable()
export class FastPaths {
  private readonly paths: FastPath[] = [];

  add(path: FastPath): void {
    this.paths.push(path);
  }

  find(request: IncomingMessage): FastPath | undefined {
    return this.paths.find((path) => path.matches(request));
  }

  attachTo(server: Server): void {
    interceptRequests(server, (request, response, next) => {
      if (!this.find(request)?.tryRespond(request, response)) next();
    });
  }
}

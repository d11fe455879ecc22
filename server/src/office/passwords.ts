import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../core/domain-error.js';

/** OWASP's parameters for argon2id; `memory` is in KiB. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const saltLength = 16;
const tagLength = 32;
/** More would take memory and threads from the queue's own work. */
const most = 4;

type Hash = { memory: number; passes: number; parallelism: number; nonce: Buffer; tag: Buffer };

@Injectable()
export class Passwords {
  private running = 0;
  private readonly nobodys: Promise<string>;

  constructor() {
    this.nobodys = this.hash(randomBytes(16).toString('hex'));
  }

  /** Returns the PHC string `$argon2id$v=19$m=…,t=…,p=…$salt$tag`. */
  async hash(password: string): Promise<string> {
    const nonce = randomBytes(saltLength);
    const tag = await this.derive(password, { ...cost, nonce, tag: Buffer.alloc(tagLength) });
    const { memory, passes, parallelism } = cost;
    return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${plain(nonce)}$${plain(tag)}`;
  }

  /** Takes as long without a hash, so that timing does not reveal which names exist. */
  async matches(password: string, hash: string | null): Promise<boolean> {
    const kept = read(hash ?? (await this.nobodys));
    if (!kept) return false;
    const tag = await this.derive(password, kept);
    return timingSafeEqual(tag, kept.tag) && hash !== null;
  }

  private async derive(password: string, { tag, ...parameters }: Hash): Promise<Buffer> {
    if (this.running >= most) throw tooBusy();
    this.running += 1;
    try {
      return await new Promise((resolve, reject) => {
        const message = password.normalize('NFC');
        argon2('argon2id', { ...parameters, message, tagLength: tag.length }, (error, derived) =>
          error ? reject(error) : resolve(derived),
        );
      });
    } finally {
      this.running -= 1;
    }
  }
}

const plain = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

function read(text: string): Hash | null {
  const [, memory, passes, parallelism, nonce, tag] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(text) ?? [];
  if (!nonce || !tag) return null;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(nonce, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

const tooBusy = (): DomainError =>
  new DomainError('rate-limited', 'Too many people are signing in right now. Try again in a few seconds.');

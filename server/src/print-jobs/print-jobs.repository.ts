import { dayMs } from '@hannun/shared/date-time';
import type { PrintJob } from '@hannun/shared/slip';
import { Injectable } from '@nestjs/common';
import { JsonHash } from '../redis/json-hash.js';
import { channels, keys } from '../redis/keys.js';
import { RedisConnections } from '../redis/redis-connections.js';

/** After the last slip of a clinic. */
const retentionSeconds = (2 * dayMs) / 1000;

@Injectable()
export class PrintJobsRepository {
  private readonly redis = this.connections.commands;
  /** Clinic → ISO time at which its printer's bridge was last heard. */
  private readonly bridges = new JsonHash<string>(this.redis, keys.printBridges);

  constructor(private readonly connections: RedisConnections) {}

  list(clinicId: string): Promise<PrintJob[]> {
    return this.jobsOf(clinicId).list();
  }

  find(clinicId: string, id: string): Promise<PrintJob | null> {
    return this.jobsOf(clinicId).find(id);
  }

  /** Returns `false` if a job of this id exists: every node sees the same check-in. */
  async add(clinicId: string, job: PrintJob): Promise<boolean> {
    const key = keys.printJobs(clinicId);
    const isNew = (await this.redis.hsetnx(key, job.id, JSON.stringify(job))) === 1;
    await this.redis.expire(key, retentionSeconds);
    if (isNew) await this.announce(clinicId, job.id);
    return isNew;
  }

  /** Returns `false` if the stored job is no longer `before`. */
  async replace(clinicId: string, before: PrintJob, after: PrintJob): Promise<boolean> {
    const [key, was, becomes] = [keys.printJobs(clinicId), JSON.stringify(before), JSON.stringify(after)];
    if ((await this.redis.updateIfExists(key, before.id, becomes, was)) !== 1) return false;
    await this.announce(clinicId, before.id);
    return true;
  }

  remove(clinicId: string, ids: readonly string[]): Promise<void> {
    return this.jobsOf(clinicId).delete(...ids);
  }

  bridgesHeard(): Promise<ReadonlyMap<string, string>> {
    return this.bridges.byId();
  }

  bridgeHeard(clinicId: string): Promise<string | null> {
    return this.bridges.find(clinicId);
  }

  async saveBridgeHeard(clinicId: string, at: string): Promise<void> {
    await this.bridges.save(clinicId, at);
    await this.announce(clinicId, '');
  }

  private async announce(clinicId: string, id: string): Promise<void> {
    await this.redis.publish(channels.printJobs, `${clinicId} ${id}`);
  }

  private jobsOf(clinicId: string): JsonHash<PrintJob> {
    return new JsonHash<PrintJob>(this.redis, keys.printJobs(clinicId));
  }
}

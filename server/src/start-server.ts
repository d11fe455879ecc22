import 'reflect-metadata';
import cluster from 'node:cluster';
import type { INestApplication } from '@nestjs/common';
import { AdminToken } from './auth/admin-token.js';
import { readConfig, type ServerConfig } from './core/config.js';
import { installProcessErrorHandlers } from './core/process-error-handlers.js';
import { isShuttingDown, setShutdownHandler } from './core/shutdown-signals.js';
import { StartupError } from './core/startup-error.js';
import { createApp, portOf } from './create-app.js';
import { DevicesService } from './devices/devices.service.js';
import { DistrictService } from './districts/district.service.js';
import type { ReadyMessage } from './workers/ipc-messages.js';
import { runWorkers } from './workers/run-workers.js';

/** Starts one or more processes and reports the port to the parent. Exits with the reason on failure. */
export async function startServer(): Promise<void> {
  try {
    await startProcesses();
  } catch (error) {
    // During shutdown a start may fail because its Redis is already gone.
    if (isShuttingDown()) return;
    const isStartupError = error instanceof StartupError;
    process.stderr.write(
      `${isStartupError ? error.message : error instanceof Error ? error.stack : error}\n`,
    );
    process.exit(1);
  }
}

async function startProcesses(): Promise<void> {
  const config = readConfig(process.env);
  const isClusterPrimary = config.workers > 1 && cluster.isPrimary;
  const ready = isClusterPrimary ? await runWorkers(config.workers) : await startProcess(config);
  process.send?.(ready);
  if (!cluster.isWorker) process.stdout.write(`listening on http://127.0.0.1:${ready.port}\n`);
}

async function startProcess(config: ServerConfig): Promise<ReadyMessage> {
  const app = await createApp(config);
  installProcessErrorHandlers();
  setShutdownHandler(() => stopWithinTimeout(app));
  const adminToken = app.get(AdminToken);
  const isFirst = !cluster.isWorker || cluster.worker?.id === 1;
  const pairing = isFirst ? await createFirstPairingCode(app) : undefined;
  return {
    type: 'ready',
    port: portOf(app),
    ...(pairing ? { pairing } : {}),
    ...(adminToken.isNew ? { adminToken: adminToken.value } : {}),
  };
}

/** A first-time user should see a moving queue at any hour, so prefer a clinic that is open all day. */
async function createFirstPairingCode(app: INestApplication): Promise<ReadyMessage['pairing']> {
  const { clinics } = app.get(DistrictService).config;
  const clinic = clinics.find(({ weekly }) => weekly.every((day) => day?.until === '24:00')) ?? clinics[0];
  if (!clinic) return undefined;
  const { clinicId } = clinic;
  const created = await app.get(DevicesService).createCode({ role: 'staff', clinicId });
  return { ...created, clinicId };
}

const stopTimeoutMs = 8_000;

async function stopWithinTimeout(app: INestApplication): Promise<void> {
  setTimeout(() => {
    process.stderr.write('The server did not shut down in time and was stopped.\n');
    process.exit(1);
  }, stopTimeoutMs).unref();
  await app.close();
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { inRoot } from '../bootstrap/paths.ts';
import {
  compose,
  type Kind,
  manifestFiles,
  namedObject,
  objectsOfKind,
  readKustomization,
  readObjects,
  readText as text,
} from './manifests.ts';

const kubernetes = manifestFiles.flatMap((file) => readObjects(text('deploy', 'kubernetes', file)));
const ofKind = <Of extends Kind>(kind: Of) => objectsOfKind(kubernetes, kind);
const named = <Of extends Kind>(kind: Of, name: string) => namedObject(kubernetes, kind, name);
const services = Object.values(compose.services);
const servers = services.filter(({ image }) => image === 'hannun');
const deployment = named('Deployment', 'server');
const { containers, terminationGracePeriodSeconds } = deployment.spec.template.spec;
const [container] = containers;
const redisPod = named('StatefulSet', 'redis').spec;

const kustomizations = ['kubernetes', 'kubernetes/redis', 'redis'].map(
  (folder) => `deploy/${folder}/kustomization.yaml`,
);

const firstMatch = (pattern: RegExp, searched: string): string => pattern.exec(searched)?.[1] ?? '';

const config = text('server', 'src', 'core', 'config.ts');
const settings = new Set([...config.matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name));
/** How long a server takes at most to answer requests in progress. */
const drainSeconds = Number(firstMatch(/stopTimeoutMs = (\d)_000/, text('server', 'src', 'start-server.ts')));
const port = Number(firstMatch(/^ {2}PORT: portNumber\(\{ default: (\d+)/m, config));

it('sets only environment variables that the server reads', () => {
  const ofKubernetes = [
    ...Object.keys(named('ConfigMap', 'hannun').data),
    ...container.env.map(({ name }) => name),
  ];
  const ofCompose = servers.flatMap(({ environment }) => Object.keys(environment));
  expect(settings).toContain('REDIS_URL');
  for (const name of [...ofKubernetes, ...ofCompose]) expect(settings).toContain(name);
});

it('uses the same port everywhere', () => {
  expect(text('Dockerfile')).toContain(`EXPOSE ${port}\n`);
  expect(container.ports[0]).toEqual({ name: 'http', containerPort: port });
  expect(text('deploy', 'caddy', 'Caddyfile')).toContain(`server-1:${port} server-2:${port}`);
});

it('exposes no operations endpoint to the outside', () => {
  const { OPERATIONS_PORT } = named('ConfigMap', 'hannun').data;
  expect(container.ports[1]).toEqual({ name: 'operations', containerPort: Number(OPERATIONS_PORT) });
  expect(deployment.spec.template.metadata.annotations['prometheus.io/port']).toBe(OPERATIONS_PORT);
  const { startupProbe, readinessProbe, livenessProbe } = container;
  for (const { httpGet } of [startupProbe, readinessProbe, livenessProbe])
    expect(httpGet.port).toBe('operations');
  expect(named('Service', 'server').spec.ports.map(({ targetPort }) => targetPort)).toEqual(['http']);
  const backends = named('Ingress', 'server').spec.rules.flatMap(({ http }) => http.paths);
  expect(backends.map(({ backend }) => backend.service)).toEqual([
    { name: 'server', port: { name: 'http' } },
  ]);
  const inside = firstMatch(/@inside path (.+)/, text('deploy', 'caddy', 'Caddyfile')).split(' ');
  const answered = text('server', 'src', 'health', 'operations-server.ts').match(/'\/\w+'/g) ?? [];
  expect(inside.map((path) => `'${path}'`).sort()).toEqual(answered.sort());
});

it('allows only the named network traffic', () => {
  const reach = (name: string) =>
    named('NetworkPolicy', name).spec.ingress.flatMap(({ ports }) => ports.map(({ port }) => port));
  expect(named('NetworkPolicy', 'nobody').spec).toEqual({ podSelector: {}, policyTypes: ['Ingress'] });
  expect([reach('server'), reach('redis')]).toEqual([['http', 'operations'], ['redis']]);
  // cert-manager's own pods: without them there is no certificate.
  const certificates = named('NetworkPolicy', 'certificates').spec;
  const solvers = { matchLabels: { 'acme.cert-manager.io/http01-solver': 'true' } };
  expect([certificates.podSelector, certificates.policyTypes]).toEqual([solvers, ['Ingress']]);
  const [fromIngress] = named('NetworkPolicy', 'server').spec.ingress;
  expect(certificates.ingress).toEqual([{ from: fromIngress.from, ports: [{ port: 8089 }] }]);
  const { podSelector, policyTypes, ingress, egress } = named('NetworkPolicy', 'redis').spec;
  expect([podSelector, policyTypes, egress]).toEqual([redisPod.selector, ['Ingress', 'Egress'], undefined]);
  expect(ingress[0].from[0]).toEqual({ podSelector: { matchLabels: { app: 'hannun-server' } } });
  expect(deployment.spec.template.metadata.labels).toEqual({ app: 'hannun-server' });
});

it('contains no secrets and does not start without them', () => {
  expect(ofKind('Secret')).toEqual([]);
  const [redis] = redisPod.template.spec.containers;
  const required = [...container.env, ...redis.env];
  const secrets = ['ADMIN_TOKEN', 'REDIS_URL', 'REDIS_PASSWORD', 'REDIS_OPERATOR_PASSWORD'];
  expect(required.map(({ name }) => name)).toEqual(secrets);
  for (const { name, valueFrom } of required)
    expect(valueFrom).toEqual({
      secretKeyRef: {
        name: 'hannun',
        key: name,
        // Without it the operator cannot sign in.
        ...(name === 'REDIS_OPERATOR_PASSWORD' ? { optional: true } : {}),
      },
    });
  for (const name of ['ADMIN_TOKEN', 'REDIS_PASSWORD'])
    expect(text('docker-compose.yml')).toContain(`\${${name}:?`);
});

it('pins every image by its digest', () => {
  const own = ['hannun'];
  const images = [
    ...services.map(({ image }) => image),
    ...kubernetes
      .flatMap(({ spec }) => (spec && 'template' in spec ? spec.template.spec.containers : []))
      .map(({ image }) => image),
  ];
  const namesIn = (pattern: RegExp) =>
    [...text('Dockerfile').matchAll(pattern)].flatMap(([, name]) => (name ? [name] : []));
  const stages = namesIn(/^FROM \S+ AS (\S+)/gm);
  const bases = namesIn(/^FROM (\S+)/gm);
  const foreign = [...images, ...bases].filter((name) => ![...own, ...stages].includes(name));
  expect(foreign).toHaveLength(4);
  for (const image of foreign) expect(image).toMatch(/^[a-z]+:[\w.-]+@sha256:[\da-f]{64}$/);
  const [ours] = ofKind('Kustomization').flatMap(({ images }) => (images ? [images] : []));
  expect(ours).toEqual([
    { name: 'hannun', newName: expect.any(String), digest: expect.stringMatching(/^sha256:/) },
  ]);
});

it('runs every pod with the restricted rights the namespace demands', () => {
  expect(named('Namespace', 'hannun').metadata.labels['pod-security.kubernetes.io/enforce']).toBe(
    'restricted',
  );
  for (const { spec } of [deployment.spec.template, redisPod.template]) {
    expect(spec.securityContext).toMatchObject({
      runAsNonRoot: true,
      seccompProfile: { type: 'RuntimeDefault' },
    });
    expect(spec.automountServiceAccountToken).toBe(false);
    for (const { securityContext } of spec.containers)
      expect(securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
  }
});

it('probes the health endpoints that the server has', () => {
  const health = text('server', 'src', 'health', 'health.controller.ts');
  const { startupProbe, readinessProbe, livenessProbe } = container;
  const probed = [startupProbe, readinessProbe, livenessProbe].map(({ httpGet }) => httpGet.path);
  const proxied = firstMatch(/health_uri (\S+)/, text('deploy', 'caddy', 'Caddyfile'));
  const inImage = firstMatch(/\?\? 3000\}(\/[^`]+)`/, text('Dockerfile'));
  for (const address of [...probed, proxied, inImage]) {
    const { pathname, searchParams } = new URL(address, 'http://server');
    expect(health).toContain(`'${pathname.slice(1)}'`);
    // Readiness for viewers: when Redis refuses taps, it refuses them to all servers, and residents should
    // lose no page.
    if (pathname === '/readyz') expect(health).toContain(`=== '${searchParams.get('for')}'`);
  }
});

it('scales by a metric that the server exports', () => {
  const scalers = ofKind('HorizontalPodAutoscaler');
  const pods = scalers.flatMap(({ spec }) => spec.metrics).filter(({ type }) => type === 'Pods');
  const metrics = text('server', 'src', 'health', 'metrics.service.ts');
  for (const { pods: figure } of pods) expect(metrics).toContain(`'${figure.metric.name}'`);
  expect(pods).toHaveLength(1);
  for (const [name, { selector, template }] of [
    ['server', deployment.spec],
    ['redis', redisPod],
  ] as const) {
    expect(named('PodDisruptionBudget', name).spec.selector).toEqual(selector);
    expect(named('Service', name).spec.selector).toEqual(selector.matchLabels);
    expect(template.metadata.labels).toEqual(selector.matchLabels);
  }
});

it('gives a server time to answer requests in progress', () => {
  const [, pause] = container.lifecycle.preStop.exec.command;
  expect(terminationGracePeriodSeconds).toBeGreaterThan(Number(pause) + drainSeconds);
  expect(deployment.spec.strategy.rollingUpdate.maxUnavailable).toBe(0);
  for (const { stop_grace_period } of servers)
    expect(Number.parseInt(stop_grace_period, 10)).toBeGreaterThan(drainSeconds);
});

it('runs every Redis with the settings the server demands', () => {
  const needed = text('server', 'src', 'redis', 'durability.ts');
  const pairs = [...needed.matchAll(/setting: '([^']+)', value: '([^']+)'/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  expect(pairs.length).toBeGreaterThan(2);
  const starter = text('deploy', 'redis', 'start-redis.sh').split('\n').at(-2);
  const starts = [
    compose.services.redis.command.at(-1),
    redisPod.template.spec.containers[0].command.at(-1),
    text('deploy', 'systemd', 'hannun-redis.service'),
  ];
  for (const [name, value] of pairs)
    for (const start of starts) expect(`${start} ${starter}`).toContain(`--${name} ${value}`);
});

it('starts every Redis with the script that repairs its file first', () => {
  for (const { command } of [compose.services.redis, redisPod.template.spec.containers[0]])
    expect(command.at(-1)).toMatch(/exec sh \/etc\/redis\/start-redis\.sh redis-server /);
  expect(compose.services.redis.volumes).toContain('./deploy/redis:/etc/redis:ro');
});

it('requires a password for the Redis of systemd, and keeps restarting it while its disk is full', () => {
  const unit = text('deploy', 'systemd', 'hannun-redis.service');
  const [, closed] = /^ExecStartPre=.* \/opt\/hannun\/redis\/closed-users\.sh > ([^']+)'$/m.exec(unit) ?? [];
  expect(unit).toContain(`--aclfile ${closed} `);
  expect(unit).toMatch(/^StartLimitIntervalSec=0$/m);
});

it('starts no Redis without that script', () => {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: inRoot(),
    encoding: 'utf8',
  });
  const files = listed.split('\n').filter((file) => /\.(ts|mjs|sh|ya?ml|service)$/.test(file));
  const starts = files.filter((file) => {
    const found = existsSync(inRoot(file)) ? text(file) : '';
    return (
      /\bspawn\(|\bexec |^ExecStart=/m.test(found) &&
      /redis-server(?!\.js)|REDIS_SERVER|--appendonly/.test(found)
    );
  });
  expect(starts.length).toBeGreaterThan(4);
  const past = starts.filter((file) => !/start-redis\.sh|\bstartScript\b/.test(text(file)));
  // The program it writes is started elsewhere.
  expect(past).toEqual(['scripts/bootstrap/redis-program.ts']);
});

it('names only files that exist', () => {
  const mounted = services
    .flatMap(({ volumes = [] }) => volumes)
    .filter((volume) => volume.startsWith('./'))
    .map((volume) => volume.split(':')[0] ?? '');
  const copied = [...text('Dockerfile').matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, files = '']) =>
    files.split(' '),
  );
  const listed = kustomizations.flatMap((file) => {
    const { resources = [], configMapGenerator = [] } = readKustomization(file);
    const files = [...resources, ...configMapGenerator.flatMap((map) => map.files)];
    return files.map((name) => join(dirname(file), name));
  });
  const applied = kustomizations.flatMap((file) => readKustomization(file).resources ?? []);
  const beside = manifestFiles.map((file) => basename(file)).filter((file) => file !== 'kustomization.yaml');
  expect([...new Set(beside)].filter((file) => !applied.includes(file))).toEqual([]);
  expect(mounted).toHaveLength(2);
  for (const file of [...mounted, ...copied, ...listed]) expect(existsSync(inRoot(file)), file).toBe(true);
});

const composes = (() => {
  try {
    execFileSync('docker', ['compose', 'version'], { stdio: 'ignore' });
    return true;
  } catch {
    // Not every machine has Docker Compose; the checks above run anyway.
    return false;
  }
})();

it.runIf(composes)('is accepted by Docker Compose', () => {
  const env = { ...process.env, ADMIN_TOKEN: 'any', REDIS_PASSWORD: 'any' };
  execFileSync('docker', ['compose', '-f', inRoot('docker-compose.yml'), 'config', '--quiet'], { env });
});

const kustomizes = (() => {
  try {
    execFileSync('kubectl', ['version', '--client'], { stdio: 'ignore' });
    return true;
  } catch {
    // Nor Kustomize.
    return false;
  }
})();

it.runIf(kustomizes)('is accepted by Kustomize, and the Redis pod finds its files', () => {
  const built = (folder: string) =>
    readObjects(execFileSync('kubectl', ['kustomize', inRoot('deploy', folder)], { encoding: 'utf8' }));
  expect(built('kubernetes').map(({ kind }) => kind)).not.toContain('Secret');
  const redis = built('kubernetes/redis');
  const [map] = objectsOfKind(redis, 'ConfigMap');
  const [pod] = objectsOfKind(redis, 'StatefulSet');
  expect(pod?.spec.template.spec.volumes[0].configMap.name).toBe(map?.metadata.name);
  expect(Object.keys(map?.data ?? {})).toEqual(
    expect.arrayContaining(['users.acl', 'closed-users.sh', 'start-redis.sh']),
  );
});

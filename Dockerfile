# The build needs far more than the running server; only the latter is in the image.
FROM node:24.18.0-bookworm-slim@sha256:6f7b03f7c2c8e2e784dcf9295400527b9b1270fd37b7e9a7285cf83b6951452d AS base

FROM base AS build
WORKDIR /hannun
COPY . .
RUN npm ci && node scripts/build.ts

FROM base AS packages
WORKDIR /hannun
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY server/package.json server/
COPY mobile-web/package.json mobile-web/
COPY web-display/package.json web-display/
RUN npm ci --omit=dev --omit=optional --workspace server

FROM base
WORKDIR /hannun
ENV NODE_ENV=production DATA_DIR=/data
COPY --from=packages /hannun .
# The server reads its Redis scripts from beside the sources.
COPY server/src server/src
COPY --from=build /hannun/shared/dist shared/dist
COPY --from=build /hannun/server/dist server/dist
COPY --from=build /hannun/mobile-web/dist mobile-web/dist
COPY --from=build /hannun/web-display/dist web-display/dist
RUN mkdir /data && chown node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.OPERATIONS_PORT ?? process.env.PORT ?? 3000}/readyz?for=viewers`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server/dist/bundle/main.js"]

FROM node:24-bookworm-slim AS build
WORKDIR /hannun
COPY . .
RUN npm ci && node scripts/build.mjs

FROM node:24-bookworm-slim
WORKDIR /hannun
ENV NODE_ENV=production DATA_DIR=/data
COPY --from=build /hannun /hannun
RUN mkdir /data && chown node /data
USER node
VOLUME /data
EXPOSE 3000
CMD ["node", "server/dist/main.js"]

# Pulso in a container: built in one stage, run in another, without root and with nothing to write but /data and /tmp.
FROM node:26-bookworm-slim AS build
WORKDIR /pulso
COPY . .
RUN node bin/setup-all && npm prune --omit=dev --no-audit --no-fund

FROM node:26-bookworm-slim
RUN apt-get update \
  && apt-get install -y --no-install-recommends chromium tini \
  && rm -rf /var/lib/apt/lists/* \
  && mkdir /data && chown node:node /data
WORKDIR /pulso
COPY --from=build --chown=root:root /pulso /pulso
ENV NODE_ENV=production \
  NODE_COMPILE_CACHE=/tmp/compiled \
  PULSO_HOST=0.0.0.0 \
  PULSO_PORT=7070 \
  PULSO_UPLOADS=/tmp/uploads
USER node
VOLUME /data
EXPOSE 7070
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:7070/healthz').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["tini", "--", "node", "bin/pulso"]
CMD ["serve", "--store", "/data"]

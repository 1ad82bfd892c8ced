# One stage has the bundler, one the packages, the last only what runs. `npm run check-container` runs these steps
# without Docker.
FROM node:26-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc tsconfig.json ./
RUN npm ci --omit=dev --ignore-scripts
COPY scripts ./scripts
COPY src ./src
RUN node scripts/build.ts

# The bundler's own binaries and a Node that the image has already stay behind.
FROM node:26-slim AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --ignore-scripts && rm -rf node_modules/node-* node_modules/@esbuild

FROM node:26-slim
WORKDIR /app
COPY package.json LICENSE ./
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/src ./src
COPY --from=build /app/dist ./dist
RUN mkdir -p /data && chown 1000:1000 /data
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/data LOG=lines
# As `bin/bootstrap.mjs` sets them (decisions/0030).
ENV MALLOC_ARENA_MAX=2 MALLOC_MMAP_THRESHOLD_=65536
USER 1000
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD node -e "fetch('http://127.0.0.1:' + process.env.PORT + '/healthz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"
CMD ["node", "--max-semi-space-size=16", "dist/multipolis.mjs", "start"]

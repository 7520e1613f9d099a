#!/bin/sh
# Secrets come as files, so that they stand in no listing of the environment; the program reads settings from there only.
set -eu

secret() {
  tr -d '\r\n' <"/run/secrets/$1"
}

if [ -f /run/secrets/database-password ]; then
  DATABASE_URL="postgres://gongkai:$(secret database-password)@${DATABASE_HOST:-database}:5432/gongkai"
  export DATABASE_URL
fi
if [ -f /run/secrets/metrics-token ]; then
  METRICS_TOKEN="$(secret metrics-token)"
  export METRICS_TOKEN
fi
unset DATABASE_HOST
exec "$@"

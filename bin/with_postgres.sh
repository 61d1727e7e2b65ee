#!/bin/bash
# Runs a command with a PostgreSQL of its own: private, without TCP, thrown away afterwards.
#     bin/with_postgres.sh .venv/bin/pytest tests/events
# The command finds it in DATABASE_URL.
set -euo pipefail

programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1 || true)
[ -n "$programs" ] || programs=$(dirname "$(command -v initdb || true)")
if [ ! -x "$programs/initdb" ]; then
    echo "PostgreSQL is missing; type: sudo apt-get install postgresql" >&2
    exit 1
fi

# initdb refuses to work as root, and the path of a socket must stay short.
folder=$(mktemp -d /tmp/pg.XXXXXX)
as_owner() {
    if [ "$(id -u)" = 0 ]; then
        setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@"
    else
        "$@"
    fi
}
finish() {
    as_owner "$programs/pg_ctl" -D "$folder/data" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

[ "$(id -u)" = 0 ] && chown postgres: "$folder"
cd "$(dirname "$0")/.."
(
    cd "$folder"
    as_owner "$programs/initdb" -D "$folder/data" -U app -A trust -E UTF8 --locale=C.UTF-8 \
        --no-sync --no-instructions >/dev/null
    # Safe on disk it need not be; that makes it several times faster.
    as_owner "$programs/pg_ctl" -D "$folder/data" -w -l "$folder/log" -o "-c listen_addresses='' \
        -c unix_socket_directories='$folder' -c max_connections=300 -c fsync=off \
        -c synchronous_commit=off -c full_page_writes=off" start >/dev/null ||
        { cat "$folder/log" >&2; exit 1; }
    as_owner "$programs/createdb" -h "$folder" -U app app
)
export DATABASE_URL="postgres:///app?host=$folder&user=app"
"$@"

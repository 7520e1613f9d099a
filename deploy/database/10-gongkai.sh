#!/bin/sh
# Once, when the database is made: a role without the superuser's powers, which owns its database and nothing else.
set -eu

psql --set=ON_ERROR_STOP=1 --username=postgres --set=password="$(tr -d '\r\n' </run/secrets/database-password)" <<'SQL'
create role gongkai login password :'password';
create database gongkai owner gongkai;
SQL

#!/bin/sh
# Installs the programs the tests run besides Python: two browsers, a feed reader, a calendar, Java, node, unzip, a reader of what photos say of themselves and the web servers of docs/operacion.md.
# Where everything is there it does nothing; without root it says what is missing.
set -eu

packages=""
PATH="$PATH:/usr/sbin:/sbin"
need() { command -v "$1" >/dev/null 2>&1 || packages="$packages $2"; }
need chromium chromium
need firefox-esr firefox-esr
need jing jing
need khal khal
need newsboat newsboat
need java default-jre-headless
need npm npm
need exiftool libimage-exiftool-perl
need nginx nginx-light
need unzip unzip
need openssl openssl
need apache2 apache2-bin
[ -n "$packages" ] || exit 0

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "Faltan programas para las pruebas. Instálelos y repita: apt-get install$packages" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
# The tests start the servers they need: Debian shall start none by itself.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    trap 'rm -f "$policy"' EXIT
fi
apt-get update -qq
# shellcheck disable=SC2086 # a list of packages
apt-get install -y -qq --no-install-recommends $packages fonts-dejavu-core >/dev/null

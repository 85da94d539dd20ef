#!/usr/bin/env bash
# Install the system packages that are missing: `system-packages.sh run` for the window,
# `system-packages.sh test` for the tests too. Each is looked for by what it provides, so a library
# that came another way counts, and a complete machine is recognised without any package manager.
set -euo pipefail
readonly purpose=${1:-run}

# A Mac brings all that Qt needs, and ldconfig and apt are Linux's.
[ "$(uname)" = Linux ] || exit 0

# What is looked for · the package that has it, or several names of which the first known one is taken
readonly for_run="
ensurepip               python3-venv
libGL.so.1              libgl1
libEGL.so.1             libegl1
libglib-2.0.so.0        libglib2.0-0t64 libglib2.0-0
libdbus-1.so.3          libdbus-1-3
libfontconfig.so.1      libfontconfig1
libgssapi_krb5.so.2     libgssapi-krb5-2
libxkbcommon.so.0       libxkbcommon0
libxkbcommon-x11.so.0   libxkbcommon-x11-0
libX11-xcb.so.1         libx11-xcb1
libxcb-cursor.so.0      libxcb-cursor0
libxcb-icccm.so.4       libxcb-icccm4
libxcb-image.so.0       libxcb-image0
libxcb-keysyms.so.1     libxcb-keysyms1
libxcb-randr.so.0       libxcb-randr0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0       libxcb-shape0
libxcb-sync.so.1        libxcb-sync1
libxcb-xfixes.so.0      libxcb-xfixes0
libwayland-cursor.so.0  libwayland-cursor0
libwayland-egl.so.1     libwayland-egl1
font:LiberationSerif    fonts-liberation
"
readonly for_test="
writer                  libreoffice-writer
pdftoppm                poppler-utils
xvfb-run                xvfb
xauth                   xauth
font:Inter              fonts-inter
hunspell                hunspell
uk_UA.dic               hunspell-uk
it_IT.dic               hunspell-it
en_GB.dic               hunspell-en-gb
pl_PL.dic               hunspell-pl
de_DE.dic               hunspell-de-de
ro_RO.dic               hunspell-ro
hu_HU.dic               hunspell-hu
lt_LT.dic               hunspell-lt
sk_SK.dic               hunspell-sk
cs_CZ.dic               hunspell-cs
fr_FR.dic               hunspell-fr
lv_LV.dic               hunspell-lv
bg_BG.dic               hunspell-bg
et_EE.dic               myspell-et hunspell-et
es_ES.dic               hunspell-es
initdb                  postgresql
"
readonly for_all="
node                    nodejs
npm                     npm
"
libraries=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p)

# LibreOffice without its Writer cannot open a Word file, so the Writer library is looked for.
has_writer() {
  local office
  office=$(command -v soffice || command -v libreoffice) || return 1
  [ -e "$(dirname "$(readlink -f "$office")")/libswlo.so" ]
}

anywhere() { # PATTERN FOLDER...: whether a file of that name is in one of the folders
  local pattern=$1
  shift
  [ -n "$(find -L "$@" -name "$pattern" -print -quit 2>/dev/null)" ]
}

has() { # WHAT: whether this machine already provides it
  case $1 in
    ensurepip) "${PYTHON:-python3}" -c 'import ensurepip, venv' 2>/dev/null ;;
    *.so.*) [[ $libraries == *[[:space:]]"$1 "* ]] ;;
    font:*) anywhere "${1#font:}*" /usr/share/fonts /usr/local/share/fonts ~/.local/share/fonts ;;
    *.dic) anywhere "$1" /usr/share/hunspell /usr/share/myspell ;;
    writer) has_writer ;;
    initdb) command -v initdb >/dev/null || compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null ;;
    *) command -v "$1" >/dev/null ;;
  esac
}

list=$for_run
[ "$purpose" = run ] || list+=$for_test
[ "$purpose" != all ] || list+=$for_all
missing=() # one entry a package: its names
while read -r what names; do
  [ -z "$what" ] || has "$what" || missing+=("$names")
done <<<"$list"
[ ${#missing[@]} -gt 0 ] || exit 0

ask_for_them() { # SENTENCE: for machines where this script cannot install anything
  echo "$1" >&2
  printf '  %s\n' "${missing[@]// / or }" >&2
  exit 1
}

command -v apt-get >/dev/null || ask_for_them \
  "This system has no apt-get. Please install what these Debian packages contain, then run the command again:"
run_as_root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || ask_for_them \
    "Please ask an administrator to install these packages, then run the command again:"
  run_as_root=(sudo)
fi

echo "Some system packages are missing; reading the list of what apt-get has …"
"${run_as_root[@]}" apt-get update -qq
packages=()
for names in "${missing[@]}"; do
  for name in $names; do
    if [[ $(LC_ALL=C apt-cache policy "$name") =~ Candidate:\ [^\(] ]]; then
      packages+=("$name")
      continue 2
    fi
  done
  echo "apt-get knows no package ${names// / or }: is its list of sources complete?" >&2
  exit 1
done
echo "These will be installed:"
printf '  %s\n' "${packages[@]}"
"${run_as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
  apt-get install -y -qq --no-install-recommends "${packages[@]}" >/dev/null

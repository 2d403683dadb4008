#!/bin/sh
# Run a script with the first Python of this machine that is new enough: sh deploy/python.sh SCRIPT [ARGUMENT...]
# PYTHON=/path/to/python chooses one.

tried=""
for candidate in ${PYTHON:-python3.13 python3.12 python3.14 python3 python}; do
    version=$("$candidate" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 12))' 2>/dev/null; then
        exec "$candidate" "$@"
    fi
    tried="$tried $candidate is $version."
done
echo "The portal needs Python 3.12 or newer, and none was found.$tried Install one, or name it: make start PYTHON=/path/to/python3.13" >&2
exit 1

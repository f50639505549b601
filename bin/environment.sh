# Read by the other commands of this folder, never run by itself: finds Python and uv and keeps the virtual environments.
# Needs `root`, the folder of the checkout. Everything it makes lies inside that folder. Speaks on standard error only.

# A path that someone set for another project would put other code before ours.
unset PYTHONPATH PYTHONHOME

# Print what went wrong and how to mend it, then stop.
stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

# Print the path of a Python that is new enough. A name on the PATH may be a shim that leads nowhere, so each is run.
find_python() {
    for name in python3 python3.14 python3.13 python3.12 python3.11 python; do
        if path=$("$name" -c 'import sys; sys.version_info >= (3, 11) and print(sys.executable)' 2>/dev/null) && [ -x "$path" ]; then
            printf '%s\n' "$path"
            return 0
        fi
    done
    return 1
}

# Print the path of uv: the one on the PATH, else our own at the version and hash of requirements/uv.txt.
find_uv() {
    if uv --version >/dev/null 2>&1; then
        command -v uv
        return 0
    fi
    own="$root/.tools/uv"
    if ! "$own/bin/uv" --version >/dev/null 2>&1; then
        echo "Fetching uv, which installs what Limber needs, into .tools ..." >&2
        rm -rf "$own"
        "$1" -c 'import ensurepip, venv' 2>/dev/null ||
            stop "This Python has no venv module. On Debian and Ubuntu: sudo apt install python3-venv. Then run this again."
        "$1" -m venv "$own" >&2 ||
            stop "Python could not make a virtual environment in .tools. On Debian and Ubuntu: sudo apt install python3-venv. Then run this again."
        "$own/bin/python" -m pip install -qq --disable-pip-version-check --require-hashes -r "$root/requirements/uv.txt" >&2 ||
            stop "uv could not be fetched. Check the connection to the internet, then run this again."
    fi
    printf '%s\n' "$own/bin/uv"
}

# Bring the environment `folder` to exactly what `lock` lists. Every package is checked against its hash.
sync_packages() {
    "$uv" pip sync --quiet --compile-bytecode --require-hashes --python "$folder/bin/python" "$lock" >&2
}

# Make a virtual environment, anew where it is not what it should be: `keep_environment FOLDER LOCK`. Nothing is done while lock, folder and src are those of last time.
# `src` is put on the path by a .pth file, so that nothing of ours is built.
keep_environment() {
    folder="$root/$1"
    lock="$root/$2"
    if { echo "$root"; cat "$lock"; } | cmp -s - "$folder/installed" && [ -x "$folder/bin/python" ]; then
        return 0
    fi
    [ -w "$root" ] || stop "Limber sets itself up in its own folder and may not write there: $root. Give yourself the right to write in it, or clone Limber to another place."
    python=$(find_python) || stop "Limber needs Python 3.11 or newer, and found none on the PATH. On Debian and Ubuntu: sudo apt install python3 python3-venv."
    uv=$(find_uv "$python") || exit 1
    echo "Installing what $2 lists into $1 ..." >&2
    # `uv venv --clear` would do both, but a uv that is already on the PATH may be too old to know it.
    { rm -rf "$folder" && "$uv" venv --quiet --python "$python" "$folder"; } >&2 ||
        stop "The virtual environment $1 could not be made. Check that you may write in $root and that its disk has room."
    # A first try that only lacks the certificates of this machine would frighten, so it fails unheard and the second one speaks.
    sync_packages 2>/dev/null || UV_SYSTEM_CERTS=1 sync_packages ||
        stop "What $2 lists could not be installed. Check the connection to the internet and the room on the disk, then run this again."
    packages=$("$folder/bin/python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    echo "$root/src" >"$packages/limber.pth"
    { echo "$root"; cat "$lock"; } >"$folder/installed"
}

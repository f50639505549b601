# Read by bin/test and bin/bench, never run by itself: finds a Chromium, or brings one. Needs `root` and .venv-develop.
# Speaks on standard error only.

# Print the first Chromium on the PATH that runs. A name may be a stub that asks for another package, so each is run.
chromium_on_path() {
    for name in chromium chromium-browser google-chrome google-chrome-stable; do
        if "$name" --version >/dev/null 2>&1; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

# Let Debian install its package, where we may.
chromium_of_debian() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    echo "Installing Debian's chromium ..." >&2
    { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium; } >&2 || return 1
    chromium_on_path
}

# Print Playwright's own Chromium, downloaded into .tools. It is only of use where the libraries it needs are there.
chromium_of_playwright() {
    echo "Fetching a Chromium into .tools ..." >&2
    "$root/.venv-develop/bin/playwright" install chromium >&2 || return 1
    path=$("$root/.venv-develop/bin/python" -c \
        'from playwright.sync_api import sync_playwright as start; p = start().start(); print(p.chromium.executable_path); p.stop()') || return 1
    "$path" --version >/dev/null 2>&1 || return 1
    printf '%s\n' "$path"
}

# Print the path of a Chromium, or say what to install.
find_chromium() {
    chromium_on_path || chromium_of_debian || chromium_of_playwright ||
        stop "No Chromium was found and none could be fetched. On Debian and Ubuntu: sudo apt install chromium. Then run this again."
}

# Packages and build, for the run scripts. To be sourced in the top folder.

build_packages=(cmake ninja-build g++ qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl-dev)
window_packages=(qt6-qpa-plugins qt6-translations-l10n fonts-dejavu-core)
test_packages=(python3 fonts-dejavu-core)

# require_packages NAME …: installs missing Debian packages.
require_packages() {
    if ! command -v dpkg-query >/dev/null; then
        for tool in cmake ninja c++; do
            command -v "$tool" >/dev/null && continue
            echo "“$tool” was not found. Please install CMake 3.25, Ninja, a C++20 compiler, Qt 6.4 or newer (Core," \
                "Network, Widgets, Test, Linguist tools) and, for the tests, Python 3." >&2
            exit 1
        done
        return
    fi
    local missing=() package
    for package in "$@"; do
        [[ $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) == *" installed" ]] || missing+=("$package")
    done
    ((${#missing[@]})) || return 0
    local as_root=()
    if ((EUID != 0)); then
        command -v sudo >/dev/null || {
            echo "Please run this as root: apt-get install ${missing[*]}" >&2
            exit 1
        }
        as_root=(sudo)
    fi
    echo "Installing: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build PRESET [TARGET]: configures, and builds the target or everything, incrementally.
build() {
    cmake --preset "$1"
    cmake --build --preset "$1" --parallel ${2:+--target "$2"}
}

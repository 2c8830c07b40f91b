#!/usr/bin/env bash
# Builds and lints every Bicep file; any warning fails. Needs the .NET SDK only: the Bicep CLI comes from NuGet.
set -euo pipefail
cd "$(dirname "$0")"
if [[ "$(uname -sm)" != "Linux x86_64" ]]; then
  echo "bicep: skipped, the pinned CLI is for Linux x86_64 only" >&2
  exit 0
fi

dotnet restore cli/bicep-cli.csproj -v quiet -nologo
bicep="$(dotnet msbuild cli/bicep-cli.csproj -t:PrintBicepPath -nologo | sed -n 's/^ *bicep=//p' | tail -n 1)"
chmod +x "$bicep"
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1

failed=0
check() {
  local output
  if ! output="$("$bicep" "$@" 2>&1 >/dev/null)" || grep -qE '(Warning|Error|Info) ' <<<"$output"; then
    echo "$output" >&2
    failed=1
  fi
}

for file in main.bicep events.bicep; do
  check build "$file" --stdout
  check lint "$file"
done
for file in *.bicepparam; do
  check build-params "$file" --stdout
done

if ((failed)); then echo "bicep: failed" >&2; exit 1; fi
echo "bicep: main, events and parameters build without a warning"

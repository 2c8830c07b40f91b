#!/usr/bin/env bash
# azd postdeploy: the blob extension makes its key when the deployed app first starts; only then can storage events be subscribed.
set -euo pipefail

: "${AZURE_RESOURCE_GROUP:?run by azd, or set it}"
: "${AZURE_FUNCTION_APP_NAME:?run by azd, or set it}"
: "${AZURE_DATA_ACCOUNT_NAME:?run by azd, or set it}"
: "${AZURE_EVENT_TOPIC_NAME:?run by azd, or set it}"

template="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/events.bicep"
attempts="${POSTDEPLOY_ATTEMPTS:-30}"
pause="${POSTDEPLOY_PAUSE_SECONDS:-20}"

# The key itself is read inside the template and appears on no command line.
has_key() {
  [[ "$(az functionapp keys list --resource-group "$AZURE_RESOURCE_GROUP" --name "$AZURE_FUNCTION_APP_NAME" \
    --query "systemKeys.blobs_extension != null" --output tsv 2>/dev/null)" == "true" ]]
}

subscribe() {
  az deployment group create --resource-group "$AZURE_RESOURCE_GROUP" --name wuyi-events --template-file "$template" --output none \
    --parameters functionAppName="$AZURE_FUNCTION_APP_NAME" dataAccountName="$AZURE_DATA_ACCOUNT_NAME" eventTopicName="$AZURE_EVENT_TOPIC_NAME"
}

for ((attempt = 1; attempt <= attempts; attempt++)); do
  # The webhook's validation fails while the app is still starting, so a failed deployment is tried again as well.
  if has_key && subscribe; then
    echo "Event Grid subscriptions are in place."
    exit 0
  fi

  echo "attempt $attempt of $attempts: the app is not ready yet, next try in ${pause}s"
  sleep "$pause"
done

echo "The blob extension never became ready. Files are still taken in by SweepInboxes; look at the app's start-up log, then run: azd hooks run postdeploy" >&2
exit 1

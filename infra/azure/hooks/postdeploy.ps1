# azd postdeploy on Windows; the same as postdeploy.sh.
$ErrorActionPreference = 'Stop'
foreach ($name in 'AZURE_RESOURCE_GROUP', 'AZURE_FUNCTION_APP_NAME', 'AZURE_DATA_ACCOUNT_NAME', 'AZURE_EVENT_TOPIC_NAME') {
    if (-not [Environment]::GetEnvironmentVariable($name)) { throw "$name is not set: run by azd, or set it" }
}

$template = Join-Path $PSScriptRoot '../events.bicep'
$attempts = if ($env:POSTDEPLOY_ATTEMPTS) { [int]$env:POSTDEPLOY_ATTEMPTS } else { 30 }
$pause = if ($env:POSTDEPLOY_PAUSE_SECONDS) { [int]$env:POSTDEPLOY_PAUSE_SECONDS } else { 20 }

for ($attempt = 1; $attempt -le $attempts; $attempt++) {
    # The key itself is read inside the template and appears on no command line.
    $hasKey = az functionapp keys list --resource-group $env:AZURE_RESOURCE_GROUP --name $env:AZURE_FUNCTION_APP_NAME `
        --query 'systemKeys.blobs_extension != null' --output tsv 2>$null
    if ($hasKey -eq 'true') {
        az deployment group create --resource-group $env:AZURE_RESOURCE_GROUP --name wuyi-events --template-file $template --output none `
            --parameters functionAppName=$env:AZURE_FUNCTION_APP_NAME dataAccountName=$env:AZURE_DATA_ACCOUNT_NAME eventTopicName=$env:AZURE_EVENT_TOPIC_NAME
        if ($LASTEXITCODE -eq 0) {
            Write-Output 'Event Grid subscriptions are in place.'
            exit 0
        }
    }

    Write-Output "attempt $attempt of ${attempts}: the app is not ready yet, next try in ${pause}s"
    Start-Sleep -Seconds $pause
}

[Console]::Error.WriteLine('The blob extension never became ready. Files are still taken in by SweepInboxes; look at the start-up log, then run: azd hooks run postdeploy')
exit 1

// The isolated-worker app. Every connection is by identity: blob, queue and table endpoints are taken from the accounts themselves, so the
// same template serves every cloud.
param token string
param location string
param tags object
param hosting string
param dedicatedSku string
param instanceMemoryMB int
param maximumInstanceCount int
param identityId string
param clientId string
param hostAccountName string
param dataAccountName string
param insightsName string
param readerKeyHashes array
param operatorKeyHashes array
@secure()
param personalIdSalt string
param schedules object

var store = loadJsonContent('../store.json')
var flex = hosting == 'flex'
var appName = 'func-wuyi-${token}'

resource hostAccount 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: hostAccountName
}

resource dataAccount 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: dataAccountName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

var connections = {
  AzureWebJobsStorage__blobServiceUri: hostAccount.properties.primaryEndpoints.blob
  AzureWebJobsStorage__queueServiceUri: hostAccount.properties.primaryEndpoints.queue
  AzureWebJobsStorage__tableServiceUri: hostAccount.properties.primaryEndpoints.table
  AzureWebJobsStorage__credential: 'managedidentity'
  AzureWebJobsStorage__clientId: clientId
  Inbox__blobServiceUri: dataAccount.properties.primaryEndpoints.blob
  Inbox__queueServiceUri: dataAccount.properties.primaryEndpoints.queue
  Inbox__credential: 'managedidentity'
  Inbox__clientId: clientId
  Store__blobServiceUri: dataAccount.properties.primaryEndpoints.blob
  Store__tableServiceUri: dataAccount.properties.primaryEndpoints.table
  Store__credential: 'managedidentity'
  Store__clientId: clientId
  APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
  APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${clientId};Authorization=AAD'
}
var readerKeys = toObject(range(0, length(readerKeyHashes)), i => 'Access__ReaderKeyHashes__${i}', i => readerKeyHashes[i])
var operatorKeys = toObject(range(0, length(operatorKeyHashes)), i => 'Access__OperatorKeyHashes__${i}', i => operatorKeyHashes[i])
var secrets = empty(personalIdSalt) ? {} : { Intake__PersonalIdSalt: personalIdSalt }
var dedicatedSettings = flex ? {} : {
  FUNCTIONS_EXTENSION_VERSION: '~4'
  FUNCTIONS_WORKER_RUNTIME: 'dotnet-isolated'
  WEBSITE_RUN_FROM_PACKAGE: '1'
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-wuyi-${token}'
  location: location
  tags: tags
  kind: flex ? 'functionapp' : 'linux'
  sku: flex ? { name: 'FC1', tier: 'FlexConsumption' } : { name: dedicatedSku }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2024-04-01' = {
  name: appName
  location: location
  tags: union(tags, { 'azd-service-name': 'functions' })
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    functionAppConfig: flex ? {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostAccount.properties.primaryEndpoints.blob}${store.deploymentContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identityId }
        }
      }
      scaleAndConcurrency: { instanceMemoryMB: instanceMemoryMB, maximumInstanceCount: maximumInstanceCount }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
    } : null
    siteConfig: union(
      { minTlsVersion: '1.2', ftpsState: 'Disabled', http20Enabled: true },
      flex ? {} : { alwaysOn: true, linuxFxVersion: 'DOTNET-ISOLATED|10.0' }
    )
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union(connections, schedules, readerKeys, operatorKeys, secrets, dedicatedSettings)
  }

  // Publishing credentials would be a second way in beside the identity platform.
  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource ftp 'basicPublishingCredentialsPolicies' = {
    name: 'ftp'
    properties: { allow: false }
  }
}

output name string = app.name
output endpoint string = 'https://${app.properties.defaultHostName}'
